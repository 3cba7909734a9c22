/**
 * A set of small whole numbers, one bit each: a hundred thousand classes are twelve kilobytes.
 * Outside of the words it knows to be in use there is nothing to look at.
 */
export class Bits {
	words: Int32Array;
	/** The first word that may hold a bit, and the first behind them that holds none. */
	from: number;
	to: number;

	constructor(words = new Int32Array(0), from = 0, to = words.length) {
		this.words = words;
		this.from = from;
		this.to = to;
	}

	add(n: number): void {
		const at = n >>> 5;
		if (at >= this.words.length) this.#grow(at + 1);
		this.words[at]! |= 1 << (n & 31);
		if (this.from === this.to) this.from = at;
		else if (at < this.from) this.from = at;
		if (at >= this.to) this.to = at + 1;
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
		for (let at = this.from; at < this.to; at++) {
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
	const [from, to] = shared(one, other);
	const words = new Int32Array(to);
	for (let at = from; at < to; at++) words[at] = one.words[at]! & other.words[at]!;
	return new Bits(words, from, to);
}

/** Of a single set that set itself: what comes out is read, never written. */
export function any(sets: readonly Bits[]): Bits {
	if (sets.length === 1) return sets[0]!;
	const used = sets.filter(({ from, to }) => from < to);
	const to = Math.max(0, ...used.map((set) => set.to));
	const words = new Int32Array(to);
	for (const set of used) {
		for (let at = set.from; at < set.to; at++) words[at]! |= set.words[at]!;
	}
	return new Bits(words, Math.min(to, ...used.map((set) => set.from)), to);
}

export function countOf({ words, from, to }: Bits): number {
	let count = 0;
	for (let at = from; at < to; at++) count += onesIn(words[at]!);
	return count;
}

/** How many are in both, without making a set of them. */
export function countBoth(one: Bits, other: Bits): number {
	const [from, to] = shared(one, other);
	let count = 0;
	for (let at = from; at < to; at++) count += onesIn(one.words[at]! & other.words[at]!);
	return count;
}

/** The words that both may use; none where they lie apart. */
function shared(one: Bits, other: Bits): [from: number, to: number] {
	const to = Math.min(one.to, other.to);
	return [Math.min(to, Math.max(one.from, other.from)), to];
}

/** Ones among 32 bits, counted in pairs, fours and eights side by side. */
function onesIn(word: number): number {
	const pairs = word - ((word >>> 1) & 0x55555555);
	const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
	return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
