import type { Db } from "#db/open.ts";
import { listFirstLanguages } from "./background-queries.server.ts";

const CHUNK = 500;

/** By learner, of those who said it: for counts alone. */
export async function loadFirstLanguages(
	db: Db,
	learnerIds: readonly string[],
): Promise<Map<string, string>> {
	const languages = new Map<string, string>();
	const wanted = [...new Set(learnerIds)];
	for (let at = 0; at < wanted.length; at += CHUNK) {
		const rows = await listFirstLanguages(db, wanted.slice(at, at + CHUNK));
		for (const row of rows) languages.set(row.learner_id, row.first_language);
	}
	return languages;
}
