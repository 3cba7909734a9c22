import { type Expression, type RawBuilder, sql } from "kysely";
import { isPostgres } from "./dialect.ts";
import type { Db } from "./open.ts";

/** An aggregate: the texts of a group as one, in no order. */
export function joinText(db: Db, text: Expression<string>, between: string): RawBuilder<string> {
	const separator = sql.lit(between);
	return isPostgres(db)
		? sql<string>`string_agg(${text}, ${separator})`
		: sql<string>`group_concat(${text}, ${separator})`;
}
