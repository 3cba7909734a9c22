import type { ReportTotal } from "#app/equality/report-totals.ts";
import type { Drafting } from "./drafting.ts";
import type { Namer } from "./quantity-ids.ts";
import type { DraftCell } from "./report-draft.ts";
import { isNumber } from "./small-numbers.ts";

export type ShownTotal = Extract<ReportTotal, { hidden: null }>;
export type ProfileLine = ShownTotal["lines"][number];

/** Hidden where it was counted: no number of it is in the report, nor in what is stored beside it. */
export const HIDDEN: DraftCell = { kind: "mark", mark: "[c]" };

/** A number as it was given out, rounded to 5, under a name of its own. */
export function profileCount(
	drafting: Drafting,
	names: Namer,
	{ question }: Pick<ShownTotal, "question">,
	{ group, cell }: ProfileLine,
): DraftCell {
	return isNumber(cell)
		? drafting.count(names(`said-${question}`, `group:${group}`), cell)
		: HIDDEN;
}

export function saidCount(drafting: Drafting, names: Namer, total: ShownTotal): DraftCell {
	const { question, said } = total;
	return isNumber(said) ? drafting.count(names(`said-${question}`), said) : HIDDEN;
}

/** Among those who answered the question. */
export function profileShare(
	drafting: Drafting,
	names: Namer,
	{ question, said }: ShownTotal,
	{ group, cell }: ProfileLine,
): DraftCell {
	if (!isNumber(cell) || !isNumber(said)) return HIDDEN;
	const named = (measure: string) => names(`${measure}-${question}`, `group:${group}`);
	const whole = [names(`said-${question}`), said] as const;
	return drafting.share([named("said"), cell], [...whole], named("said-other"));
}
