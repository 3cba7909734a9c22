import {
	AggregateFunctionNode,
	AliasNode,
	ColumnNode,
	FromNode,
	GroupByItemNode,
	GroupByNode,
	IdentifierNode,
	type JoinNode,
	type OperationNode,
	ReferenceNode,
	SelectAllNode,
	SelectionNode,
	SelectQueryNode,
	TableNode,
} from "kysely";
import type { Schema } from "#db/schema.ts";
import { HER_COLUMNS } from "./her-columns.ts";

/** What tells of her, and where in the row it is found; nowhere: a query around it gave it other names. */
export type HerField = { field: string; at: readonly string[] };

/** A column that was added to a query, to hear from its rows of whom they tell. */
export type Look = { as: string; of: "learner" | "enrolment"; fields: readonly HerField[] };

type Looked = { node: SelectQueryNode; looks: Look[] };

/**
 * The same query, with the id beside every name or word of a learner that it selects. What shows
 * somebody without letting us hear whom is refused: it would be a page that forgets.
 */
export function selectOwners(query: SelectQueryNode, already = 0): Looked {
	const looks: Look[] = [];
	const added: SelectionNode[] = [];
	const nameNext = () => `seen_${already + looks.length}_`;
	const inner = (table: OperationNode): OperationNode => {
		const select = derived(table);
		if (!select || !AliasNode.is(table)) return table;
		const found = selectOwners(select, already + looks.length);
		for (const look of found.looks) {
			looks.push({ ...look, fields: look.fields.map(({ field }) => ({ field, at: [] })) });
			added.push(SelectionNode.create(columnOf(nameOf(table), look.as)));
		}
		return AliasNode.create(found.node, table.alias);
	};
	const from = query.from && FromNode.create(query.from.froms.map(inner));
	const joins = query.joins?.map((join): JoinNode => ({ ...join, table: inner(join.table) }));
	for (const { name, table } of tablesOf(query)) {
		const told = HER_COLUMNS[table];
		const fields = (told?.columns ?? []).flatMap((column): HerField[] => {
			const at = whereSelected(query, name, column);
			return at.length > 0 ? [{ field: fieldName(table, column), at }] : [];
		});
		if (!told || fields.length === 0) continue;
		const as = nameNext();
		looks.push({ as, of: told.of, fields });
		added.push(aliased(columnOf(name, told.column), as));
	}
	refuseTheUnheard(query, looks);
	if (looks.length === 0) return { node: query, looks };
	const selections = [...(query.selections ?? []), ...added];
	const { groupBy } = query;
	const node = {
		...query,
		...(from && { from }),
		...(joins && { joins }),
		...(groupBy && { groupBy: GroupByNode.cloneWithItems(groupBy, added.map(grouped)) }),
		selections,
	};
	return { node, looks };
}

/** Names are of one person: a group with a name in it is a group of hers. */
function grouped({ selection }: SelectionNode): GroupByItemNode {
	return GroupByItemNode.create(AliasNode.is(selection) ? selection.node : selection);
}

/** A learner's own are the plain ones. */
function fieldName(table: keyof Schema, column: string): string {
	return table === "learner" ? column : `${table}.${column}`;
}

type Source = { name: string; table: keyof Schema };

function tablesOf(query: SelectQueryNode): Source[] {
	return sourcesOf(query).flatMap((source) => {
		const table = tableName(source);
		return table ? [{ name: nameOf(source), table }] : [];
	});
}

function sourcesOf({ from, joins }: SelectQueryNode): OperationNode[] {
	return [...(from?.froms ?? []), ...(joins ?? []).map(({ table }) => table)];
}

/** The table as the schema calls it; null for a query in its place. */
export function tableName(source: OperationNode): keyof Schema | null {
	if (AliasNode.is(source)) return tableName(source.node);
	if (!TableNode.is(source)) return null;
	const { name } = source.table.identifier;
	return isTable(name) ? name : null;
}

// Only these tables are ever asked for by name.
function isTable(name: string): name is keyof Schema {
	return name !== "";
}

/** What the query calls it. */
export function nameOf(source: OperationNode): string {
	if (AliasNode.is(source)) return IdentifierNode.is(source.alias) ? source.alias.name : "";
	return TableNode.is(source) ? source.table.identifier.name : "";
}

function derived(source: OperationNode): SelectQueryNode | null {
	return AliasNode.is(source) && SelectQueryNode.is(source.node) ? source.node : null;
}

function whereSelected(query: SelectQueryNode, source: string, column: string): string[] {
	return (query.selections ?? [])
		.filter((one) => mentions(one, source, column))
		.map(({ selection }) => (AliasNode.is(selection) ? nameOf(selection) : column));
}

/**
 * Also within a function or a comparison; what a query inside selects is that query's. A count of rows
 * or of numbers tells of nobody.
 */
function mentions(node: OperationNode, source: string, column: string): boolean {
	if (SelectQueryNode.is(node)) return false;
	if (AggregateFunctionNode.is(node) && node.func === "count") return false;
	if (SelectAllNode.is(node)) return true;
	if (ReferenceNode.is(node)) {
		const { table } = node;
		if (table && table.table.identifier.name !== source) return false;
		return SelectAllNode.is(node.column) || node.column.column.name === column;
	}
	return childrenOf(node).some((child) => mentions(child, source, column));
}

function childrenOf(node: OperationNode): OperationNode[] {
	return Object.values(node).flat().filter(isNode);
}

function isNode(value: unknown): value is OperationNode {
	return typeof value === "object" && value !== null && "kind" in value;
}

function refuseTheUnheard(query: SelectQueryNode, looks: readonly Look[]): void {
	const inside = [
		...(query.selections ?? []),
		...(query.setOperations ?? []),
		...(query.with ? [query.with] : []),
	];
	if (inside.some(showsInside)) throw new Error("A query inside a query shows a learner unheard.");
	if (looks.length > 0 && query.setOperations)
		throw new Error("Queries put together show learners unheard: select by her id and join.");
}

/** A query somewhere in there selects what tells of a learner. */
function showsInside(node: OperationNode): boolean {
	if (SelectQueryNode.is(node)) return selectOwners(node).looks.length > 0;
	return childrenOf(node).some(showsInside);
}

export function columnOf(source: string, column: string): ReferenceNode {
	return ReferenceNode.create(ColumnNode.create(column), TableNode.create(source));
}

export function aliased(node: ReferenceNode, as: string): SelectionNode {
	return SelectionNode.create(AliasNode.create(node, IdentifierNode.create(as)));
}
