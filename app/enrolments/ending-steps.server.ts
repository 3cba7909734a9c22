import { daysBetween, londonDate } from "#app/i18n/london-time.ts";
import type { Instant, LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import type { Step, Subject } from "./answering.server.ts";
import { type AnswerRefusal, isOver } from "./answers.ts";
import type { Doing } from "./asking-steps.server.ts";
import {
	findLastAttended,
	findWithdrawn,
	getFacts,
	hasOtherOpen,
	updateFacts,
} from "./change-queries.server.ts";
import { REINSTATE_DAYS, type Result, type WithdrawalReason } from "./changes.ts";
import { moveEnrolment, noteEvent } from "./moves.server.ts";
import { countFree } from "./places-free.server.ts";
import { checkEnrolment, type EnrolmentState, mayMove } from "./states.ts";

export type Ending = Result & {
	to: "completed" | "withdrawn" | "transferred";
	/** Null is the last lesson she attended; an achievement without a day is of that day. */
	endedOn: LocalDate | null;
	reason: WithdrawalReason | null;
};

/** One enrolment comes to its end; every rule of the end is asked before anything is written. */
export async function endEnrolment(
	trx: Db,
	{ id, state: from, ...hers }: Subject,
	{ to, outcome, reason, endedOn: asked, achievedOn: typed }: Ending,
	{ personId, now }: Doing,
): Promise<AnswerRefusal | null> {
	if (!mayMove(from, to)) return "answered";
	const { started_on: startedOn } = await getFacts(trx, id);
	const endedOn = asked ?? (await findLastAttended(trx, id));
	const achievedOn = typed ?? (outcome === "achieved" ? endedOn : null);
	const facts = { state: to, startedOn, endedOn, withdrawalReason: reason, outcome, achievedOn };
	const other = await hasOtherOpen(trx, { id, ...hers });
	const refusal = checkEnrolment({ ...facts, hasOtherOpen: other }, londonDate(now));
	if (refusal) return refusal;
	if (achievedOn !== null && startedOn !== null && achievedOn < startedOn) {
		return "achievedBeforeStart";
	}
	const ended = {
		ended_on: endedOn,
		withdrawal_reason: reason,
		outcome,
		achieved_on: achievedOn,
	};
	const move = { enrolmentId: id, from, to, personId, reason, facts: ended };
	return (await moveEnrolment(trx, move, now)) ? null : "answered";
}

export function completing(doing: Doing, result: Result & { endedOn: LocalDate | null }): Step {
	return (trx, subject) =>
		endEnrolment(trx, subject, { ...result, to: "completed", reason: null }, doing);
}

type Withdrawal = { reason: WithdrawalReason; endedOn: LocalDate | null };

export function withdrawing(doing: Doing, withdrawal: Withdrawal): Step {
	const result = { outcome: "not-achieved", achievedOn: null } as const;
	return (trx, subject) =>
		endEnrolment(trx, subject, { ...withdrawal, ...result, to: "withdrawn" }, doing);
}

/** The result that was awaited; a result once given is not changed here. */
export function resulting({ personId, now }: Doing, { outcome, achievedOn }: Result): Step {
	return async (trx, { id, state }) => {
		const facts = await getFacts(trx, id);
		if (state !== "completed") return "answered";
		if (facts.outcome === outcome) return null;
		if (facts.outcome !== "result-pending") return "answered";
		if (achievedOn !== null && facts.started_on !== null && achievedOn < facts.started_on) {
			return "achievedBeforeStart";
		}
		await updateFacts(trx, id, { outcome, achieved_on: achievedOn });
		await noteEvent(trx, { enrolmentId: id, state, personId, reason: `result-${outcome}` }, now);
		return null;
	};
}

export function notComing({ personId, now }: Doing) {
	return async (trx: Db, { id, state: from }: Subject): Promise<AnswerRefusal | null> => {
		if (from === "no-show") return null;
		if (!mayMove(from, "no-show")) return "answered";
		const move = { enrolmentId: id, from, to: "no-show", personId } as const;
		return (await moveEnrolment(trx, move, now)) ? null : "answered";
	};
}

const CONTINUES = {
	ended_on: null,
	withdrawal_reason: null,
	outcome: null,
	achieved_on: null,
} as const;

/** The same enrolment goes on; it needs a place again, as any other does. */
export function reinstating({ personId, now }: Doing): Step {
	return async (trx, { id, state: from, ...hers }, { course }) => {
		if (from === "active") return null;
		if (!mayMove(from, "active") || from !== "withdrawn") return "answered";
		const today = londonDate(now);
		if (isLate(await findWithdrawn(trx, id), today)) return "tooLate";
		if (isOver(course, today)) return "over";
		if (await hasOtherOpen(trx, { id, ...hers })) return "alreadyOpen";
		if ((await countFree(trx, course)) === 0) return "full";
		const by = { enrolmentId: id, personId, reason: "reinstated" };
		await moveEnrolment(trx, { ...by, from, to: "active", facts: CONTINUES }, now);
		await restart(trx, id, by, now);
		return null;
	};
}

/** Her only attended mark was corrected while she was away. */
async function restart(
	trx: Db,
	id: string,
	by: { enrolmentId: string; personId: string },
	now: Date,
): Promise<void> {
	const { started_on: startedOn } = await getFacts(trx, id);
	if (startedOn !== null) return;
	const to: EnrolmentState = "enrolled";
	await moveEnrolment(trx, { ...by, from: "active", to }, now);
}

function isLate(withdrawn: { at: Instant } | undefined, today: LocalDate): boolean {
	if (!withdrawn) return false;
	return daysBetween(londonDate(new Date(withdrawn.at)), today) > REINSTATE_DAYS;
}
