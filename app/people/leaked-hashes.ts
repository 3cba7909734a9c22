import { LEAKED } from "./leaked-passwords.ts";

/** 40 bits of each: of 44,000, one in 25 million others is taken for known. */
const BYTES = 5;

/** Capitals and spaces make a password no harder to guess. */
export function folded(password: string): string {
	return password.toLowerCase().replace(/\s+/g, "");
}

/** Among those of twelve signs and more in the million most used of ten million leaked ones. */
export function isLeaked(password: string): boolean {
	const wanted = hashOf(folded(password));
	const list = decoded();
	let [from, until] = [0, list.length / BYTES];
	while (from < until) {
		const middle = Math.floor((from + until) / 2);
		const found = list.readUIntBE(middle * BYTES, BYTES);
		if (found === wanted) return true;
		if (found < wanted) from = middle + 1;
		else until = middle;
	}
	return false;
}

/** As the list is written: sorted, one behind the other. */
export function listOf(passwords: Iterable<string>): Buffer {
	const hashes = new Set([...passwords].map((one) => hashOf(folded(one))));
	const list = Buffer.alloc(hashes.size * BYTES);
	for (const [index, one] of [...hashes].sort((a, b) => a - b).entries())
		list.writeUIntBE(one, index * BYTES, BYTES);
	return list;
}

let kept: Buffer | undefined;

function decoded(): Buffer {
	kept ??= Buffer.from(LEAKED, "base64");
	return kept;
}

const EIGHT_BITS = 256;

/** FNV-1a from two beginnings: nothing secret is hidden by it, it only makes the list short and unreadable. */
function hashOf(text: string): number {
	return fnv(text, 0x811c9dc5) * EIGHT_BITS + (fnv(text, 0x2f0b4c47) % EIGHT_BITS);
}

function fnv(text: string, begin: number): number {
	let hash = begin;
	for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193);
	// The last signs reach the upper bits too.
	hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
	return (hash ^ (hash >>> 13)) >>> 0;
}
