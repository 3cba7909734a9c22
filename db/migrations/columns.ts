import { type Kysely, type RawBuilder, sql } from "kysely";
import { isPostgres } from "../dialect.ts";

/** A migration knows no table types: those of today would not fit yesterday's tables. */
// biome-ignore lint/suspicious/noExplicitAny: see above
export type AnyDb = Kysely<any>;

/** Text that compares byte by byte on both databases, so that ranges and orders agree. */
export function text(db: AnyDb): RawBuilder<unknown> {
	return isPostgres(db) ? sql`text collate "C"` : sql`text`;
}

export function oneOf(column: string, values: readonly string[]): RawBuilder<boolean> {
	return sql`${sql.ref(column)} in (${sql.join(values.map((value) => sql.lit(value)))})`;
}

export function isFlag(column: string): RawBuilder<boolean> {
	return sql`${sql.ref(column)} in (0, 1)`;
}

/** The migrator opens one for all steps; a step that somebody takes alone has its own. */
export function inTransaction(db: AnyDb, body: (trx: AnyDb) => Promise<void>): Promise<void> {
	return db.isTransaction ? body(db) : db.transaction().execute(body);
}
