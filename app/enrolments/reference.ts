// No vowels, so that no word comes out; none of 0 O, 1 I L, 2 Z, 5 S, 8 B, U V, G 6, Q.
export const SIGNS = "CDFHJKMNPRTWXY3479";
const HALF = 3;
const SHAPE = new RegExp(`^[${SIGNS}]{3}-[${SIGNS}]{3}$`);

/** A number from 0 up to, and without, its argument. */
export type Pick = (below: number) => number;

/** Short enough to say on the telephone. */
export function makeReference(pick: Pick): string {
	return twoGroups(pick, HALF);
}

export function isReference(value: unknown): value is string {
	return typeof value === "string" && SHAPE.test(value);
}

/** Signs that are not mistaken for each other, in two groups of so many. */
export function twoGroups(pick: Pick, half: number): string {
	const group = () => Array.from({ length: half }, () => SIGNS[pick(SIGNS.length)]).join("");
	return `${group()}-${group()}`;
}
