import { migrate, unknownStep } from "../migrate.ts";
import { type Db, openDb } from "../open.ts";
import { bringIntoFile } from "./bring-into-file.ts";
import { bringIntoPostgres } from "./bring-into-postgres.ts";
import { Refusal } from "./refusal.ts";
import type { Source } from "./rows.ts";
import type { Sums } from "./sum.ts";

/**
 * Brings all rows into an empty place, and the schema forward.
 *
 * @param finish works on the database before anybody else can; on SQLite before it has its name
 */
export async function bring<T>(
	source: Source,
	url: string,
	finish: (db: Db) => Promise<T>,
): Promise<{ sums: Sums; finished: T }> {
	const unknown = unknownStep(source.steps);
	if (unknown)
		throw new Refusal(
			`A newer version of this program wrote it (${unknown}): update the program first.`,
		);
	if (source.steps.length === 0) throw new Refusal("There are no tables in it.");
	const forward = async (at: string) => {
		const db = openDb(at);
		try {
			await migrate(db);
			return await finish(db);
		} finally {
			await db.destroy();
		}
	};
	return url.startsWith("file:")
		? bringIntoFile(source, url, forward)
		: bringIntoPostgres(source, url, forward);
}
