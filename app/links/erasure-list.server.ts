import { type FileHandle, open } from "node:fs/promises";
import { dirname } from "node:path";
import type { LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import { erasePerson } from "./erase.server.ts";
import { type Listed, lineOf, readList, wholeLength } from "./erasure-list.ts";
import { isLearnerThere, listDone } from "./erasure-list-queries.server.ts";

/** Where the list is kept, beside no backup of the database; null where nobody said. */
export type ErasureList = string | null;

/** Before an erasure is acknowledged: the list holds all that this database knows, on the disk. */
export async function keepList(db: Db, list: ErasureList): Promise<void> {
	const done = list === null ? [] : await listDone(db);
	if (list === null || done.length === 0) return;
	const file = await open(list, "a+");
	try {
		const known = new Set(readList(await textOf(file)).map(({ id }) => id));
		const missing = done.filter(({ id }) => !known.has(id));
		if (missing.length === 0) return;
		await dropTornLine(file);
		await file.appendFile(missing.map(lineOf).join(""));
		await file.sync();
	} finally {
		await file.close();
	}
	await syncFolder(dirname(list));
}

/**
 * Does again what the list knows and this database does not: it was restored from an older copy.
 * Before anything is served; done twice, it changes nothing.
 * @returns how many were done again
 */
export async function replayList(
	db: Db,
	list: ErasureList,
	removeProvider: (providerId: string, listed: { id: string; on: LocalDate }) => Promise<boolean>,
	now: Date,
): Promise<number> {
	if (list === null) return 0;
	const done = new Set((await listDone(db)).map(({ id }) => id));
	let again = 0;
	for (const listed of (await readFrom(list)).filter(({ id }) => !done.has(id))) {
		const isDone =
			"removed" in listed
				? await removeProvider(listed.removed, listed)
				: await eraseAgain(db, listed, now);
		if (isDone) again++;
	}
	await keepList(db, list);
	return again;
}

async function eraseAgain(
	db: Db,
	{ id, learner, provider, on }: Extract<Listed, { learner: string }>,
	now: Date,
): Promise<boolean> {
	if (!(await isLearnerThere(db, learner))) return false;
	const listed = { id, day: on };
	const erasing = { learnerId: learner, providerId: provider, personId: null, listed };
	await db.transaction().execute((trx) => erasePerson(trx, erasing, now));
	return true;
}

async function readFrom(list: string): Promise<Listed[]> {
	const file = await open(list, "a+");
	try {
		return readList(await textOf(file));
	} finally {
		await file.close();
	}
}

async function textOf(file: FileHandle): Promise<string> {
	return (await bytesOf(file)).toString("utf8");
}

async function bytesOf(file: FileHandle): Promise<Buffer> {
	const { size } = await file.stat();
	const bytes = Buffer.alloc(size);
	await file.read(bytes, 0, size, 0);
	return bytes;
}

/** The power went while it was written: nobody was told, and it is written again whole. */
async function dropTornLine(file: FileHandle): Promise<void> {
	const bytes = await bytesOf(file);
	const whole = wholeLength(bytes);
	if (whole < bytes.length) await file.truncate(whole);
}

/** A file that was made a moment ago is there after a power cut when its folder was written too. */
async function syncFolder(folder: string): Promise<void> {
	const handle = await open(folder, "r");
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}
