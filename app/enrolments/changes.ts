import type { LocalDate } from "#db/columns.ts";
import type { EnrolmentTable, PriorityReason } from "#db/tables/learners.ts";
import { isAsking } from "./answers.ts";
import type { OfferEnd } from "./offers.ts";
import { type EnrolmentState, mayMove } from "./states.ts";

/** What can be done with an enrolment; each has an address of its own below it. */
export const CHANGES = [
	"offer",
	"place",
	"answer",
	"waiting",
	"priority",
	"break",
	"return",
	"completion",
	"result",
	"withdrawal",
	"transfer",
	"reinstatement",
	"no-show",
] as const;

export type Change = (typeof CHANGES)[number];

export function isChange(value: unknown): value is Change {
	return CHANGES.some((change) => change === value);
}

export const REINSTATE_DAYS = 28;

export type Standing = {
	state: EnrolmentState;
	/** A break is begun, or arranged. */
	isAway: boolean;
	/** Since the day her withdrawal was recorded. */
	daysSinceWithdrawn: number | null;
	outcome: EnrolmentTable["outcome"];
};

/** The one rule of what may be done now; pages show these, and addresses refuse the others. */
export function changesOf(standing: Standing): Change[] {
	return CHANGES.filter((change) => mayChange(change, standing));
}

export function mayChange(change: Change, { state, isAway, ...rest }: Standing): boolean {
	switch (change) {
		case "offer":
		case "place":
			return mayMove(state, "offered");
		case "answer":
			return state === "offered";
		case "waiting":
			return mayMove(state, "waiting");
		case "priority":
			return isAsking(state);
		case "break":
			return state === "active" && !isAway;
		case "return":
			return state === "active" && isAway;
		case "result":
			return state === "completed" && rest.outcome === "result-pending";
		case "reinstatement":
			return state === "withdrawn" && (rest.daysSinceWithdrawn ?? 0) <= REINSTATE_DAYS;
		default:
			return mayMove(state, END_OF[change]);
	}
}

const END_OF = {
	completion: "completed",
	withdrawal: "withdrawn",
	transfer: "transferred",
	"no-show": "no-show",
} as const;

/** Why somebody stands before those who asked earlier. */
export const PRIORITIES = [
	"new-to-reading",
	"childcare",
	"disability",
	"referred",
	"waited-elsewhere",
	"provider-closed",
] as const satisfies readonly PriorityReason[];

// The ILR's list (WithdrawReason 3, 43, 29, 44, 2, 97, 98; 2021-22), its "other personal" in four kinds.
export const WITHDRAWAL_REASONS = [
	"injury-or-illness",
	"financial",
	"redundant",
	"work",
	"childcare",
	"moved",
	"other-personal",
	"other-provider",
	"other",
	"not-known",
] as const;

export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number];

/** An answer that the coordinator heard on the telephone, or her own change of mind. */
export const PHONE_ANSWERS = ["accepted", "declined", "withdrawn"] as const;

export type PhoneAnswer = (typeof PHONE_ANSWERS)[number];

export type Outcome = NonNullable<EnrolmentTable["outcome"]>;

export const OUTCOMES = [
	"achieved",
	"not-achieved",
	"result-pending",
] as const satisfies readonly Outcome[];

export type Result = { outcome: Outcome; achievedOn: LocalDate | null };

/** A checked wish: what is to be done, and all that it needs to know. */
export type Wanted =
	| { change: "offer"; end: OfferEnd; creche: boolean }
	| { change: "place"; stays: readonly string[]; creche: boolean }
	| { change: "answer"; answer: PhoneAnswer; stays: readonly string[] }
	| { change: "waiting" }
	| { change: "priority"; reason: PriorityReason | null }
	| { change: "break"; startsOn: LocalDate; expectedReturn: LocalDate }
	| { change: "return"; returnedOn: LocalDate }
	| ({ change: "completion"; endedOn: LocalDate | null } & Result)
	| ({ change: "result" } & Result)
	| { change: "withdrawal"; reason: WithdrawalReason; endedOn: LocalDate | null }
	| { change: "transfer"; courseId: string; endedOn: LocalDate | null }
	| { change: "reinstatement" }
	| { change: "no-show" };
