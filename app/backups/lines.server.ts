import type { Row, Source, TableRows } from "#db/copies/rows.ts";
import { RowSum, type Sum } from "#db/copies/sum.ts";
import { BrokenBackup } from "./pieces.ts";

/** What a backup says of itself, in its first line. */
export type Title = { format: 1; madeAt: string; steps: readonly string[] };

const AT_ONCE = 256 * 1024;

/**
 * One line of JSON for the title, for each table its name and columns, each row, and its count and
 * checksum; the last says how many tables there were.
 */
export async function* linesOf(title: Title, source: Source): AsyncIterable<string> {
	yield lineOf(title);
	let tables = 0;
	for await (const table of source.tables()) {
		yield lineOf({ table: table.name, columns: table.columns });
		yield* rowLines(table);
		tables++;
	}
	yield lineOf({ tables });
}

async function* rowLines(table: TableRows): AsyncIterable<string> {
	const sum = new RowSum();
	let lines = "";
	for await (const rows of table.rows) {
		for (const row of rows) {
			const line = JSON.stringify(row);
			sum.addLine(line);
			lines += `${line}\n`;
		}
		if (lines.length < AT_ONCE) continue;
		yield lines;
		lines = "";
	}
	yield lines + lineOf({ end: table.name, ...sum.value() });
}

function lineOf(value: object): string {
	return `${JSON.stringify(value)}\n`;
}

/** The other way; what is not as `linesOf` writes it is refused. */
export async function readLines(
	texts: AsyncIterable<string>,
): Promise<{ title: Title; source: Source }> {
	const lines = valuesOf(texts);
	const title = titleOf((await lines.next()).value);
	return { title, source: { steps: title.steps, tables: () => tablesOf(lines) } };
}

type Lines = AsyncGenerator<unknown>;

async function* tablesOf(lines: Lines): AsyncIterable<TableRows> {
	for (let count = 0; ; count++) {
		const head = objectOf((await lines.next()).value);
		if (head.tables === count) {
			if (!(await lines.next()).done) throw new BrokenBackup("changed");
			return;
		}
		yield tableOf(head, lines);
	}
}

const ROWS_AT_ONCE = 500;

function tableOf({ table, columns }: Record<string, unknown>, lines: Lines): TableRows {
	if (typeof table !== "string" || !isTexts(columns)) throw new BrokenBackup("changed");
	let declared: Sum | null = null;
	async function* rows() {
		let some: Row[] = [];
		for (;;) {
			const line = (await lines.next()).value;
			if (!Array.isArray(line)) {
				declared = endOf(objectOf(line), String(table));
				break;
			}
			some.push(line);
			if (some.length < ROWS_AT_ONCE) continue;
			yield some;
			some = [];
		}
		if (some.length > 0) yield some;
	}
	const sumOf = () => {
		if (declared === null) throw new BrokenBackup("changed");
		return declared;
	};
	return { name: table, columns, rows: rows(), declared: sumOf };
}

function endOf({ end, rows, checksum }: Record<string, unknown>, table: string): Sum {
	if (end === table && typeof rows === "number" && typeof checksum === "string")
		return { rows, checksum };
	throw new BrokenBackup("changed");
}

function titleOf(value: unknown): Title {
	const { format, madeAt, steps } = objectOf(value);
	if (format === 1 && typeof madeAt === "string" && isTexts(steps))
		return { format, madeAt, steps };
	throw new BrokenBackup("no-backup");
}

function objectOf(value: unknown): Record<string, unknown> {
	if (typeof value !== "object" || value === null) throw new BrokenBackup("changed");
	return Object.fromEntries(Object.entries(value));
}

function isTexts(value: unknown): value is string[] {
	return Array.isArray(value) && value.every((one) => typeof one === "string");
}

async function* valuesOf(texts: AsyncIterable<string>): Lines {
	let rest = "";
	for await (const text of texts) {
		const lines = (rest + text).split("\n");
		rest = lines.pop() ?? "";
		for (const line of lines) yield JSON.parse(line);
	}
	if (rest !== "") throw new BrokenBackup("changed");
}
