import {
	absent,
	achievement,
	attendance,
	attended,
	attendedOrToldUs,
	completeness,
	delivery,
	punctuality,
	type Rate,
	retainedSoFar,
	retention,
} from "#app/registers/rates.ts";
import type { Measured } from "./measured.ts";

export type ShareMeasure =
	| "attendance"
	| "toldUs"
	| "punctuality"
	| "completeness"
	| "delivery"
	| "soFar"
	| "retention"
	| "achievement";

/** A rate with the two counts it is made of. */
export type Parts = { part: number; whole: number; rate: Rate };

export function partsOf({ counts, outcomes, ended }: Measured): Record<ShareMeasure, Parts> {
	const came = attended(counts);
	const recorded = came + absent(counts);
	const { starts, leavers, completers } = outcomes;
	return {
		attendance: { part: came, whole: recorded, rate: attendance(counts) },
		toldUs: { part: came + counts.authorised, whole: recorded, rate: attendedOrToldUs(counts) },
		punctuality: { part: came - counts.late, whole: came, rate: punctuality(counts) },
		completeness: { part: counts.marked, whole: counts.expected, rate: completeness(counts) },
		delivery: { part: counts.held, whole: counts.held + counts.cancelled, rate: delivery(counts) },
		soFar: { part: starts - (leavers - completers), whole: starts, rate: retainedSoFar(outcomes) },
		retention: { part: ended.completers, whole: ended.leavers, rate: retention(ended) },
		achievement: { part: ended.achievers, whole: ended.leavers, rate: achievement(ended) },
	};
}
