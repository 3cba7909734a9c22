/** Of versions 1 to 10 at error correction M: how the signs are parted, and what is added to each part. */
const EXTRA = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26] as const;
const PARTS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5] as const;
const WHOLE = [26, 44, 70, 100, 134, 172, 196, 242, 292, 346] as const;

export const VERSIONS = WHOLE.length;

/** What the picture holds, with its repairs, in the order it is drawn; null when it is too long. */
export function codewordsOf(text: string): { version: number; codewords: number[] } | null {
	const bytes = [...new TextEncoder().encode(text)];
	for (let version = 1; version <= VERSIONS; version++) {
		const room = WHOLE[version - 1]! - EXTRA[version - 1]! * PARTS[version - 1]!;
		const bits = bitsOf(bytes, version < 10 ? 8 : 16);
		if (bits.length > room * 8) continue;
		return { version, codewords: interleaved(filled(bits, room), version) };
	}
	return null;
}

/** Byte mode, how many, and the bytes. */
function bitsOf(bytes: readonly number[], lengthBits: number): number[] {
	const bits = [...inBits(0b0100, 4), ...inBits(bytes.length, lengthBits)];
	return bits.concat(bytes.flatMap((byte) => inBits(byte, 8)));
}

function filled(bits: readonly number[], room: number): number[] {
	const end = bits.concat(Array(Math.min(4, room * 8 - bits.length)).fill(0));
	const even = end.concat(Array(-end.length & 7).fill(0));
	const words = Array.from({ length: even.length / 8 }, (_, index) =>
		Number.parseInt(even.slice(index * 8, index * 8 + 8).join(""), 2),
	);
	for (let pad = 0xec; words.length < room; pad ^= 0xec ^ 0x11) words.push(pad);
	return words;
}

/** The first of each part, the second of each part, …: a stain on the paper hurts every part a little. */
function interleaved(words: readonly number[], version: number): number[] {
	const [parts, extra] = [PARTS[version - 1]!, EXTRA[version - 1]!];
	const short = Math.floor(words.length / parts);
	const shortOnes = parts - (words.length % parts);
	const data: number[][] = [];
	for (let at = 0, index = 0; index < parts; index++) {
		const length = short + (index < shortOnes ? 0 : 1);
		data.push(words.slice(at, at + length));
		at += length;
	}
	const repairs = data.map((part) => remainder(part, divisorOf(extra)));
	return [...turned(data, short + 1), ...turned(repairs, extra)];
}

function turned(parts: readonly number[][], longest: number): number[] {
	return Array.from({ length: longest }, (_, at) => parts.flatMap((part) => part[at] ?? [])).flat();
}

/** Reed and Solomon, over 256 signs. */
function divisorOf(degree: number): number[] {
	let divisor = [...Array(degree - 1).fill(0), 1];
	for (let index = 0, root = 1; index < degree; index++, root = times(root, 2)) {
		divisor = divisor.map((one, at) => times(one, root) ^ (divisor[at + 1] ?? 0));
	}
	return divisor;
}

function remainder(words: readonly number[], divisor: readonly number[]): number[] {
	let left: number[] = divisor.map(() => 0);
	for (const word of words) {
		const factor = word ^ left[0]!;
		left = [...left.slice(1), 0].map((one, at) => one ^ times(divisor[at]!, factor));
	}
	return left;
}

function times(one: number, other: number): number {
	let product = 0;
	for (let bit = 7; bit >= 0; bit--) {
		product = (product << 1) ^ ((product >>> 7) * 0x11d);
		product ^= ((other >>> bit) & 1) * one;
	}
	return product;
}

export function inBits(value: number, length: number): number[] {
	return Array.from({ length }, (_, index) => (value >>> (length - 1 - index)) & 1);
}
