import {
	type KyselyPlugin,
	type PluginTransformQueryArgs,
	type PluginTransformResultArgs,
	SelectQueryNode,
	type UnknownRow,
} from "kysely";
import { type HerField, type Look, selectOwners } from "./select-owners.server.ts";

/** What stood in a field of hers; null: something, and nobody knows under which name it went on. */
type Words = Set<string> | null;

/** Id to what was read of hers. */
export type Read = Map<string, Map<string, Words>>;

/**
 * Listens to every query of a request and keeps whose names and words came out of it. A page has
 * nothing to do for it, and so cannot forget it.
 */
export class Seen implements KyselyPlugin {
	readonly learners: Read = new Map();
	/** Known by a row of theirs. */
	readonly enrolments: Read = new Map();
	readonly #looks = new WeakMap<object, readonly Look[]>();

	transformQuery({ node, queryId }: PluginTransformQueryArgs) {
		if (!SelectQueryNode.is(node)) return node;
		const { node: asked, looks } = selectOwners(node);
		if (looks.length > 0) this.#looks.set(queryId, looks);
		return asked;
	}

	async transformResult({ result, queryId }: PluginTransformResultArgs) {
		for (const look of this.#looks.get(queryId) ?? []) {
			const read = look.of === "learner" ? this.learners : this.enrolments;
			for (const row of result.rows) {
				const id = row[look.as];
				delete row[look.as];
				if (typeof id === "string") for (const field of look.fields) keep(read, id, field, row);
			}
		}
		return result;
	}
}

function keep(read: Read, id: string, { field, at }: HerField, row: UnknownRow): void {
	const values = at.map((name) => row[name]).filter((value) => typeof value === "string");
	if (at.length > 0 && values.length === 0) return;
	const hers = read.get(id) ?? new Map<string, Words>();
	const known = hers.get(field);
	if (at.length === 0 || known === null) hers.set(field, null);
	else hers.set(field, new Set([...(known ?? []), ...values]));
	read.set(id, hers);
}
