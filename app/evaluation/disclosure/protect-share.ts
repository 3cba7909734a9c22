import type { CellNote, Interval, Reason, ReportCell } from "../report-model.ts";
import { type Cell, isNumber } from "../small-numbers.ts";
import { newcombePaired } from "../statistics/paired-proportions.ts";
import { newcombeDifference, wilsonInterval } from "../statistics/proportions.ts";
import type { Share } from "./numbers-of.ts";
import { hidden, type Of, plain, roundedNote, toThousandths } from "./shown-cell.ts";
import type { ToldNumbers } from "./told-numbers.ts";

/** Worked out from its two counts as they are shown, so that it tells no more than they do. */
export function protectShare(cell: Of<"share">, numbers: ToldNumbers): ReportCell {
	const [part, whole] = [numbers.told(cell.part), numbers.told(cell.whole)];
	const [x, n] = [part.cell, whole.cell];
	const counts = { numerator: x, denominator: n };
	const notes = [...(cell.notes ?? []), ...roundedNote(part.isRounded || whole.isRounded)];
	if (n === 0) return { ...plain("[x]", notes), ...counts };
	const reason = reasonOf(cell, numbers);
	if (reason) return { ...hidden(reason, notes), ...counts };
	if (!isNumber(x) || !isNumber(n)) return { ...plain("[low]", notes), ...counts };
	// Only one of them is rounded.
	if (x > n) return { ...hidden("complement", notes), ...counts };
	const value = toTenths(x / n);
	return {
		...plain(value, [...notes, ...extremes(value)]),
		...counts,
		interval: inThousandths(wilsonInterval(x, n)),
	};
}

/**
 * Who went up and who went down is shown nowhere: where true numbers are hidden, the interval takes
 * the shown ones for two groups. It is wider, and tells no more than they do.
 */
export function protectChange(cell: Of<"change">, numbers: ToldNumbers): ReportCell {
	const [before, after, whole] = [cell.before, cell.after, cell.whole];
	const shown = [before, after, whole].map((id) => numbers.told(id).cell);
	const denominator = shown[2]!;
	if (denominator === 0) return { ...plain("[x]", cell.notes), denominator };
	const reason =
		reasonOf({ part: before, whole }, numbers) ?? reasonOf({ part: after, whole }, numbers);
	if (reason) return { ...hidden(reason, cell.notes), denominator };
	const [first, second, all] = shown;
	if (!isNumber(first!) || !isNumber(second!) || !isNumber(all!))
		return { ...plain("[low]", cell.notes), denominator };
	const value = toThousandths((second - first) / all);
	if (first > all || second > all) return { ...hidden("complement", cell.notes), denominator };
	const interval = numbers.areTrue
		? pairedInterval(cell, numbers)
		: newcombeDifference(second, all, first, all);
	return { ...plain(value, cell.notes), denominator, interval: inThousandths(interval) };
}

function pairedInterval({ before, whole, up, down }: Of<"change">, numbers: ToldNumbers) {
	const both = numbers.trueCount(before) - down;
	const neither = numbers.trueCount(whole) - both - up - down;
	return newcombePaired([
		[both, up],
		[down, neither],
	]);
}

function inThousandths({ lower, upper }: Interval): Interval {
	return { lower: toThousandths(lower), upper: toThousandths(upper) };
}

/** Its numerator, its remainder, or too few people. */
function reasonOf({ part, whole, people }: Share, numbers: ToldNumbers): Reason | null {
	const hiddenBy = numbers.reason(part) ?? numbers.reason(whole);
	if (hiddenBy) return hiddenBy;
	if (numbers.isSmallRest(part, whole)) return "small";
	const group = people ?? (numbers.isOfPeople(whole) ? whole : null);
	return group !== null && numbers.isFew(group) ? "few-people" : null;
}

/** To a tenth of a percent. */
function toTenths(share: number): Cell {
	const value = toThousandths(share);
	return value === 0 && share > 0 ? "[low]" : value;
}

/** 0 % and 100 % say something of each one in the group. */
function extremes(value: Cell): CellNote[] {
	if (value === 0) return ["none"];
	return value === 1 ? ["all"] : [];
}
