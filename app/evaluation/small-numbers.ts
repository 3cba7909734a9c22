import { type CountPolicy, isSmall, POLICIES, rounded } from "./disclosure/policy.ts";

/** What can stand in place of a number: hidden, rounds to 0 but is not, unreliable, no data, not applicable. */
export const MARKS = ["[c]", "[low]", "[u]", "[x]", "[z]"] as const;

export type Cell = number | (typeof MARKS)[number];

export function protectCount(count: number, policy: CountPolicy = POLICIES.public): Cell {
	if (isSmall(count, policy)) return "[c]";
	const shown = rounded(count, policy);
	return shown === 0 && count > 0 ? "[low]" : shown;
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
