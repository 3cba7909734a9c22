import { hkdfSync } from "node:crypto";
import { keyList } from "./key-list.ts";

const BYTES = 32;
const SHORTEST = 32;

/**
 * What seals the secrets of second factors. Several with commas between: the first seals, the others
 * still open what they sealed. `SESSION_SECRET` is always the last of them: it seals where nothing is
 * set, and when it changes the one of before stands in `FACTOR_KEY`, so that nobody is locked out.
 */
export function factorKeysOf(value: string | undefined, sessionSecret: string): Buffer[] {
	const secrets = keyList(value);
	if (secrets.some((secret) => secret.length < SHORTEST)) {
		throw new Error(
			"FACTOR_KEY must be 32 characters or more; make one with: openssl rand -base64 32",
		);
	}
	return [...new Set([...secrets, sessionSecret])].map(keyOf);
}

function keyOf(secret: string): Buffer {
	return Buffer.from(hkdfSync("sha256", secret, "", "second factors", BYTES));
}
