import type { KeptPage } from "./page-cache-page.ts";

const MOST_BYTES = 32 * 1024 * 1024;
/** What was asked for once may take so much of it: a flood of new addresses drives out no loved page. */
const NEW_SHARE = 1 / 4;

/** Pages of one version of the public data, in bounded memory. */
export class PageStore {
	readonly #once: Shelf;
	readonly #often: Shelf;
	#version = -1;

	constructor(mostBytes = MOST_BYTES) {
		this.#once = new Shelf(mostBytes * NEW_SHARE);
		this.#often = new Shelf(mostBytes * (1 - NEW_SHARE));
	}

	get bytes(): number {
		return this.#once.bytes + this.#often.bytes;
	}

	has(key: string): boolean {
		return this.#often.has(key) || this.#once.has(key);
	}

	/** Also counts as use: what is asked for stays. */
	find(key: string, version: number, now: number): KeptPage | undefined {
		this.#turnTo(version);
		const page = this.#often.take(key) ?? this.#once.take(key);
		if (!page || version !== this.#version || now >= page.until) return undefined;
		this.#often.put(page);
		// A clock that was set back: true again later.
		return now >= page.from ? page : undefined;
	}

	/** @param version the one from before the page was made */
	keep(page: KeptPage, version: number): void {
		this.#turnTo(version);
		if (version !== this.#version) return;
		this.#often.take(page.key);
		this.#once.take(page.key);
		this.#once.put(page);
	}

	#turnTo(version: number): void {
		if (version <= this.#version) return;
		this.#version = version;
		this.#once.clear();
		this.#often.clear();
	}
}

/** The one that was put longest ago leaves first. */
class Shelf {
	readonly #pages = new Map<string, KeptPage>();
	readonly #mostBytes: number;
	bytes = 0;

	constructor(mostBytes: number) {
		this.#mostBytes = mostBytes;
	}

	has(key: string): boolean {
		return this.#pages.has(key);
	}

	take(key: string): KeptPage | undefined {
		const page = this.#pages.get(key);
		if (!page) return undefined;
		this.#pages.delete(key);
		this.bytes -= page.bytes;
		return page;
	}

	put(page: KeptPage): void {
		this.#pages.set(page.key, page);
		this.bytes += page.bytes;
		for (const key of this.#pages.keys()) {
			if (this.bytes <= this.#mostBytes) return;
			this.take(key);
		}
	}

	clear(): void {
		this.#pages.clear();
		this.bytes = 0;
	}
}
