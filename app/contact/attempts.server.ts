import type { Person } from "#app/access/person.ts";
import { getLearner, mayReach } from "#app/assessments/learner.server.ts";
import { forbidden, notFound } from "#app/http/errors.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import type { Attempt } from "./attempt-form.ts";
import { insertAttempt } from "./attempt-queries.server.ts";

/** Somebody tried to reach her; who it was is who is signed in. */
export async function recordAttempt(
	db: Db,
	person: Person,
	learnerId: string,
	{ enrolmentId, way, result, formKey }: Attempt,
	now: Date,
): Promise<void> {
	const { learner } = await getReachable(db, person, learnerId, "en", enrolmentId);
	const form = [person.id, formKey || newId(), enrolmentId, way, result];
	await insertAttempt(db, {
		...{ id: newId(), key: form.join(" "), at: now.toISOString(), person_id: person.id },
		...{ learner_id: learner.id, enrolment_id: enrolmentId, way, result },
	});
}

/** The learner and one of her enrolments, for who may still write to her or ring. */
export async function getReachable(
	db: Db,
	person: Person,
	learnerId: string,
	language: string,
	enrolmentId?: string,
) {
	const found = await getLearner(db, person, learnerId, language);
	const { enrolments } = found;
	const enrolment = enrolmentId ? enrolments.find(({ id }) => id === enrolmentId) : enrolments[0];
	if (!enrolment) throw notFound();
	if (!mayReach(person, enrolments)) throw forbidden();
	return { ...found, enrolment };
}
