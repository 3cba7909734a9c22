import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { sql } from "kysely";
import { type Db, pathOf } from "#db/open.ts";

/** The files a database lives in. PostgreSQL's log is not among them: it has a retention of its own. */
export async function filesOf(db: Db, url: string): Promise<string[]> {
	if (url.startsWith("file:")) {
		const file = pathOf(url);
		return filesIn(dirname(file)).filter((one) => basename(one).startsWith(basename(file)));
	}
	await sql`checkpoint`.execute(db);
	const { rows } = await sql<{ folder: string }>`
		select current_setting('data_directory') || '/base/' || oid as folder
		from pg_database where datname = current_database()`.execute(db);
	return filesIn(rows[0]?.folder ?? "");
}

function filesIn(folder: string): string[] {
	return readdirSync(folder)
		.map((name) => join(folder, name))
		.filter((path) => statSync(path).isFile());
}

/** Those of the words that stand in one of the files, as UTF-8 or as UTF-16. */
export function wordsIn(files: readonly string[], words: readonly string[]): string[] {
	const contents = files.map((file) => readFileSync(file));
	return words.filter((word) =>
		contents.some((bytes) => bytes.includes(word, 0, "utf8") || bytes.includes(word, 0, "utf16le")),
	);
}
