import { createReadStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { Source } from "#db/copies/rows.ts";
import { syncPath } from "#db/copies/sync-path.ts";
import { linesOf, readLines, type Title } from "./lines.server.ts";
import { pack, unpack } from "./packing.ts";
import { openPieces, sealPieces } from "./pieces.ts";

/**
 * Under its name there is only what `work` wrote whole and was content with; until then it is a `.part`,
 * which the next one writes over.
 */
export async function underItsName<T>(
	file: string,
	work: (part: string) => Promise<T>,
): Promise<T> {
	const part = `${file}.part`;
	try {
		const done = await work(part);
		await rename(part, file);
		await syncPath(dirname(file));
		return done;
	} catch (error) {
		await rm(part, { force: true });
		throw error;
	}
}

/** Only who runs the server may read it. It is on the disk before this is done. */
export async function writeBackup(
	file: string,
	key: Buffer,
	title: Title,
	source: Source,
): Promise<void> {
	const handle = await open(file, "w", 0o600);
	try {
		for await (const bytes of sealPieces(pack(linesOf(title, source)), key))
			await handle.writeFile(bytes);
		await handle.sync();
	} finally {
		await handle.close();
	}
}

export function readBackup(
	file: string,
	keys: readonly Buffer[],
): Promise<{ title: Title; source: Source }> {
	return readLines(unpack(openPieces(createReadStream(file), keys)));
}
