import { INDICATORS, type IndicatorId } from "#app/evaluation/indicators.ts";
import type { QuarterEnd } from "./quarters.ts";

/** What shall be reached from the first day of the pilot to the end of the quarter. */
export type Target = { indicator: IndicatorId; quarter: QuarterEnd; value: number };

/** Nothing that has happened can be undone: such a target never falls. */
export function isCumulative(indicator: IndicatorId): boolean {
	return ["count", "hours"].includes(INDICATORS[indicator].unit);
}

/** The first quarter that asks for less than one before it. */
export function fallingQuarter(
	values: readonly (readonly [QuarterEnd, number])[],
): QuarterEnd | null {
	let highest = 0;
	for (const [quarter, value] of values.toSorted(([one], [other]) => (one < other ? -1 : 1))) {
		if (value < highest) return quarter;
		highest = value;
	}
	return null;
}
