const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** As apps for codes read a secret (RFC 4648), without the signs that fill up. */
export function base32(bytes: Uint8Array): string {
	const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
	const groups = bits.match(/.{1,5}/g) ?? [];
	return groups.map((group) => SIGNS[Number.parseInt(group.padEnd(5, "0"), 2)]).join("");
}
