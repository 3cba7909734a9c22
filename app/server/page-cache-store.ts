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
		if (version !== this.#version) return undefined;
		const page = this.#often.get(key) ?? this.#moved(key);
		// A clock that was set back: true again later.
		if (!page || now < page.from) return undefined;
		if (now < page.until) return page;
		this.#often.take(key);
		return undefined;
	}

	/** @param version the one from before the page was made */
	keep(page: KeptPage, version: number): void {
		this.#turnTo(version);
		if (version !== this.#version) return;
		this.#often.take(page.key);
		this.#once.take(page.key);
		this.#once.put(page);
	}

	/** Asked for a second time: from now on it stands with the loved ones. */
	#moved(key: string): KeptPage | undefined {
		const page = this.#once.take(key);
		if (page) this.#often.put(page);
		return page;
	}

	#turnTo(version: number): void {
		if (version <= this.#version) return;
		this.#version = version;
		this.#once.clear();
		this.#often.clear();
	}
}

type Kept = { page: KeptPage; asked: boolean };

/**
 * The oldest leaves first, unless somebody asked for it since its last turn: then it goes to the
 * end. A hit only sets a flag; moving it each time would make work for the collector.
 */
class Shelf {
	readonly #kept = new Map<string, Kept>();
	readonly #mostBytes: number;
	bytes = 0;

	constructor(mostBytes: number) {
		this.#mostBytes = mostBytes;
	}

	has(key: string): boolean {
		return this.#kept.has(key);
	}

	/** Counts as use. */
	get(key: string): KeptPage | undefined {
		const kept = this.#kept.get(key);
		if (!kept) return undefined;
		kept.asked = true;
		return kept.page;
	}

	take(key: string): KeptPage | undefined {
		const page = this.#kept.get(key)?.page;
		if (!page) return undefined;
		this.#kept.delete(key);
		this.bytes -= page.bytes;
		return page;
	}

	put(page: KeptPage): void {
		this.#add(page);
		for (const [key, { page: oldest, asked }] of this.#kept) {
			if (this.bytes <= this.#mostBytes) return;
			this.take(key);
			if (asked) this.#add(oldest);
		}
	}

	#add(page: KeptPage): void {
		this.#kept.set(page.key, { page, asked: false });
		this.bytes += page.bytes;
	}

	clear(): void {
		this.#kept.clear();
		this.bytes = 0;
	}
}
