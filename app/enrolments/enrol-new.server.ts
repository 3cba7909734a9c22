import type { LocalDate } from "#db/columns.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { insertEnrolment, insertLearner, lockPlaces } from "./join-queries.server.ts";
import { freeReference } from "./keep-request.server.ts";
import { beginEnrolment } from "./moves.server.ts";
import { listStates } from "./requests-queries.server.ts";
import { placesFree } from "./states.ts";

type New = {
	courseId: string;
	name: string;
	nameFolded: string;
	/** The first day she belongs to the class. */
	from: LocalDate;
	personId: string;
};

/** Somebody nobody knows yet gets a learner's record and a place; null when there is none. */
export async function enrolNew(trx: Db, one: New, now: Date): Promise<string | null> {
	const course = await lockPlaces(trx, one.courseId);
	const states = (await listStates(trx, one.courseId)).map(({ state }) => state);
	if (placesFree(course.capacity, states) === 0) return null;
	const learnerId = await addLearner(trx, one, now);
	const enrolmentId = newId();
	await insertEnrolment(trx, {
		id: enrolmentId,
		course_id: one.courseId,
		learner_id: learnerId,
		role: "learner",
		state: "enrolled",
		reference: await freeReference(trx),
		asked_at: now.toISOString(),
		enrolled_on: one.from,
		planned_end: course.ends_on,
	});
	await beginEnrolment(trx, { enrolmentId, to: "enrolled", personId: one.personId }, now);
	return enrolmentId;
}

async function addLearner(trx: Db, { name, nameFolded }: New, now: Date): Promise<string> {
	const id = newId();
	await insertLearner(trx, {
		id,
		preferred_name: name,
		full_name: null,
		name_folded: nameFolded,
		say_name: null,
		language: "en",
		email: null,
		phone: null,
		may_leave_message: 0,
		created_at: now.toISOString(),
	});
	return id;
}
