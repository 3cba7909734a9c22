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

/** Counts only what is released, so that nothing is left over when the parts are taken away. */
export function sumReleased(cells: readonly Cell[]): Cell {
	const sum = cells.filter(isNumber).reduce((one, other) => one + other, 0);
	// A bare 0 would say that nobody is behind the hidden cells.
	return sum === 0 && cells.some((cell) => cell !== 0) ? "[c]" : sum;
}

export function isNumber(cell: Cell | null): cell is number {
	return typeof cell === "number";
}
