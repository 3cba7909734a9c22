/** A set of small whole numbers, one bit each: a hundred thousand classes are twelve kilobytes. */
export class Bits {
	words: Int32Array;

	constructor(words = new Int32Array(0)) {
		this.words = words;
	}

	add(n: number): void {
		const at = n >>> 5;
		if (at >= this.words.length) this.#grow(at + 1);
		this.words[at]! |= 1 << (n & 31);
	}

	delete(n: number): void {
		const at = n >>> 5;
		if (at < this.words.length) this.words[at]! &= ~(1 << (n & 31));
	}

	has(n: number): boolean {
		return ((this.words[n >>> 5] ?? 0) & (1 << (n & 31))) !== 0;
	}

	/** In growing order. */
	numbers(): Uint32Array {
		const numbers = new Uint32Array(countOf(this));
		let next = 0;
		for (let at = 0; at < this.words.length; at++) {
			for (let rest = this.words[at]!; rest !== 0; rest &= rest - 1) {
				numbers[next++] = at * 32 + 31 - Math.clz32(rest & -rest);
			}
		}
		return numbers;
	}

	#grow(needed: number): void {
		const words = new Int32Array(Math.max(needed, this.words.length * 2, 32));
		words.set(this.words);
		this.words = words;
	}
}

export function both(one: Bits, other: Bits): Bits {
	const size = Math.min(one.words.length, other.words.length);
	const words = new Int32Array(size);
	for (let at = 0; at < size; at++) words[at] = one.words[at]! & other.words[at]!;
	return new Bits(words);
}

/** Of a single set that set itself: what comes out is read, never written. */
export function any(sets: readonly Bits[]): Bits {
	if (sets.length === 1) return sets[0]!;
	const size = Math.max(0, ...sets.map((set) => set.words.length));
	const words = new Int32Array(size);
	for (const set of sets) {
		for (let at = 0; at < set.words.length; at++) words[at]! |= set.words[at]!;
	}
	return new Bits(words);
}

export function countOf({ words }: Bits): number {
	let count = 0;
	for (let at = 0; at < words.length; at++) count += onesIn(words[at]!);
	return count;
}

/** How many are in both, without making a set of them. */
export function countBoth(one: Bits, other: Bits): number {
	const size = Math.min(one.words.length, other.words.length);
	let count = 0;
	for (let at = 0; at < size; at++) count += onesIn(one.words[at]! & other.words[at]!);
	return count;
}

/** Ones among 32 bits, counted in pairs, fours and eights side by side. */
function onesIn(word: number): number {
	const pairs = word - ((word >>> 1) & 0x55555555);
	const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
	return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
