import type { Amount } from "../report-draft.ts";
import type { Audience } from "../report-model.ts";

/** How counts are shown. */
export type CountPolicy = {
	/** Counts of people from 1 up to the one before this are hidden, and a hidden one stays this uncertain. */
	smallestShown: number;
	roundedTo: number;
	/** Shares, means and money of fewer people are hidden. */
	smallestGroup: number;
};

export type Policy = CountPolicy & {
	/** What the second largest giver may not come closer to the largest than, in percent. */
	dominance: number;
	/** Whether a total is the true one, or adds up the cells that are shown. */
	totals: "true" | "released";
};

export const POLICIES = {
	evaluator: {
		smallestShown: 0,
		roundedTo: 1,
		smallestGroup: 0,
		dominance: 0,
		totals: "true",
	},
	agreement: {
		smallestShown: 5,
		roundedTo: 1,
		smallestGroup: 10,
		dominance: 10,
		totals: "true",
	},
	public: {
		smallestShown: 8,
		roundedTo: 5,
		smallestGroup: 10,
		dominance: 10,
		totals: "released",
	},
} as const satisfies Record<Audience, Policy>;

export type Policies = Record<Exclude<Audience, "evaluator">, Policy>;

/** Zero tells of nobody, and is kept. */
export function isSmall(count: number, policy: CountPolicy = POLICIES.public): boolean {
	return count > 0 && count < policy.smallestShown;
}

export function rounded(count: number, { roundedTo }: CountPolicy): number {
	return Math.round(count / roundedTo) * roundedTo;
}

/** Hours are shown with one decimal. */
const MINUTES_SHOWN = 6;
/** One lesson of one person. */
const LESSON_MINUTES = 120;

/** Hours as every reader sees them. */
export function inHours(minutes: number): number {
	return Math.round(minutes / MINUTES_SHOWN) / 10;
}

/**
 * How uncertain a hidden number stays. An amount by the p % rule: nobody in it gave more than all
 * together, so that nobody's part is known to within p % either.
 */
export function widthOf(
	{ count, of }: { count: number; of?: Amount },
	{ smallestShown, dominance }: Policy,
): number {
	if (!of) return Math.max(1, smallestShown);
	const share = Math.ceil((count * dominance) / 100);
	return Math.max(of === "minutes" ? LESSON_MINUTES : 1, share);
}

/** Whole numbers, both included. */
export type Range = { lower: number; upper: number };

/** Every count that would be shown as this one is. */
export function toldBy(count: number, policy: Policy, of?: Amount): Range {
	if (of === "pence") return { lower: count, upper: count };
	if (of === "minutes") return toldOfMinutes(count);
	if (count === 0) return { lower: 0, upper: 0 };
	const middle = rounded(count, policy);
	const half = policy.roundedTo / 2;
	return { lower: Math.max(1, Math.ceil(middle - half)), upper: Math.ceil(middle + half) - 1 };
}

function toldOfMinutes(minutes: number): Range {
	const middle = Math.round(minutes / MINUTES_SHOWN) * MINUTES_SHOWN;
	const half = MINUTES_SHOWN / 2;
	return { lower: Math.max(0, middle - half), upper: middle + half - 1 };
}
