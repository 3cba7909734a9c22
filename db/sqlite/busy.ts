import { setTimeout } from "node:timers/promises";

const LONGEST_WAIT_MS = 10_000;

/** Another process holds the file: try again without stopping this one. */
export async function whenFree<T>(work: () => T): Promise<T> {
	const started = performance.now();
	for (let attempt = 0; ; attempt++) {
		try {
			return work();
		} catch (error) {
			if (!isBusy(error) || performance.now() - started > LONGEST_WAIT_MS) throw error;
			await setTimeout(Math.min(5 * 2 ** attempt, 100));
		}
	}
}

function isBusy(error: unknown): boolean {
	return hasCode(error, "SQLITE_BUSY") || hasCode(error, "SQLITE_LOCKED");
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
