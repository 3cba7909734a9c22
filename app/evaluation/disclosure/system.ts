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

/** The unknowns times their factors add up to 0. */
export type Row = { unknowns: readonly number[]; factors: readonly number[] };

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
	addRow(system, { unknowns, factors: unknowns.map((_, at) => (at === 0 ? 1 : -1)) });
}

/** The one is about so many times the other; what it differs by is an unknown of its own. */
function addAbout(
	system: System,
	[one, other]: readonly [number, number],
	{ each, leeway }: NonNullable<Relation["about"]>,
): void {
	const name = `${system.names[one]} beside ${system.names[other]}`;
	const apart = system.truth[one]! - each * system.truth[other]!;
	const off = addUnknown(system, name, apart, { lower: -leeway, upper: leeway });
	addRow(system, { unknowns: [one, other, off], factors: [1, -each, -1] });
}

function addRow(system: System, row: Row): void {
	for (const unknown of row.unknowns) system.rowsOf[unknown]!.push(system.rows.length);
	system.rows.push(row);
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
		for (const relation of inOrder(relations)) addRelation(relation, byId);
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
		{ total, parts, about }: Relation,
		byId: ReadonlyMap<string, ReleasedQuantity>,
	) {
		const [whole, ...rest] = [total, ...parts].map((id) => find(named(id, byId)));
		const key = `${whole}:${rest}:${about?.each ?? ""}`;
		if (sums.has(key)) return;
		sums.add(key);
		if (about) addAbout(system, [whole!, rest[0]!], about);
		else addSum(system, whole!, rest);
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
		.map((relation) => ({ ...relation, parts: relation.parts.toSorted() }))
		.map((relation) => ({ relation, key: keyOf(relation) }))
		.sort((one, other) => (one.key < other.key ? -1 : 1))
		.map(({ relation }) => relation);
}

function byIdOrder(one: ReleasedQuantity, other: ReleasedQuantity): number {
	return one.id < other.id ? -1 : 1;
}
