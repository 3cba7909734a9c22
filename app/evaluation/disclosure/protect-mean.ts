import type { ReportCell } from "../report-model.ts";
import { isNumber } from "../small-numbers.ts";
import { isDominated } from "./dominance.ts";
import { hidden, type Of, plain } from "./shown-cell.ts";
import type { ToldNumbers } from "./told-numbers.ts";

export function protectMean(cell: Of<"score"> | Of<"hours">, numbers: ToldNumbers): ReportCell {
	const denominator = numbers.told(cell.people).cell;
	if (numbers.isFew(cell.people)) return { ...hidden("few-people", cell.notes), denominator };
	const interval = cell.kind === "score" ? (cell.interval ?? null) : null;
	return { ...plain(cell.value, cell.notes), denominator, interval };
}

/** Divided by what is shown, for the sum divided by its answer would tell the true count. */
export function protectMoney(cell: Of<"money">, numbers: ToldNumbers): ReportCell {
	const { contributions, people, per } = cell;
	const { cell: denominator, reason } = numbers.told(per ?? people);
	if (numbers.isFew(people)) return { ...hidden("few-people"), denominator };
	if (isDominated(contributions, numbers.policy.dominance))
		return { ...hidden("dominated"), denominator };
	const sum = contributions.reduce((one, other) => one + other, 0);
	if (per === undefined) return { ...plain(sum), denominator };
	if (reason) return { ...hidden(reason), denominator };
	if (!isNumber(denominator) || denominator === 0) return { ...plain("[x]"), denominator };
	return { ...plain(Math.round(sum / denominator)), numerator: sum, denominator };
}

export function protectEstimate(cell: Of<"estimate"> | Of<"p">, numbers: ToldNumbers): ReportCell {
	const notes = cell.kind === "estimate" ? cell.notes : [];
	if (cell.groups.some((group) => numbers.isFew(group))) return hidden("few-people", notes);
	const interval = cell.kind === "estimate" ? cell.interval : null;
	return { ...plain(cell.value, notes), interval };
}
