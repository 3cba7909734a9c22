// No vowels, so that no word comes out; none of 0 O, 1 I L, 2 Z, 5 S, 8 B, U V, G 6, Q.
const SIGNS = "CDFHJKMNPRTWXY3479";
const LENGTH = 6;
const SHAPE = new RegExp(`^[${SIGNS}]{3}-[${SIGNS}]{3}$`);

/** Short enough to say on the telephone; `pick` gives a number from 0 up to its argument. */
export function makeReference(pick: (below: number) => number): string {
	const signs = Array.from({ length: LENGTH }, () => SIGNS[pick(SIGNS.length)]).join("");
	return `${signs.slice(0, LENGTH / 2)}-${signs.slice(LENGTH / 2)}`;
}

export function isReference(value: unknown): value is string {
	return typeof value === "string" && SHAPE.test(value);
}
