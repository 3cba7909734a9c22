import type { LocalDate } from "#db/columns.ts";
import type { EnrolmentTable } from "#db/tables/learners.ts";

export type EnrolmentState = EnrolmentTable["state"];

// Active to enrolled when the only attended mark is corrected; withdrawn to active by reinstating.
const MOVES: Record<EnrolmentState, readonly EnrolmentState[]> = {
	enquiry: ["assessed", "waiting", "offered", "closed"],
	assessed: ["waiting", "offered", "closed"],
	waiting: ["offered", "closed"],
	offered: ["enrolled", "declined", "expired"],
	declined: ["waiting", "closed"],
	expired: ["waiting", "closed"],
	enrolled: ["active", "no-show"],
	active: ["enrolled", "completed", "withdrawn", "transferred"],
	completed: [],
	withdrawn: ["active"],
	transferred: [],
	"no-show": [],
	closed: [],
};

export const TAKING_PLACE: readonly EnrolmentState[] = ["offered", "enrolled", "active"];
const SETTLED: readonly EnrolmentState[] = ["enrolled", "active"];
export const OPEN: readonly EnrolmentState[] = ["enquiry", "assessed", "waiting", ...TAKING_PLACE];
const ENDED: readonly EnrolmentState[] = ["completed", "withdrawn", "transferred"];

export type EnrolmentRefusal =
	| "endWhileContinuing"
	| "endMissing"
	| "outcomeWhileContinuing"
	| "outcomeMissing"
	| "achievedButWithdrawn"
	| "achievedOnWithoutAchieved"
	| "reasonMissing"
	| "reasonUnlessWithdrawn"
	| "endBeforeStart"
	| "endInFuture"
	| "alreadyOpen";

export type EnrolmentFacts = {
	state: EnrolmentState;
	startedOn: LocalDate | null;
	endedOn: LocalDate | null;
	withdrawalReason: string | null;
	outcome: EnrolmentTable["outcome"];
	achievedOn: LocalDate | null;
	/** The learner has another open enrolment in the same class. */
	hasOtherOpen: boolean;
};

/** A break takes the place too: she is active, and away. */
export function takesPlace(state: EnrolmentState): boolean {
	return TAKING_PLACE.includes(state);
}

/** She came in: no longer asked, only left. */
export function isSettled(state: EnrolmentState): boolean {
	return SETTLED.includes(state);
}

/** One learner has at most one of these in a class. */
export function isOpen(state: EnrolmentState): boolean {
	return OPEN.includes(state);
}

export function mayMove(from: EnrolmentState, to: EnrolmentState): boolean {
	return MOVES[from].includes(to);
}

/** Null when the class has no limit; never less than nought, however many came in by import. */
export function placesFree(
	capacity: number | null,
	states: readonly EnrolmentState[],
): number | null {
	if (capacity === null) return null;
	return Math.max(0, capacity - states.filter(takesPlace).length);
}

/** What is wrong with an enrolment as it would be kept, or null; the first thing only. */
export function checkEnrolment(facts: EnrolmentFacts, today: LocalDate): EnrolmentRefusal | null {
	return checkEnd(facts, today) ?? checkOutcome(facts) ?? checkReason(facts) ?? checkAlone(facts);
}

function checkEnd(
	{ state, startedOn, endedOn }: EnrolmentFacts,
	today: LocalDate,
): EnrolmentRefusal | null {
	if (endedOn === null) return ENDED.includes(state) ? "endMissing" : null;
	if (!ENDED.includes(state)) return "endWhileContinuing";
	if (startedOn !== null && endedOn < startedOn) return "endBeforeStart";
	return endedOn > today ? "endInFuture" : null;
}

function checkOutcome({ state, outcome, achievedOn }: EnrolmentFacts): EnrolmentRefusal | null {
	if (outcome === null && ENDED.includes(state)) return "outcomeMissing";
	if (outcome !== null && !ENDED.includes(state)) return "outcomeWhileContinuing";
	if (outcome === "achieved" && state === "withdrawn") return "achievedButWithdrawn";
	return achievedOn !== null && outcome !== "achieved" ? "achievedOnWithoutAchieved" : null;
}

function checkReason({ state, withdrawalReason }: EnrolmentFacts): EnrolmentRefusal | null {
	if (state === "withdrawn") return withdrawalReason === null ? "reasonMissing" : null;
	return withdrawalReason === null ? null : "reasonUnlessWithdrawn";
}

function checkAlone({ state, hasOtherOpen }: EnrolmentFacts): EnrolmentRefusal | null {
	return hasOtherOpen && isOpen(state) ? "alreadyOpen" : null;
}
