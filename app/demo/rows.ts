import type { Insertable } from "kysely";
import type { Db } from "#db/open.ts";
import type { Schema } from "#db/schema.ts";

export type Row<Table extends keyof Schema> = Insertable<Schema[Table]>;

/** Both databases limit the values of one statement. */
const AT_ONCE = 400;

/** Collects rows by table, and writes them in the order in which the tables were first named. */
export class Rows {
	readonly #rows = new Map<keyof Schema, object[]>();

	add<Table extends keyof Schema>(table: Table, ...rows: Row<Table>[]): void {
		const kept = this.#rows.get(table);
		if (kept) kept.push(...rows);
		else this.#rows.set(table, [...rows]);
	}

	/** Several classes meet in one hall: a row whose id is there already is the same row. */
	addOnce<Table extends keyof Schema>(table: Table, row: Row<Table> & { id: string }): void {
		const kept = this.#rows.get(table) ?? [];
		if (!kept.some((other) => "id" in other && other.id === row.id)) this.add(table, row);
	}

	/** Ids of the rows to come in a table. */
	idsOf(table: keyof Schema): string[] {
		const rows = this.#rows.get(table) ?? [];
		return rows.flatMap((row) => ("id" in row && typeof row.id === "string" ? [row.id] : []));
	}

	async write(db: Db): Promise<void> {
		for (const [table, rows] of this.#rows) {
			for (let at = 0; at < rows.length; at += AT_ONCE) {
				await db
					.insertInto(table)
					.values(rows.slice(at, at + AT_ONCE) as never)
					.execute();
			}
		}
		this.#rows.clear();
	}
}
