import { migrateExactly } from "../migrate.ts";
import { openDb } from "../open.ts";
import { filledTable } from "./empty.ts";
import { connect } from "./open-source.ts";
import { postgresReader } from "./postgres-reader.ts";
import { fillPostgres } from "./postgres-vessel.ts";
import { Refusal } from "./refusal.ts";
import type { Source } from "./rows.ts";
import type { Sums } from "./sum.ts";

/** The rows come in one transaction: a place where it was broken off is still empty. */
export async function bringIntoPostgres<T>(
	source: Source,
	url: string,
	forward: (url: string) => Promise<T>,
): Promise<{ sums: Sums; finished: T }> {
	const client = await connect(url);
	try {
		const reader = postgresReader(client);
		const filled = await filledTable(reader);
		if (filled)
			throw new Refusal(`The database holds rows already (${filled}): name an empty one.`);
		const later = (await reader.steps()).find((step) => !source.steps.includes(step));
		if (later) throw new Refusal(`The database has a newer schema (${later}): make a new one.`);
		await createSchema(url, source.steps);
		const sums = await fillPostgres(client, source);
		return { sums, finished: await forward(url) };
	} finally {
		await client.end();
	}
}

async function createSchema(url: string, steps: readonly string[]): Promise<void> {
	const db = openDb(url);
	try {
		await migrateExactly(db, steps);
	} finally {
		await db.destroy();
	}
}
