import type { QuantityId } from "../report-draft.ts";
import type { CellNote, ReportCell } from "../report-model.ts";
import { type Cell, isNumber } from "../small-numbers.ts";
import { hidden, type Of, plain } from "./shown-cell.ts";
import type { ToldNumbers } from "./told-numbers.ts";

export function protectMean(cell: Of<"score">, numbers: ToldNumbers): ReportCell {
	const denominator = numbers.told(cell.people).cell;
	if (numbers.isFew(cell.people)) return { ...hidden("few-people", cell.notes), denominator };
	return { ...plain(cell.value, cell.notes), denominator, interval: cell.interval ?? null };
}

export function protectHours(cell: Of<"hours">, numbers: ToldNumbers): ReportCell {
	const { cell: hours, reason } = numbers.told(cell.of);
	const denominator = numbers.told(cell.per ?? cell.people).cell;
	if (reason) return { ...hidden(reason, cell.notes), denominator };
	if (cell.per === undefined) return { ...plain(hours, cell.notes), denominator };
	const exact = numbers.areTrue ? numbers.trueCount(cell.of) / 60 : hours;
	const inTenths = (each: number) => Math.round(each * 10) / 10;
	return { ...divided(exact, cell.per, inTenths, numbers, cell.notes), denominator };
}

export function protectMoney({ of, people, per }: Of<"money">, numbers: ToldNumbers): ReportCell {
	const { cell: sum, reason } = numbers.told(of);
	const denominator = numbers.told(per ?? people).cell;
	if (reason) return { ...hidden(reason), denominator };
	if (per === undefined) return { ...plain(sum), denominator };
	const each = divided(sum, per, Math.round, numbers);
	return { ...each, denominator, numerator: typeof each.value === "number" ? sum : null };
}

/** Divided by what is shown, for the sum divided by its answer would tell the true count. */
function divided(
	sum: Cell,
	per: QuantityId,
	round: (each: number) => number,
	numbers: ToldNumbers,
	notes?: readonly CellNote[],
): ReportCell {
	const { cell: count, reason } = numbers.told(per);
	if (reason) return hidden(reason, notes);
	if (!isNumber(sum) || !isNumber(count) || count === 0) return plain("[x]", notes);
	return plain(round(sum / count), notes);
}

export function protectEstimate(cell: Of<"estimate"> | Of<"p">, numbers: ToldNumbers): ReportCell {
	const notes = cell.kind === "estimate" ? cell.notes : [];
	if (cell.groups.some((group) => numbers.isFew(group))) return hidden("few-people", notes);
	const interval = cell.kind === "estimate" ? cell.interval : null;
	return { ...plain(cell.value, notes), interval };
}
