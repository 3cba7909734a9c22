const NONE: readonly number[] = [];

/** When the next lesson of each class begins, and which classes begin together; in milliseconds. */
export class Moments {
	readonly #of: number[] = [];
	readonly #classes = new Map<number, Set<number>>();
	#sorted: number[] | null = null;

	/** Infinity for a class without a lesson: it comes last. */
	set(n: number, moment: number): void {
		this.delete(n);
		this.#of[n] = moment;
		const together = this.#classes.get(moment);
		if (together) together.add(n);
		else this.#classes.set(moment, new Set([n]));
		if (!together) this.#sorted = null;
	}

	delete(n: number): void {
		const moment = this.#of[n];
		if (moment === undefined) return;
		delete this.#of[n];
		const together = this.#classes.get(moment);
		together?.delete(n);
		if (together?.size !== 0) return;
		this.#classes.delete(moment);
		this.#sorted = null;
	}

	readonly of = (n: number): number => this.#of[n] ?? Infinity;

	/** Infinity when no class has a lesson to come. */
	first(): number {
		return this.#inOrder()[0] ?? Infinity;
	}

	/** The classes whose moment has come. */
	until(moment: number): number[] {
		return this.#inOrder()
			.filter((one) => one <= moment)
			.flatMap((one) => [...(this.#classes.get(one) ?? NONE)]);
	}

	/** Class after class, those that begin together in one go. */
	*inOrder(): Generator<Iterable<number>> {
		for (const moment of this.#inOrder()) yield this.#classes.get(moment) ?? NONE;
	}

	#inOrder(): readonly number[] {
		this.#sorted ??= [...this.#classes.keys()].sort((one, other) => one - other);
		return this.#sorted;
	}
}
