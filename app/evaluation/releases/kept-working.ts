import type { Compute } from "#app/http/compute.ts";
import type { Instant } from "#db/columns.ts";
import type { Period, Report } from "../report-model.ts";
import { askWorking } from "./asks.ts";

export type Working = { report: Report; madeAt: Instant };

type Kept = Working & { stamp: string; tookMs: number };
type Wanted = { slug: string; period: Period; now: Date; stamp: string };

/** A report that takes longer may be a little old rather than keep her waiting. */
const SLOW_MS = 1_000;
const OLDEST_MS = 10 * 60_000;
/** Without any change in the database a lesson may end, and its marks be missing. */
const FRESH_MS = 60_000;
const MOST = 8;

/** The last working reports of one server. */
export class KeptWorking {
	readonly #kept = new Map<string, Kept>();
	readonly #coming = new Map<string, { stamp: string; working: Promise<Working> }>();

	/**
	 * As it is now; a report that takes seconds may be ten minutes old, says so, and is made anew
	 * meanwhile.
	 *
	 * @param elapsed milliseconds of a clock that is never set back
	 */
	async open(
		compute: Compute,
		wanted: Wanted,
		elapsed = () => performance.now(),
	): Promise<Working> {
		const key = JSON.stringify([wanted.slug, wanted.period]);
		const kept = this.#kept.get(key);
		const make = () => this.#makeOnce(compute, key, wanted, elapsed);
		if (!kept) return make();
		const age = wanted.now.getTime() - Date.parse(kept.madeAt);
		if (kept.stamp === wanted.stamp && age >= 0 && age < FRESH_MS) return kept;
		if (kept.tookMs < SLOW_MS || age < 0 || age > OLDEST_MS) return make();
		// Whoever asks next meets what went wrong, if it still does.
		if (!this.#coming.has(key)) make().catch(() => this.#kept.delete(key));
		return kept;
	}

	#makeOnce(
		compute: Compute,
		key: string,
		wanted: Wanted,
		elapsed: () => number,
	): Promise<Working> {
		const coming = this.#coming.get(key);
		if (coming?.stamp === wanted.stamp) return coming.working;
		const working = this.#make(compute, key, wanted, elapsed).finally(() => {
			if (this.#coming.get(key)?.working === working) this.#coming.delete(key);
		});
		this.#coming.set(key, { stamp: wanted.stamp, working });
		return working;
	}

	async #make(
		compute: Compute,
		key: string,
		{ slug, period, now, stamp }: Wanted,
		elapsed: () => number,
	): Promise<Working> {
		const started = elapsed();
		const report = await askWorking(compute, slug, period, now);
		const made = { report, madeAt: now.toISOString(), stamp, tookMs: elapsed() - started };
		this.#kept.delete(key);
		this.#kept.set(key, made);
		for (const oldest of this.#kept.keys()) if (this.#kept.size > MOST) this.#kept.delete(oldest);
		return made;
	}
}
