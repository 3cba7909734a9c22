import { INDICATORS, type IndicatorId } from "#app/evaluation/indicators.ts";
import { type FieldErrors, type Parsed, type TextKey, textOf } from "#app/http/forms.ts";
import { amountText, readAmount } from "./amount-form.ts";
import type { Typed } from "./pilot-form.ts";
import type { QuarterEnd } from "./quarters.ts";
import { fallingQuarter, isCumulative } from "./targets.ts";

/** The targets of one indicator by quarter; quarters without one are left out. */
export type QuarterTargets = Record<QuarterEnd, number>;

const WRONG: Record<string, TextKey> = {
	count: "pilots:errors.count",
	hours: "pilots:errors.hours",
	share: "pilots:errors.share",
	pence: "pilots:errors.pounds",
	score: "pilots:errors.score",
};

export function typedTargets(
	targets: QuarterTargets,
	indicator: IndicatorId,
	quarters: readonly QuarterEnd[],
): Typed {
	const { unit } = INDICATORS[indicator];
	return Object.fromEntries(
		quarters.map((quarter) => [quarter, [amountText(targets[quarter] ?? null, unit)]]),
	);
}

export function parseTargets(
	form: FormData,
	indicator: IndicatorId,
	quarters: readonly QuarterEnd[],
): Parsed<QuarterTargets> {
	const { unit, moreIsBetter } = INDICATORS[indicator];
	const errors: FieldErrors = {};
	const value: QuarterTargets = {};
	for (const quarter of quarters) {
		const amount = readAmount(textOf(form, quarter, 30), unit);
		if (amount === "wrong") errors[quarter] = WRONG[unit] ?? "pilots:errors.count";
		else if (amount === 0 && moreIsBetter) errors[quarter] = "pilots:errors.zero";
		else if (amount !== null) value[quarter] = amount;
	}
	const falling = isCumulative(indicator) ? fallingQuarter(Object.entries(value)) : null;
	if (falling && !errors[falling]) errors[falling] = "pilots:errors.falling";
	return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, value };
}
