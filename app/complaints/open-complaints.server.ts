import type { Db } from "#db/open.ts";

/** Nobody has answered them yet; for the desk, which counts all it has in one statement. */
export function openComplaints(db: Db, providerIds: readonly string[]) {
	return db
		.selectFrom("complaint")
		.where("provider_id", "in", providerIds)
		.where("answered_at", "is", null);
}
