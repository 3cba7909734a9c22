import type { Updateable } from "kysely";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import type { EnrolmentTable } from "#db/tables/learners.ts";
import { type EnrolmentState, mayMove } from "./states.ts";

export type Move = {
	enrolmentId: string;
	from: EnrolmentState;
	to: EnrolmentState;
	/** Null when the learner did it herself. */
	personId: string | null;
	reason?: string | null;
	/** Columns that the database wants changed together with the state. */
	facts?: Updateable<Omit<EnrolmentTable, "id" | "state" | "course_id" | "learner_id">>;
};

/**
 * The one way from state to state; writes the event too. False when somebody else moved it
 * meanwhile: then nothing is written. A move the states do not know is a mistake of ours.
 */
export async function moveEnrolment(trx: Db, move: Move, now: Date): Promise<boolean> {
	const { enrolmentId, from, to, facts, ...by } = move;
	if (!mayMove(from, to)) throw new Error(`An enrolment cannot move from ${from} to ${to}.`);
	const result = await trx
		.updateTable("enrolment")
		.set({ ...facts, state: to })
		.where("id", "=", enrolmentId)
		.where("state", "=", from)
		.executeTakeFirst();
	if (result.numUpdatedRows === 0n) return false;
	await insertEvent(trx, { enrolmentId, from, to, ...by }, now);
	return true;
}

/** An enrolment begins: nothing, then `to`. */
export function beginEnrolment(
	trx: Db,
	begin: Pick<Move, "enrolmentId" | "to" | "personId" | "reason">,
	now: Date,
) {
	return insertEvent(trx, { ...begin, from: null }, now);
}

/** Something happened to it, and the state stayed as it was. */
export function noteEvent(
	trx: Db,
	{ state, ...rest }: Omit<Event, "from" | "to"> & { state: EnrolmentState },
	now: Date,
) {
	return insertEvent(trx, { ...rest, from: state, to: state }, now);
}

type Event = Omit<Move, "from" | "facts"> & { from: EnrolmentState | null };

function insertEvent(trx: Db, { enrolmentId, from, to, personId, reason }: Event, now: Date) {
	return trx
		.insertInto("enrolment_event")
		.values({
			id: newId(),
			enrolment_id: enrolmentId,
			from_state: from,
			to_state: to,
			at: now.toISOString(),
			person_id: personId,
			reason: reason ?? null,
		})
		.execute();
}
