/** Characters of markup kept in all; some hundred cards in every language. */
const MOST_KEPT = 8_000_000;

/**
 * Markup by what it was made from: the same class in the same language looks the same, so it is
 * rendered once. Whatever changes in it changes its key, so nothing in here can be out of date.
 */
export class KeptMarkup {
	readonly #kept = new Map<string, string>();
	#size = 0;

	get(key: string, make: () => string): string {
		const before = this.#kept.get(key);
		if (before !== undefined) return before;
		const markup = make();
		this.#kept.set(key, markup);
		this.#size += key.length + markup.length;
		while (this.#size > MOST_KEPT) this.#dropOldest();
		return markup;
	}

	#dropOldest(): void {
		const [key, markup] = this.#kept.entries().next().value!;
		this.#kept.delete(key);
		this.#size -= key.length + markup.length;
	}
}
