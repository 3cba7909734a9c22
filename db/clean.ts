import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { sql } from "kysely";
import { isPostgres } from "./dialect.ts";
import { type Db, pathOf } from "./open.ts";

const THREAD = join(process.cwd(), "db/sqlite/clean-thread.ts");
/** Whoever uses a table goes first; the next try is soon. */
const LOCK_WAIT_MS = 3_000;

/**
 * What was deleted is in no byte of the database's files afterwards. Readers go on meanwhile; on
 * PostgreSQL one table after the other stands still for a moment. Its log and its copies of the log
 * have a retention of their own.
 *
 * @param tables what may have held it; SQLite writes its file anew in any case
 */
export async function cleanFiles(db: Db, url: string, tables: readonly string[]): Promise<void> {
	if (isPostgres(db)) await writeTablesAnew(db, tables);
	else await writeFileAnew(pathOf(url));
}

function writeTablesAnew(db: Db, tables: readonly string[]): Promise<void> {
	return db.connection().execute(async (one) => {
		await sql`set lock_timeout = ${sql.lit(LOCK_WAIT_MS)}`.execute(one);
		try {
			for (const table of tables)
				await sql`vacuum (full, analyze) ${sql.table(table)}`.execute(one);
			// Its statistics hold values out of the columns.
			await sql`vacuum full pg_catalog.pg_statistic`.execute(one);
		} finally {
			await sql`reset lock_timeout`.execute(one);
		}
	});
}

function writeFileAnew(file: string): Promise<void> {
	const { promise, resolve, reject } = Promise.withResolvers<void>();
	const worker = new Worker(THREAD, { workerData: { file } });
	worker.once("error", reject);
	worker.once("exit", (code) =>
		code === 0 ? resolve() : reject(new Error("It did not end well.")),
	);
	return promise;
}
