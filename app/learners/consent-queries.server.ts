import type { Insertable } from "kysely";
import type { Instant } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import type { ConsentTable } from "#db/tables/learners.ts";

/** Those that stand, the oldest of a kind first. */
export function listStanding(db: Db, learnerId: string) {
	return db
		.selectFrom("consent")
		.where("learner_id", "=", learnerId)
		.where("withdrawn_at", "is", null)
		.select(["id", "kind", "notice_version", "given_at"])
		.orderBy("given_at")
		.orderBy("id")
		.execute();
}

export function insertConsent(trx: Db, consent: Insertable<ConsentTable>) {
	return trx.insertInto("consent").values(consent).execute();
}

type Withdrawal = { learnerId: string; kind: ConsentTable["kind"]; at: Instant; by: string | null };

export function withdrawKind(trx: Db, { learnerId, kind, at, by }: Withdrawal) {
	return trx
		.updateTable("consent")
		.set({ withdrawn_at: at, withdrawn_by: by })
		.where("learner_id", "=", learnerId)
		.where("kind", "=", kind)
		.where("withdrawn_at", "is", null)
		.execute();
}
