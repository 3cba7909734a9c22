import type { Db } from "#db/open.ts";

/** Every yes she ever gave, the newest first. */
export function listConsents(db: Db, learnerId: string) {
	return db
		.selectFrom("consent")
		.where("learner_id", "=", learnerId)
		.select(["kind", "given_at", "withdrawn_at", "recorded_by", "withdrawn_by"])
		.orderBy("given_at", "desc")
		.orderBy("id", "desc")
		.execute();
}
