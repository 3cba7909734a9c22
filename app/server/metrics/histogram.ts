import type { Sample } from "./exposition.ts";

/** Counts values below each bound, for percentiles over many servers. */
export class Histogram {
	readonly #bounds: readonly number[];
	readonly #counts: number[];
	#sum = 0;

	/** @param bounds rising */
	constructor(bounds: readonly number[]) {
		this.#bounds = bounds;
		this.#counts = Array.from({ length: bounds.length + 1 }, () => 0);
	}

	observe(value: number): void {
		let place = 0;
		while (place < this.#bounds.length && value > this.#bounds[place]!) place++;
		this.#counts[place]!++;
		this.#sum += value;
	}

	samples(labels: Readonly<Record<string, string>> = {}): Sample[] {
		let below = 0;
		const buckets = this.#counts.map((count, place): Sample => {
			below += count;
			const le = place < this.#bounds.length ? String(this.#bounds[place]) : "+Inf";
			return { suffix: "_bucket", labels: { ...labels, le }, value: below };
		});
		return [
			...buckets,
			{ suffix: "_sum", labels, value: this.#sum },
			{ suffix: "_count", labels, value: below },
		];
	}
}
