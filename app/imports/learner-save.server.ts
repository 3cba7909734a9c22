import { freeReference } from "#app/enrolments/keep-request.server.ts";
import { beginEnrolment } from "#app/enrolments/moves.server.ts";
import { fold } from "#app/i18n/fold.ts";
import { rowOf } from "#app/learners/details.server.ts";
import type { Details } from "#app/learners/details.ts";
import { noteRecord } from "#app/privacy/told.server.ts";
import type { LocalDate } from "#db/columns.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import type { ImportOptions } from "./bring-classes.server.ts";
import {
	insertImportedEnrolment,
	insertImportedLearner,
	insertImportedReference,
	updateImportedLearner,
} from "./learner-import-queries.server.ts";

export async function saveLearner(
	trx: Db,
	knownId: string | undefined,
	details: Details,
	now: Date,
): Promise<string> {
	if (knownId !== undefined) {
		await updateImportedLearner(trx, knownId, rowOf(details));
		return knownId;
	}
	const id = newId();
	await insertImportedLearner(trx, { id, created_at: now.toISOString(), ...rowOf(details) });
	return id;
}

export async function saveReference(
	trx: Db,
	provider_id: string,
	learner_id: string,
	reference: string,
) {
	const reference_folded = fold(reference);
	await insertImportedReference(trx, { provider_id, learner_id, reference, reference_folded });
}

type Joining = {
	course: { id: string; ends_on: LocalDate | null };
	learnerId: string;
	joinedOn: LocalDate | undefined;
};

/** However many come in, each has her place: the list says who is in the class already. */
export async function saveEnrolment(
	trx: Db,
	{ course, learnerId, joinedOn }: Joining,
	{ now, by = null, told = null }: ImportOptions,
): Promise<void> {
	const id = newId();
	const state = joinedOn === undefined ? "waiting" : "enrolled";
	await insertImportedEnrolment(trx, {
		id,
		course_id: course.id,
		learner_id: learnerId,
		role: "learner",
		state,
		reference: await freeReference(trx),
		asked_speaking: null,
		asked_reading: null,
		message: null,
		asked_at: now.toISOString(),
		enrolled_on: joinedOn ?? null,
		planned_end: joinedOn === undefined ? null : course.ends_on,
	});
	await beginEnrolment(trx, { enrolmentId: id, to: state, personId: by }, now);
	if (by !== null) await noteRecord(trx, { enrolmentId: id, by, told }, now);
}
