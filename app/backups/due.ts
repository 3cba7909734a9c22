import type { LastBackup } from "./last-backup.ts";

/** Early enough that a try that failed can be made good before an hour is lost. */
const DUE_AFTER_MS = 50 * 60_000;
/** Two tries and more have failed. */
const LATE_AFTER_MS = 2 * 60 * 60_000;

/** One out of the future was made by a clock that went wrong. */
export function isDue(last: LastBackup | null, now: Date): boolean {
	if (last === null) return true;
	const age = now.getTime() - last.madeAt.getTime();
	return age < 0 || age >= DUE_AFTER_MS;
}

export function isLate(last: LastBackup | null, now: Date): boolean {
	return last === null || now.getTime() - last.madeAt.getTime() > LATE_AFTER_MS;
}
