import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { fileOf } from "../open.ts";
import { filledTable } from "./empty.ts";
import { Refusal } from "./refusal.ts";
import type { Source } from "./rows.ts";
import { fillFile } from "./scratch.ts";
import { sqliteReader } from "./sqlite-reader.ts";
import type { Sums } from "./sum.ts";
import { syncPath } from "./sync-path.ts";

/** Beside the name it will have; under that name there is never half of it. */
export async function bringIntoFile<T>(
	source: Source,
	url: string,
	forward: (url: string) => Promise<T>,
): Promise<{ sums: Sums; finished: T }> {
	const file = fileOf(url);
	const part = `${file}.part`;
	await refuseUsed(file);
	await removeFile(part);
	try {
		const { db, sums } = await fillFile(part, source);
		await db.destroy();
		const finished = await forward(`file:${part}`);
		await syncPath(part);
		await removeFile(file);
		await rename(part, file);
		await syncPath(dirname(file));
		return { sums, finished };
	} catch (error) {
		await removeFile(part);
		throw error;
	}
}

async function refuseUsed(file: string): Promise<void> {
	if (!existsSync(file)) return;
	const handle = new Database(file, { timeout: 0 });
	try {
		const filled = await filledTable(sqliteReader(handle));
		if (filled)
			throw new Refusal(`The database holds rows already (${filled}): name an empty one.`);
		// Only who is alone with a file can take it out of this mode; a server would go on writing to it.
		handle.pragma("journal_mode = delete");
	} catch (error) {
		if (error instanceof Refusal) throw error;
		throw new Refusal("The database is in use or is none: stop the site, or name another place.");
	} finally {
		handle.close();
	}
}

/** With what SQLite keeps beside it. */
async function removeFile(file: string): Promise<void> {
	for (const end of ["", "-wal", "-shm", "-journal"]) await rm(`${file}${end}`, { force: true });
}
