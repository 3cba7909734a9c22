import { createHash } from "node:crypto";
import { keyList } from "./key-list.ts";

const BYTES = 32;
const BASE64 = /^[A-Za-z0-9+/]{43}=$/;

/** Known to everybody: it seals what is invented, so that the demo needs no setting. */
export const DEMO_EQUALITY_KEY: Buffer = createHash("sha256")
	.update("only-for-development-and-the-demo")
	.digest();

/**
 * Several with commas between: the first seals, the others still open what they sealed. None in
 * production means that the questions are not asked.
 */
export function equalityKeysOf(value: string | undefined, production: boolean): Buffer[] {
	const keys = keyList(value).map(keyOf);
	return production ? keys : [...keys, DEMO_EQUALITY_KEY];
}

function keyOf(text: string): Buffer {
	const key = Buffer.from(text, "base64");
	if (BASE64.test(text) && key.length === BYTES && !key.equals(DEMO_EQUALITY_KEY)) return key;
	throw new Error(
		"EQUALITY_KEY must be 32 bytes in base64; make one with: openssl rand -base64 32",
	);
}
