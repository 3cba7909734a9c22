import { open } from "node:fs/promises";

/** It is there after a power cut: a file with what is in it, a folder with its names. */
export async function syncPath(path: string): Promise<void> {
	const handle = await open(path, "r");
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}
