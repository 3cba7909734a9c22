import { type Pick, SIGNS, twoGroups } from "#app/enrolments/reference.ts";
import { fold } from "#app/i18n/fold.ts";

/** Ten of eighteen signs are more than 41 bits: nobody meets a list by guessing. */
const HALF = 5;
const SHAPE = new RegExp(`^[${SIGNS}]{${2 * HALF}}$`);

export function makeListCode(pick: Pick): string {
	return twoGroups(pick, HALF);
}

/** However it was typed; a text that no list can have when it is no code. */
export function tidyListCode(typed: string): string {
	const signs = fold(typed)
		.replace(/[^\p{L}\p{N}]+/gu, "")
		.toUpperCase();
	return SHAPE.test(signs) ? `${signs.slice(0, HALF)}-${signs.slice(HALF)}` : "";
}
