import { randomInt } from "node:crypto";
import { Failure } from "./failure.ts";

const SHORTEST = 12;
const LONGEST = 1000;

// Without 0, 1, i, l, o: it is read from a screen and typed by hand.
const SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
const GROUPS = 5;
const GROUP = 4;

/** 20 signs out of 31 are 99 bits. */
export function strongPassword(): string {
	const group = () => Array.from({ length: GROUP }, () => SIGNS[randomInt(SIGNS.length)]).join("");
	return Array.from({ length: GROUPS }, group).join("-");
}

/** The first line of what comes in, without its end. */
export async function passwordFrom(input: AsyncIterable<Uint8Array | string>): Promise<string> {
	let text = "";
	for await (const chunk of input) {
		text += chunk;
		if (text.length > LONGEST) break;
	}
	const password = text.split(/\r?\n/, 1)[0] ?? "";
	const length = [...password].length;
	if (length >= SHORTEST && length <= LONGEST) return password;
	throw new Failure(`The password must have at least ${SHORTEST} signs.`);
}
