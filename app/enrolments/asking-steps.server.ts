import { londonDate } from "#app/i18n/london-time.ts";
import { crechePlaces } from "#app/learners/creche.server.ts";
import type { Db } from "#db/open.ts";
import type { PriorityReason } from "#db/tables/learners.ts";
import type { Step } from "./answering.server.ts";
import { type CloseReason, isAsking, isOver } from "./answers.ts";
import { findChildren, setPriority, setStaysWaiting } from "./change-queries.server.ts";
import type { PhoneAnswer } from "./changes.ts";
import { moveEnrolment, noteEvent } from "./moves.server.ts";
import { endOffer, makeOffer } from "./offers.server.ts";
import { endOfOffer, type OfferEnd } from "./offers.ts";
import { takePlace } from "./places.server.ts";
import { countFree } from "./places-free.server.ts";
import { mayMove, takesPlace } from "./states.ts";

/** Who does it, and when. */
export type Doing = { personId: string; now: Date };

type Giving = { stays: readonly string[]; creche: boolean };

/** At once; to who was offered one it is her yes. */
export function giving({ personId, now }: Doing, { stays, creche }: Giving): Step {
	return async (trx, { id, learnerId, courseId, state: from }, { course }) => {
		if (from !== "offered" && takesPlace(from)) return null;
		if (from !== "offered" && !mayMove(from, "offered")) return "answered";
		if (isOver(course, londonDate(now))) return "over";
		if (from !== "offered" && !creche && (await isCrecheFull(trx, courseId, learnerId))) {
			return "crecheFull";
		}
		await setStaysWaiting(trx, { learnerId, providerId: course.provider_id }, stays);
		return takePlace(trx, course, { id, learnerId, from, personId }, now);
	};
}

export function offering({ personId, now }: Doing, end: OfferEnd, creche: boolean): Step {
	return async (trx, { id, learnerId, courseId, state: from }, { course }) => {
		if (from === "offered") return null;
		if (!mayMove(from, "offered")) return "answered";
		if (isOver(course, londonDate(now))) return "over";
		if ((await countFree(trx, course)) === 0) return "full";
		if (!creche && (await isCrecheFull(trx, courseId, learnerId))) return "crecheFull";
		const offer = { from, personId, expiresAt: endOfOffer(end) };
		return (await makeOffer(trx, id, offer, now)) ? null : "answered";
	};
}

/** Her children would need more places in the crèche than there are: something to confirm. */
async function isCrecheFull(trx: Db, courseId: string, learnerId: string): Promise<boolean> {
	const children = await findChildren(trx, learnerId);
	if (children === 0) return false;
	const free = (await crechePlaces(trx, courseId))?.free ?? null;
	return free !== null && free < children;
}

/** What she said on the telephone, or what was thought better of. */
export function answering(doing: Doing, reply: PhoneAnswer, stays: readonly string[]): Step {
	const { personId, now } = doing;
	if (reply === "accepted") return heardYes(doing, stays);
	return async (trx, { id, state: from }) => {
		const to = reply === "declined" ? "declined" : "expired";
		if (from === to) return null;
		if (from !== "offered") return "noOffer";
		const by = { enrolmentId: id, personId };
		const reason = reply === "withdrawn" ? "offer-withdrawn" : null;
		await moveEnrolment(trx, { ...by, from, to, reason }, now);
		await endOffer(trx, id, { answer: reply, personId }, now);
		// An offer taken back leaves her where she was: in the queue, at the time she asked.
		if (reply === "withdrawn") {
			await moveEnrolment(trx, { ...by, from: "expired", to: "waiting", reason }, now);
		}
		return null;
	};
}

function heardYes(doing: Doing, stays: readonly string[]): Step {
	const give = giving(doing, { stays, creche: true });
	return async (trx, subject, held) => {
		const isThere = subject.state === "offered" || takesPlace(subject.state);
		return isThere ? give(trx, subject, held) : "noOffer";
	};
}

export function waiting({ personId, now }: Doing): Step {
	return async (trx, { id, state: from }, { course }) => {
		if (from === "waiting") return null;
		if (!mayMove(from, "waiting")) return "answered";
		if (isOver(course, londonDate(now))) return "over";
		const move = { enrolmentId: id, from, to: "waiting", personId } as const;
		return (await moveEnrolment(trx, move, now)) ? null : "answered";
	};
}

export function closing({ personId, now }: Doing, reason: CloseReason): Step {
	return async (trx, { id, state: from }) => {
		if (from === "closed") return null;
		if (!mayMove(from, "closed")) return "answered";
		const move = { enrolmentId: id, from, to: "closed", personId, reason } as const;
		return (await moveEnrolment(trx, move, now)) ? null : "answered";
	};
}

export function prioritising({ personId, now }: Doing, reason: PriorityReason | null): Step {
	return async (trx, { id, state }) => {
		if (!isAsking(state)) return "answered";
		const given = { priority_at: now.toISOString(), priority_by: personId };
		const none = { priority_at: null, priority_by: null };
		const facts = { priority_reason: reason, ...(reason === null ? none : given) };
		if (!(await setPriority(trx, id, facts))) return null;
		const noted = reason === null ? "no-priority" : `priority-${reason}`;
		await noteEvent(trx, { enrolmentId: id, state, personId, reason: noted }, now);
		return null;
	};
}
