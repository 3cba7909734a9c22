import {
	ColumnNode,
	DeleteQueryNode,
	DeleteResult,
	InsertQueryNode,
	InsertResult,
	type KyselyPlugin,
	type OperationNode,
	type PluginTransformQueryArgs,
	type PluginTransformResultArgs,
	PrimitiveValueListNode,
	type QueryResult,
	ReferenceNode,
	ReturningNode,
	type RootOperationNode,
	type UnknownRow,
	UpdateQueryNode,
	UpdateResult,
	ValueListNode,
	ValueNode,
	ValuesNode,
} from "kysely";
import { aliased, columnOf, nameOf, tableName } from "./select-owners.server.ts";
import { type HerTable, herTable, type Tally, tellingFields, type Written } from "./tally.ts";

type Change = InsertQueryNode | UpdateQueryNode | DeleteQueryNode;
type Listening = { table: HerTable; node: Change; asked: boolean };

const ABOUT = "written_about_";
const OWNER = "written_of_";

/**
 * Listens to every statement and keeps which rows about learners it wrote: the database says so
 * itself, by what it returns. An operation has nothing to do for it, and so cannot forget it.
 */
export class Changes implements KyselyPlugin {
	readonly #tally: Tally;
	readonly #listening = new WeakMap<object, Listening>();

	constructor(tally: Tally) {
		this.#tally = tally;
	}

	transformQuery({ node, queryId }: PluginTransformQueryArgs): RootOperationNode {
		const target = targetOf(node);
		if (!target || !isChange(node)) return node;
		if (tableName(target) === "audit_entry") this.#hear(node);
		const table = herTable(tableName(target) ?? "");
		if (!table) return node;
		this.#listening.set(queryId, { table, node, asked: node.returning !== undefined });
		const selections = [
			...(node.returning?.selections ?? []),
			aliased(columnOf(nameOf(target), table.about), ABOUT),
			aliased(columnOf(nameOf(target), table.column), OWNER),
		];
		return { ...node, returning: ReturningNode.create(selections) };
	}

	async transformResult({ result, queryId }: PluginTransformResultArgs) {
		const heard = this.#listening.get(queryId);
		if (!heard) return result;
		const { act, fields } = toldBy(heard.node);
		for (const row of result.rows) {
			const { [ABOUT]: about, [OWNER]: owner } = row;
			const { table } = heard.table;
			this.#tally.written.push({
				table,
				act,
				about: textOf(about) ?? "",
				owner: textOf(owner),
				fields,
			});
			delete row[ABOUT];
			delete row[OWNER];
		}
		return heard.asked ? result : counted(heard.node, result);
	}

	/** What an operation tells itself is not told twice. */
	#hear(node: Change): void {
		if (!InsertQueryNode.is(node) || !node.values || !ValuesNode.is(node.values)) return;
		const columns = (node.columns ?? []).map(({ column }) => column.name);
		for (const list of node.values.values) {
			const at = (column: string) => valueAt(list, columns.indexOf(column));
			this.#tally.told.push({ kind: at("kind") ?? "", learnerId: at("learner_ref") });
		}
	}
}

function targetOf(node: OperationNode): OperationNode | undefined {
	if (InsertQueryNode.is(node)) return node.into;
	if (UpdateQueryNode.is(node)) return node.table;
	return DeleteQueryNode.is(node) ? node.from.froms[0] : undefined;
}

function isChange(node: OperationNode): node is Change {
	return InsertQueryNode.is(node) || UpdateQueryNode.is(node) || DeleteQueryNode.is(node);
}

function toldBy(node: Change): Pick<Written, "act" | "fields"> {
	if (DeleteQueryNode.is(node)) return { act: "removed", fields: [] };
	if (UpdateQueryNode.is(node)) return { act: "changed", fields: fieldsOf(node.updates) };
	const { onConflict } = node;
	// One that may write over what was there says what it would write.
	return onConflict?.updates
		? { act: "changed", fields: fieldsOf(onConflict.updates) }
		: { act: "added", fields: [] };
}

function fieldsOf(updates: UpdateQueryNode["updates"]): string[] {
	return tellingFields((updates ?? []).flatMap(({ column }) => columnName(column)));
}

function columnName(node: OperationNode): string[] {
	if (ColumnNode.is(node)) return [node.column.name];
	return ReferenceNode.is(node) ? columnName(node.column) : [];
}

/** Kysely counts rows where nothing was returned; here something always is. */
function counted(node: Change, { rows }: QueryResult<UnknownRow>) {
	const count = BigInt(rows.length);
	if (InsertQueryNode.is(node)) return { rows: [{ ...new InsertResult(undefined, count) }] };
	if (UpdateQueryNode.is(node)) return { rows: [{ ...new UpdateResult(count, undefined) }] };
	return { rows: [{ ...new DeleteResult(count) }] };
}

function valueAt(list: OperationNode, at: number): string | null {
	if (PrimitiveValueListNode.is(list)) return textOf(list.values[at]);
	const value = ValueListNode.is(list) ? list.values[at] : undefined;
	return value && ValueNode.is(value) ? textOf(value.value) : null;
}

function textOf(value: unknown): string | null {
	return typeof value === "string" ? value : null;
}
