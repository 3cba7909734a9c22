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
	const telling = tablesOf(query).filter(({ table }) => HER_COLUMNS[table]);
	const selected = telling.length > 0 ? selectedBy(query) : [];
	for (const { name, table } of telling) {
		const told = HER_COLUMNS[table]!;
		const fields = told.columns.flatMap((column): HerField[] => {
			const at = whereSelected(selected, name, column);
			return at.length > 0 ? [{ field: fieldName(table, column), at }] : [];
		});
		if (fields.length === 0) continue;
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

/** A column of a source, or all of them; null: whichever source has it. */
type Mention = { source: string | null; column: string | "*" };

/** What one selection is made of; null: it bears the name of its column. */
type Selected = { as: string | null; mentions: readonly Mention[] };

/** Each selection is walked once, and not anew for each column that may tell of somebody. */
function selectedBy(query: SelectQueryNode): Selected[] {
	return (query.selections ?? []).map(({ selection }) => {
		const mentions: Mention[] = [];
		collect(selection, mentions);
		return { as: AliasNode.is(selection) ? nameOf(selection) : null, mentions };
	});
}

function whereSelected(selected: readonly Selected[], source: string, column: string): string[] {
	return selected
		.filter(({ mentions }) => mentions.some((one) => isOf(one, source, column)))
		.map(({ as }) => as ?? column);
}

function isOf(mention: Mention, source: string, column: string): boolean {
	if (mention.source !== null && mention.source !== source) return false;
	return mention.column === "*" || mention.column === column;
}

/**
 * Also within a function or a comparison; what a query inside selects is that query's. A count of rows
 * or of numbers tells of nobody.
 */
function collect(node: OperationNode, mentions: Mention[]): void {
	if (SelectQueryNode.is(node)) return;
	if (AggregateFunctionNode.is(node) && node.func === "count") return;
	if (SelectAllNode.is(node)) return void mentions.push({ source: null, column: "*" });
	if (ReferenceNode.is(node)) {
		const source = node.table?.table.identifier.name ?? null;
		const column = SelectAllNode.is(node.column) ? "*" : node.column.column.name;
		return void mentions.push({ source, column });
	}
	eachChild(node, (child) => {
		collect(child, mentions);
		return false;
	});
}

/** Until one of them says yes. Asked of every query there is: so nothing is copied for it. */
function eachChild(node: OperationNode, visit: (child: OperationNode) => boolean): boolean {
	for (const value of Object.values(node)) {
		if (Array.isArray(value)) {
			for (const one of value) if (isNode(one) && visit(one)) return true;
		} else if (isNode(value) && visit(value)) return true;
	}
	return false;
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

/** Holds no query: most of what is selected is no more than a column. */
function isLeaf(node: OperationNode): boolean {
	return LEAVES.has(node.kind);
}

const LEAVES: ReadonlySet<string> = new Set([
	"ReferenceNode",
	"ColumnNode",
	"ValueNode",
	"IdentifierNode",
	"SelectAllNode",
	"PrimitiveValueListNode",
]);

/** A query somewhere in there selects what tells of a learner. */
function showsInside(node: OperationNode): boolean {
	if (SelectQueryNode.is(node)) return selectOwners(node).looks.length > 0;
	return !isLeaf(node) && eachChild(node, showsInside);
}

export function columnOf(source: string, column: string): ReferenceNode {
	return ReferenceNode.create(ColumnNode.create(column), TableNode.create(source));
}

export function aliased(node: ReferenceNode, as: string): SelectionNode {
	return SelectionNode.create(AliasNode.create(node, IdentifierNode.create(as)));
}
