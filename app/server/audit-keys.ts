import { type ChainKey, chainKey, derivedKey } from "#app/audit/chain.ts";
import { keyList } from "./key-list.ts";

const BYTES = 32;
const BASE64 = /^[A-Za-z0-9+/]{43}=$/;

/**
 * Several with commas between: the first seals, the others still verify what they sealed. The last is
 * made of the session secret, so that no audit is without a seal.
 */
export function auditKeysOf(value: string | undefined, sessionSecret: string): ChainKey[] {
	return [...keyList(value).map(keyOf), derivedKey(sessionSecret)].map(chainKey);
}

function keyOf(text: string): Buffer {
	const key = Buffer.from(text, "base64");
	if (BASE64.test(text) && key.length === BYTES) return key;
	throw new Error("AUDIT_KEY must be 32 bytes in base64; make one with: openssl rand -base64 32");
}
