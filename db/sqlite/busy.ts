import { setTimeout } from "node:timers/promises";

/** Within ten seconds somebody who saves has to hear of it. */
const LONGEST_WAIT_MS = 9_000;

/**
 * Another process holds the file: try again without stopping this one.
 * @param since when the waiting began; who stood in line before does not wait as long once more
 */
export async function whenFree<T>(work: () => T, since = performance.now()): Promise<T> {
	for (let attempt = 0; ; attempt++) {
		try {
			return work();
		} catch (error) {
			if (!isBusy(error) || performance.now() - since > LONGEST_WAIT_MS) throw error;
			await setTimeout(Math.min(5 * 2 ** attempt, 100));
		}
	}
}

export function isBusy(error: unknown): boolean {
	return hasCode(error, "SQLITE_BUSY") || hasCode(error, "SQLITE_LOCKED");
}

export function isReadOnly(error: unknown): boolean {
	return hasCode(error, "SQLITE_READONLY");
}

/** After these SQLite may refuse for ever on the same connection: only a new one heals. */
export function needsReopening(error: unknown): boolean {
	return ["SQLITE_READONLY", "SQLITE_IOERR", "SQLITE_CANTOPEN"].some((code) =>
		hasCode(error, code),
	);
}

function hasCode(error: unknown, prefix: string): boolean {
	return (
		error instanceof Error &&
		"code" in error &&
		typeof error.code === "string" &&
		error.code.startsWith(prefix)
	);
}
