import type { Sum, Sums } from "./sum.ts";

/** What both databases hold alike; another kind of column is refused. */
export type Value = string | number | null;
export type Row = readonly Value[];

/** Its columns by name, since the order they were added in is each engine's own. */
export type Table = { readonly name: string; readonly columns: readonly string[] };

export type TableRows = Table & {
	readonly rows: AsyncIterable<readonly Row[]>;
	/** Known when the rows have been read, where the source says what they should have been. */
	readonly declared?: () => Sum;
};

/** All rows of a database as they were at one moment. */
export type Source = {
	/** The schema: names of the migrations that were taken. */
	readonly steps: readonly string[];
	/** One after the other, each read to its end before the next. */
	readonly tables: () => AsyncIterable<TableRows>;
	/** Throws when it is not to be had any more as it was read; asked before anything is kept. */
	readonly confirm?: (sums: Sums) => Promise<void>;
};

/** One connection that reads tables whole. */
export type Reader = {
	readonly steps: () => Promise<string[]>;
	readonly tables: () => Promise<Table[]>;
	readonly rows: (table: Table) => AsyncIterable<readonly Row[]>;
};

export const ROWS_AT_ONCE = 1_000;

/**
 * Of each engine alone: the steps are told apart, and what changed in public begins again with the
 * first server, which reads everything.
 */
export const LEFT_OUT = ["kysely_migration", "kysely_migration_lock", "public_change"] as const;

export function isCopied(table: string): boolean {
	return !LEFT_OUT.some((name) => name === table) && !table.startsWith("sqlite_");
}

export async function sourceOf(reader: Reader): Promise<Source> {
	async function* tables() {
		for (const table of await reader.tables()) yield { ...table, rows: reader.rows(table) };
	}
	return { steps: await reader.steps(), tables };
}

/** Narrows what an engine gave. */
export function rowOf(values: readonly unknown[]): Row {
	return values.map((value) => {
		if (value === null || typeof value === "string" || typeof value === "number") return value;
		throw new Error("A column is neither text nor number.");
	});
}

/** Names in double quotes are read alike by both. */
export function quoted(name: string): string {
	return `"${name.replaceAll('"', '""')}"`;
}

export function columnList({ columns }: Table): string {
	return columns.map(quoted).join(", ");
}
