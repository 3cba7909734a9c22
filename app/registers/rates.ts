import type { EnrolmentTable } from "#db/tables/learners.ts";
import type { Counts } from "./counts.ts";

// Every page and export asks here, for the rates and for what they are counted from.
export * from "./counts.ts";
export * from "./expected.ts";

/** Null is "no data", which is neither 0% nor 100%. */
export type Rate = number | null;

export type OutcomeFact = Pick<EnrolmentTable, "state" | "outcome">;

export type OutcomeCounts = {
	/** Attended at least once and did not go over to another class, which counts her instead. */
	starts: number;
	leavers: number;
	completers: number;
	achievers: number;
};

type Outcomes = readonly OutcomeFact[] | OutcomeCounts;

const FLAGGED_BELOW = 0.9;
const SHOWN_FROM = 0.7;

/** An authorised absence stays in the sum: the place was kept for her. */
export function attendance(counts: Counts): Rate {
	return ratio(attended(counts), attended(counts) + absent(counts));
}

export function attendedOrToldUs(counts: Counts): Rate {
	return ratio(attended(counts) + counts.authorised, attended(counts) + absent(counts));
}

export function punctuality(counts: Counts): Rate {
	return ratio(attended(counts) - counts.late, attended(counts));
}

export function completeness(counts: Counts): Rate {
	return ratio(counts.marked, counts.expected);
}

export function delivery(counts: Counts): Rate {
	return ratio(counts.held, counts.held + counts.cancelled);
}

/** Null while no mark says whether anybody came. */
export function hoursAttended(counts: Counts): number | null {
	return counts.marked === 0 ? null : counts.minutesAttended / 60;
}

export function hoursOffered(counts: Counts): number | null {
	return counts.expected === 0 ? null : counts.minutesExpected / 60;
}

/** A rate from registers this incomplete is shown with a warning. */
export function isFlagged(completeness: Rate): boolean {
	return completeness !== null && completeness < FLAGGED_BELOW;
}

export function isShownInReports(completeness: Rate): boolean {
	return completeness !== null && completeness >= SHOWN_FROM;
}

/** Leaver, completer and achiever as the Department for Education counts them. */
export function countOutcomes(outcomes: readonly OutcomeFact[]): OutcomeCounts {
	const withState = (state: OutcomeFact["state"]) => outcomes.filter((one) => one.state === state);
	const completed = withState("completed");
	const leavers = completed.length + withState("withdrawn").length;
	return {
		starts: leavers + withState("active").length,
		leavers,
		completers: completed.length,
		achievers: completed.filter((one) => one.outcome === "achieved").length,
	};
}

export function retention(outcomes: Outcomes): Rate {
	const { completers, leavers } = countsOf(outcomes);
	return ratio(completers, leavers);
}

export function pass(outcomes: Outcomes): Rate {
	const { achievers, completers } = countsOf(outcomes);
	return ratio(achievers, completers);
}

export function achievement(outcomes: Outcomes): Rate {
	const { achievers, leavers } = countsOf(outcomes);
	return ratio(achievers, leavers);
}

/** While a class is running: starts not withdrawn, to be shown as "so far". */
export function retainedSoFar(outcomes: Outcomes): Rate {
	const { starts, leavers, completers } = countsOf(outcomes);
	return ratio(starts - (leavers - completers), starts);
}

export function attended(counts: Counts): number {
	return counts.present + counts.late + counts.leftEarly;
}

export function absent(counts: Counts): number {
	return counts.absent + counts.authorised;
}

function countsOf(outcomes: Outcomes): OutcomeCounts {
	return "leavers" in outcomes ? outcomes : countOutcomes(outcomes);
}

function ratio(part: number, whole: number): Rate {
	return whole === 0 ? null : part / whole;
}
