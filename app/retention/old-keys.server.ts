import type { Db } from "#db/open.ts";

/** So long a form that was sent once is known when it comes again. */
const KEPT_DAYS = 35;
const DAY = 86_400_000;

export function forgetOldKeys(db: Db, now: Date) {
	const before = new Date(now.getTime() - KEPT_DAYS * DAY).toISOString();
	return db.deleteFrom("submission_key").where("created_at", "<", before).execute();
}
