import { cleanFiles } from "#db/clean.ts";
import type { Db } from "#db/open.ts";
import { type ErasureList, keepList } from "./erasure-list.server.ts";
import { listUnclean, setClean } from "./erasure-list-queries.server.ts";
import { PERSON_TABLES } from "./person-tables.ts";

/** Where words of hers were: what is kept as a count held none. */
const HELD_WORDS = [
	...PERSON_TABLES.filter(({ erase }) => erase !== "keep").map(({ table }) => table),
	...(["learner", "message", "import_file", "lost_link", "walk_in"] as const),
	...(["lesson_note", "register", "submission_key"] as const),
];

type Where = { url: string; list: ErasureList };

/**
 * After an erasure, soon and not in its way: the database's files are written anew, and the list
 * outside is whole. Stopped half way, it is done again.
 * @returns how many erasures are clean now
 */
export async function cleanErased(db: Db, { url, list }: Where, now: Date): Promise<number> {
	await keepList(db, list);
	const { ids, isProvider } = await listUnclean(db);
	if (ids.length === 0) return 0;
	await cleanFiles(db, url, isProvider ? await listTables(db) : [...new Set(HELD_WORDS)]);
	await setClean(db, ids, now.toISOString());
	return ids.length;
}

/** A provider writes everywhere. */
async function listTables(db: Db): Promise<string[]> {
	return (await db.introspection.getTables()).map(({ name }) => name);
}
