/** What can stand in place of a number: hidden, rounds to 0 but is not, unreliable, no data, not applicable. */
export const MARKS = ["[c]", "[low]", "[u]", "[x]", "[z]"] as const;

export type Cell = number | (typeof MARKS)[number];

export type Policy = {
	/** Counts from 1 up to this one are hidden. */
	smallestShown: number;
	roundedTo: number;
	/** Shares and means of fewer people are hidden. */
	smallestGroup: number;
};

/** For everybody; a return to a borough under agreement has other numbers. */
export const PUBLIC_VIEW: Policy = { smallestShown: 8, roundedTo: 5, smallestGroup: 10 };

export function isSmall(count: number, policy: Policy = PUBLIC_VIEW): boolean {
	return count > 0 && count < policy.smallestShown;
}

export function protectCount(count: number, policy: Policy = PUBLIC_VIEW): Cell {
	if (isSmall(count, policy)) return "[c]";
	const rounded = Math.round(count / policy.roundedTo) * policy.roundedTo;
	return rounded === 0 && count > 0 ? "[low]" : rounded;
}

/**
 * Counts of which one lies within another, the most important first. A count that differs a little
 * from one already shown is hidden: "20 started, 18 stayed" tells of 2.
 */
export function protectRelated(counts: readonly number[], policy: Policy = PUBLIC_VIEW): Cell[] {
	const shown: number[] = [];
	return counts.map((count) => {
		const tells = shown.some((other) => isSmall(Math.abs(other - count), policy));
		const cell = tells ? "[c]" : protectCount(count, policy);
		if (cell !== "[c]") shown.push(count);
		return cell;
	});
}

/** Counts only what is released, so that nothing is left over when the parts are taken away. */
export function sumReleased(cells: readonly Cell[]): Cell {
	const sum = cells.filter(isNumber).reduce((one, other) => one + other, 0);
	// A bare 0 would say that nobody is behind the hidden cells.
	return sum === 0 && cells.some((cell) => cell !== 0) ? "[c]" : sum;
}

export type Share = { value: Cell; numerator: Cell; denominator: Cell };

/**
 * Worked out from the rounded counts, so that it tells no more than they do. A share that is
 * hidden takes its numerator with it.
 *
 * @param people how many people are behind the counts, which may be of lessons or marks
 */
export function protectShare(
	part: Cell,
	whole: Cell,
	people: number,
	policy: Policy = PUBLIC_VIEW,
): Share {
	if (whole === 0) return { value: "[x]", numerator: 0, denominator: 0 };
	if (!isNumber(part) || !isNumber(whole) || people < policy.smallestGroup) {
		return { value: "[c]", numerator: "[c]", denominator: whole };
	}
	return { value: shareCell(part / whole), numerator: part, denominator: whole };
}

export function protectMean(
	sum: Cell,
	number: Cell,
	people: number,
	policy: Policy = PUBLIC_VIEW,
): Cell {
	if (number === 0) return "[x]";
	if (!isNumber(sum) || !isNumber(number) || people < policy.smallestGroup) return "[c]";
	return Math.round(sum / number);
}

export function isNumber(cell: Cell | null): cell is number {
	return typeof cell === "number";
}

/** To a tenth of a percent. */
function shareCell(share: number): Cell {
	const rounded = Math.round(share * 1000) / 1000;
	return rounded === 0 && share > 0 ? "[low]" : rounded;
}
