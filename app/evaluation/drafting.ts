import type { DraftCell, Quantity, QuantityId, Relation } from "./report-draft.ts";

type Drafted = { quantities: readonly Quantity[]; relations: readonly Relation[] };

/** Shares, means and details of fewer people are hidden from everybody but an evaluator. */
export const FEW = 10;

/** Collects the quantities and relations of a section while its cells are written. */
export class Drafting {
	readonly #quantities = new Map<QuantityId, Quantity>();
	readonly #relations: Relation[] = [];

	people(id: QuantityId, count: number): QuantityId {
		this.#quantities.set(id, { id, count });
		return id;
	}

	things(id: QuantityId, count: number): QuantityId {
		this.#quantities.set(id, { id, count, of: "things" });
		return id;
	}

	/** Of so many people, counted up to enough. */
	minutes(id: QuantityId, count: number, people: number): QuantityId {
		this.#quantities.set(id, { id, count, of: "minutes", people });
		return id;
	}

	/** By giver. */
	pence(id: QuantityId, contributions: readonly number[], people: number): QuantityId {
		const count = contributions.reduce((sum, one) => sum + one, 0);
		this.#quantities.set(id, { id, count, of: "pence", people, contributions });
		return id;
	}

	has(id: QuantityId): boolean {
		return this.#quantities.has(id);
	}

	/** What no cell shows and a reader can work out. */
	rest(id: QuantityId, count: number): QuantityId {
		if (!this.#quantities.has(id)) this.#quantities.set(id, { id, count, isRest: true });
		return id;
	}

	sum(total: QuantityId, parts: readonly QuantityId[]): void {
		if (parts.length > 0 && !(parts.length === 1 && parts[0] === total))
			this.#relations.push({ total, parts });
	}

	/** A count of people, in a cell. */
	count(id: QuantityId, count: number): DraftCell {
		return { kind: "count", of: this.people(id, count) };
	}

	/** People within people: the others can be worked out. */
	share(part: [QuantityId, number], whole: [QuantityId, number], rest: QuantityId): DraftCell {
		this.people(...part);
		this.people(...whole);
		this.rest(rest, whole[1] - part[1]);
		this.sum(whole[0], [part[0], rest]);
		if (whole[1] === 0) return { kind: "mark", mark: "[x]" };
		return { kind: "share", part: part[0], whole: whole[0] };
	}

	/** A count among so few people that everybody but an evaluator sees nothing of it: it is no quantity. */
	countOfFew(count: number, people: QuantityId): DraftCell {
		return { kind: "estimate", value: count, interval: null, groups: [people] };
	}

	add({ quantities, relations }: Drafted): void {
		for (const quantity of quantities) {
			const known = this.#quantities.get(quantity.id);
			if (!known || known.isRest) this.#quantities.set(quantity.id, quantity);
		}
		this.#relations.push(...relations);
	}

	drafted(): Drafted {
		return { quantities: [...this.#quantities.values()], relations: this.#relations };
	}
}
