import { any, Bits } from "./bits.ts";
import type { WeighedWord } from "./indexed-class.ts";

/** A weight fits two bits. */
const WEIGHT_BITS = 2;
const MOST_WEIGHT = 3;
const NONE = new Uint32Array(0);

/** A word of so many classes keeps the set of them: most searches ask for one of a few words. */
const MANY = 1_000;

/** Which classes have a word. There are millions of pairs, so words and classes are numbers here. */
export class WordIndex {
	readonly #numbers = new Map<string, number>();
	/** For each word its classes, with the weight in the last two bits. */
	readonly #classes: number[][] = [];
	/** For each class its words. */
	readonly #wordsOf: (Uint32Array | undefined)[] = [];
	#sorted: string[] | null = null;
	/** Of words that many classes have, by their number, brought up to date with the lists. */
	readonly #sets = new Map<number, Bits>();

	put(n: number, words: readonly WeighedWord[]): void {
		this.delete(n);
		const numbers = new Uint32Array(words.length);
		words.forEach(({ word, weight }, at) => {
			numbers[at] = this.#numberOf(word);
			this.#classes[numbers[at]]!.push((n << WEIGHT_BITS) | weight);
			this.#sets.get(numbers[at])?.add(n);
		});
		this.#wordsOf[n] = numbers;
	}

	delete(n: number): void {
		for (const number of this.#wordsOf[n] ?? NONE) {
			const list = this.#classes[number]!;
			const at = list.findIndex((packed) => packed >>> WEIGHT_BITS === n);
			list[at] = list.at(-1)!;
			list.pop();
			this.#sets.get(number)?.delete(n);
		}
		this.#wordsOf[n] = undefined;
	}

	/** Every word that begins so. */
	beginning(prefix: string): string[] {
		this.#sorted ??= [...this.#numbers.keys()].sort();
		const words: string[] = [];
		for (let at = firstFrom(this.#sorted, prefix); at < this.#sorted.length; at++) {
			const word = this.#sorted[at]!;
			if (!word.startsWith(prefix)) break;
			words.push(word);
		}
		return words;
	}

	/** With any of them; what comes out is read, never written. */
	classesWith(words: Iterable<string>): Bits {
		const rare = new Bits();
		const sets = [rare];
		for (const word of words) {
			const list = this.#listOf(word);
			if (list.length >= MANY) sets.push(this.#setOf(word, list));
			else for (const packed of list) rare.add(packed >>> WEIGHT_BITS);
		}
		return any(sets);
	}

	/** For each class the weight of all of these words it has, each word once. */
	weights(words: ReadonlySet<string>, classes: number): Uint32Array {
		const weights = new Uint32Array(classes);
		for (const word of words) {
			for (const packed of this.#listOf(word)) {
				weights[packed >>> WEIGHT_BITS]! += packed & MOST_WEIGHT;
			}
		}
		return weights;
	}

	#setOf(word: string, list: readonly number[]): Bits {
		const number = this.#numbers.get(word)!;
		const kept = this.#sets.get(number);
		if (kept) return kept;
		const set = new Bits();
		for (const packed of list) set.add(packed >>> WEIGHT_BITS);
		this.#sets.set(number, set);
		return set;
	}

	#listOf(word: string): readonly number[] {
		return this.#classes[this.#numbers.get(word) ?? -1] ?? [];
	}

	/** A word nobody uses any more keeps its number: there are few, and they come back. */
	#numberOf(word: string): number {
		const known = this.#numbers.get(word);
		if (known !== undefined) return known;
		this.#sorted = null;
		this.#numbers.set(word, this.#classes.length);
		return this.#classes.push([]) - 1;
	}
}

/** The place of the first word that is not before the prefix. */
function firstFrom(sorted: readonly string[], prefix: string): number {
	let low = 0;
	let high = sorted.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (sorted[middle]! < prefix) low = middle + 1;
		else high = middle;
	}
	return low;
}
