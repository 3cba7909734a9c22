const SIGNS = " 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const FIRST_SIZE = 1 << 16;

/**
 * Every postcode of the country in eight bytes each, some twenty megabytes: to know, when a file
 * of millions has passed, which postcodes were not in it.
 */
export class PostcodeSet {
	#keys = new Float64Array(FIRST_SIZE);
	#size = 0;
	#isSorted = false;

	add(postcode: string): void {
		if (this.#size === this.#keys.length) {
			const larger = new Float64Array(this.#size * 2);
			larger.set(this.#keys);
			this.#keys = larger;
		}
		this.#keys[this.#size++] = keyOf(postcode);
		this.#isSorted = false;
	}

	has(postcode: string): boolean {
		if (!this.#isSorted) this.#sort();
		const key = keyOf(postcode);
		let [from, to] = [0, this.#size - 1];
		while (from <= to) {
			const middle = (from + to) >> 1;
			const found = this.#keys[middle]!;
			if (found === key) return true;
			if (found < key) from = middle + 1;
			else to = middle - 1;
		}
		return false;
	}

	#sort(): void {
		this.#keys.subarray(0, this.#size).sort();
		this.#isSorted = true;
	}
}

/** At most eight signs of 37, and a one before them, are a whole number that a double holds. */
function keyOf(postcode: string): number {
	let key = 1;
	for (const sign of postcode) key = key * SIGNS.length + SIGNS.indexOf(sign);
	return key;
}
