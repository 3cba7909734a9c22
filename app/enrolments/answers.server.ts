import type { Person } from "#app/access/person.ts";
import type { Db } from "#db/open.ts";
import type { Answered } from "./answering.server.ts";
import { answer } from "./answering.server.ts";
import type { CloseReason } from "./answers.ts";
import { closing } from "./asking-steps.server.ts";
import { changeEnrolment } from "./change.server.ts";

export type { Answered } from "./answering.server.ts";

/** Gives a place while one is free; whoever comes second to the last one is told so. */
export function givePlace(
	db: Db,
	person: Person,
	enrolmentId: string,
	now: Date,
	{ creche = false }: { creche?: boolean } = {},
): Promise<Answered> {
	const wanted = { change: "place", stays: [], creche } as const;
	return changeEnrolment(db, person, enrolmentId, wanted, now);
}

export function putOnWaitingList(
	db: Db,
	person: Person,
	enrolmentId: string,
	now: Date,
): Promise<Answered> {
	return changeEnrolment(db, person, enrolmentId, { change: "waiting" }, now);
}

export function closeRequest(
	db: Db,
	person: Person,
	enrolmentId: string,
	reason: CloseReason,
	now: Date,
): Promise<Answered> {
	const close = closing({ personId: person.id, now }, reason);
	return answer(db, person, { enrolmentId }, now, close);
}
