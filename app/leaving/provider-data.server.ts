import { mkdir, open } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { noteExport } from "#app/audit/exported.server.ts";
import { csvLines } from "#app/http/csv.ts";
import type { Db } from "#db/open.ts";
import { learnerFiles } from "./learner-files.server.ts";
import { BY_CLASS, classesOf, listOwned, type Row } from "./owned-rows-queries.server.ts";
import { type Owned, ownedTables } from "./provider-tables.ts";
import { readMe, type TableFile } from "./read-me.ts";

export type Taken = { tables: number; rows: number; learners: number };

/** All the provider owns, written below the folder: a table a file, a learner a file, and what they mean. */
export async function takeProviderData(
	db: Db,
	provider: { id: string; name: string },
	folder: string,
	now: Date,
): Promise<Taken> {
	await mkdir(join(folder, "learners"), { recursive: true });
	const columns = await columnsByTable(db);
	const given = ownedTables().filter(({ table, owned }) => owned.given && columns.has(table));
	const files: TableFile[] = [];
	for (const { table, owned } of given) {
		const names = (columns.get(table) ?? []).filter(isGiven);
		const rows = await writeTable(db, provider.id, { table, owned, names }, folder);
		files.push({ table, says: owned.says, names, rows });
	}
	const ids = await learnerFiles(db, provider.id, join(folder, "learners"));
	const learners = ids.length;
	await noteTaken(db, provider.id, ids, now);
	const about = { provider: provider.name, files, learners, on: now.toISOString().slice(0, 10) };
	await writeWhole(join(folder, "README.md"), readMe(about));
	return { tables: files.length, rows: files.reduce((sum, { rows }) => sum + rows, 0), learners };
}

/** Whose records left, one by one: who asks who saw her has a right to know. */
function noteTaken(db: Db, providerId: string, learnerIds: readonly string[], now: Date) {
	const learners = learnerIds.map((learnerId) => {
		return { kind: "learner", about: learnerId, learnerId, providerId } as const;
	});
	const all = { kind: "provider", about: providerId, providerId } as const;
	return noteExport(db, "server", [all, ...learners], now);
}

/** What opens a page or a seal is of use to nobody who may have the rest. */
export function isGiven(column: string): boolean {
	return !/(^|_)(hash|sealed|key|key_id|token)$|_folded$/.test(column);
}

type Wanted = { table: string; owned: Owned; names: readonly string[] };

/** Class by class where it can: no table is ever in memory as a whole. */
async function writeTable(
	db: Db,
	providerId: string,
	{ table, owned, names }: Wanted,
	folder: string,
): Promise<number> {
	const file = await open(join(folder, `${table}.csv`), "w");
	let count = 0;
	try {
		await file.write(csvLines([names], true));
		for (const classes of await slicesOf(db, providerId, owned)) {
			const rows = await listOwned(db, table, owned, { providerId, classes });
			count += rows.length;
			await file.write(csvLines(rows.map((row) => names.map((name) => cellOf(row, name)))));
		}
	} finally {
		await file.close();
	}
	return count;
}

async function slicesOf(db: Db, providerId: string, { of }: Owned) {
	if (!BY_CLASS.includes(of)) return [classesOf(providerId)];
	const courses = await db
		.selectFrom("course")
		.where("provider_id", "=", providerId)
		.select("id")
		.orderBy("id")
		.execute();
	return courses.map(({ id }) => sql`${id}`);
}

function cellOf(row: Row, name: string): string {
	const value = row[name];
	return value === null || value === undefined ? "" : String(value);
}

async function columnsByTable(db: Db): Promise<Map<string, string[]>> {
	const tables = await db.introspection.getTables();
	return new Map(tables.map((one) => [one.name, one.columns.map(({ name }) => name)]));
}

async function writeWhole(path: string, text: string): Promise<void> {
	const file = await open(path, "w");
	try {
		await file.writeFile(text, "utf8");
	} finally {
		await file.close();
	}
}
