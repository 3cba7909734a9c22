import { sql } from "kysely";
import type { Db } from "#db/open.ts";

/** Asks until it is so; the test's own time limit ends it. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
	while (!(await isSo())) await new Promise(setImmediate);
}

/** On PostgreSQL: another connection stands in line for a row that somebody holds. */
export async function isSomebodyWaiting(db: Db): Promise<boolean> {
	const { rows } = await sql`select 1 from pg_stat_activity
		where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
	return rows.length > 0;
}
