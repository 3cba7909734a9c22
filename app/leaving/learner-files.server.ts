import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Found, listFoundOf } from "#app/links/people-rows.server.ts";
import type { Db } from "#db/open.ts";
import { isGiven } from "./provider-data.server.ts";
import { PROVIDER_TABLES } from "./provider-tables.ts";
import { listLearnerIds } from "./removal-queries.server.ts";

const AT_ONCE = 200;

/** What the provider keeps of each learner, one file each. Says whose they are. */
export async function learnerFiles(db: Db, providerId: string, folder: string): Promise<string[]> {
	const ids = await listLearnerIds(db, providerId);
	for (let from = 0; from < ids.length; from += AT_ONCE) {
		const some = ids.slice(from, from + AT_ONCE);
		const found = await listFoundOf(db, some, providerId);
		for (const id of some) await writeFile(join(folder, `${id}.json`), jsonOf(found, id));
	}
	return ids;
}

function jsonOf(found: readonly Found[], learnerId: string): string {
	const tables = found.flatMap(({ table, rows }) => {
		const hers = rows.get(learnerId) ?? [];
		return hers.length > 0 && isTaken(table) ? [[table, hers.map(shown)] as const] : [];
	});
	return `${JSON.stringify(Object.fromEntries(tables), null, "\t")}\n`;
}

function isTaken(table: string): boolean {
	const entry = PROVIDER_TABLES[table];
	return entry !== undefined && "given" in entry && entry.given;
}

function shown(row: Readonly<Record<string, unknown>>) {
	return Object.fromEntries(
		Object.entries(row).filter(([name, value]) => isGiven(name) && value !== null && value !== ""),
	);
}
