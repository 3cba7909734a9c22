import type { Relation } from "../report-draft.ts";
import type { Policies, Range } from "./policy.ts";
import { knownOf, nameOf, type Release, type ReleasedQuantity } from "./released.ts";

/**
 * What a reader can reckon with: unknown whole numbers, each between two bounds, and sums that
 * hold between them. Unknowns and rows go by their index.
 */
export type System = {
	names: string[];
	truth: number[];
	lower: number[];
	upper: number[];
	rows: Row[];
	rowsOf: number[][];
};

/** The unknowns with sign +1 add up to those with sign −1. */
export type Row = { unknowns: readonly number[]; signs: readonly (1 | -1)[] };

export const NOTHING_KNOWN: Range = { lower: 0, upper: Number.POSITIVE_INFINITY };

export function emptySystem(): System {
	return { names: [], truth: [], lower: [], upper: [], rows: [], rowsOf: [] };
}

export function addUnknown(
	system: System,
	name: string,
	truth: number,
	known: Range = NOTHING_KNOWN,
): number {
	system.names.push(name);
	system.truth.push(truth);
	system.lower.push(known.lower);
	system.upper.push(known.upper);
	system.rowsOf.push([]);
	return system.names.length - 1;
}

export function addSum(system: System, total: number, parts: readonly number[]): void {
	const unknowns = [total, ...parts];
	const signs = unknowns.map((_, index) => (index === 0 ? 1 : -1));
	for (const unknown of unknowns) system.rowsOf[unknown]!.push(system.rows.length);
	system.rows.push({ unknowns, signs });
}

/** Leaves what was known before, where that is narrower. */
export function learn(system: System, unknown: number, { lower, upper }: Range): void {
	system.lower[unknown] = Math.max(system.lower[unknown]!, lower);
	system.upper[unknown] = Math.min(system.upper[unknown]!, upper);
}

export function isKnown({ lower, upper }: System, unknown: number): boolean {
	return lower[unknown] === upper[unknown];
}

/** All that these releases tell together; `index` finds an unknown by its name. */
export function systemOf(
	releases: readonly Release[],
	policies: Policies,
): { system: System; index: Map<string, number> } {
	const system = emptySystem();
	const index = new Map<string, number>();
	const sums = new Set<string>();
	for (const release of releases) addRelease(release);
	return { system, index };

	function addRelease({ audience, quantities, relations }: Release) {
		const byId = new Map(quantities.map((quantity) => [quantity.id, quantity]));
		for (const quantity of quantities.toSorted(byIdOrder)) {
			const unknown = find(quantity);
			learn(system, unknown, knownOf(quantity, audience, policies));
		}
		for (const { total, parts } of inOrder(relations)) addRelation(total, parts, byId);
	}

	function find(quantity: ReleasedQuantity): number {
		const name = nameOf(quantity);
		const known = index.get(name);
		if (known !== undefined) return known;
		const unknown = addUnknown(system, name, quantity.count);
		index.set(name, unknown);
		return unknown;
	}

	function addRelation(
		total: string,
		parts: readonly string[],
		byId: ReadonlyMap<string, ReleasedQuantity>,
	) {
		const [whole, ...rest] = [total, ...parts].map((id) => find(named(id, byId)));
		const key = `${whole}:${rest}`;
		if (sums.has(key)) return;
		sums.add(key);
		addSum(system, whole!, rest);
	}
}

function named(id: string, byId: ReadonlyMap<string, ReleasedQuantity>): ReleasedQuantity {
	const quantity = byId.get(id);
	if (!quantity) throw new Error(`A relation names ${id}, which is no quantity of its release`);
	return quantity;
}

/** So that the order of the rows of a table changes nothing. */
function inOrder(relations: readonly Relation[]): Relation[] {
	const keyOf = ({ total, parts }: Relation) => `${total}\n${parts.join("\n")}`;
	return relations
		.map(({ total, parts }) => ({ total, parts: parts.toSorted() }))
		.map((relation) => ({ relation, key: keyOf(relation) }))
		.sort((one, other) => (one.key < other.key ? -1 : 1))
		.map(({ relation }) => relation);
}

function byIdOrder(one: ReleasedQuantity, other: ReleasedQuantity): number {
	return one.id < other.id ? -1 : 1;
}
