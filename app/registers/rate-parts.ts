import {
	absent,
	achievement,
	attendance,
	attended,
	attendedOrToldUs,
	type Counts,
	completeness,
	delivery,
	type OutcomeCounts,
	punctuality,
	type Rate,
	retainedSoFar,
	retention,
} from "./rates.ts";

export type RegisterMeasure = "attendance" | "toldUs" | "punctuality" | "completeness" | "delivery";

export type OutcomeMeasure = "soFar" | "retention" | "achievement";

/** A rate with the two counts it is made of: no page shows the one without the others. */
export type Parts = { part: number; whole: number; rate: Rate };

export function registerParts(counts: Counts): Record<RegisterMeasure, Parts> {
	const came = attended(counts);
	const recorded = came + absent(counts);
	return {
		attendance: { part: came, whole: recorded, rate: attendance(counts) },
		toldUs: { part: came + counts.authorised, whole: recorded, rate: attendedOrToldUs(counts) },
		punctuality: { part: came - counts.late, whole: came, rate: punctuality(counts) },
		completeness: { part: counts.marked, whole: counts.expected, rate: completeness(counts) },
		delivery: { part: counts.held, whole: counts.held + counts.cancelled, rate: delivery(counts) },
	};
}

/** `ended` is of classes that are over: leavers of a running class are only the early ones. */
export function outcomeParts(
	outcomes: OutcomeCounts,
	ended: OutcomeCounts,
): Record<OutcomeMeasure, Parts> {
	const { starts, leavers, completers } = outcomes;
	return {
		soFar: { part: starts - (leavers - completers), whole: starts, rate: retainedSoFar(outcomes) },
		retention: { part: ended.completers, whole: ended.leavers, rate: retention(ended) },
		achievement: { part: ended.achievers, whole: ended.leavers, rate: achievement(ended) },
	};
}
