import type { Insertable } from "kysely";
import type { Instant } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import type { ConsentTable } from "#db/tables/learners.ts";

export function findReminders(db: Db, learnerId: string) {
	return db
		.selectFrom("consent")
		.where("learner_id", "=", learnerId)
		.where("kind", "=", "reminders")
		.where("withdrawn_at", "is", null)
		.select("id")
		.executeTakeFirst();
}

export function insertReminders(trx: Db, consent: Insertable<ConsentTable>) {
	return trx.insertInto("consent").values(consent).execute();
}

export function withdrawReminders(trx: Db, learnerId: string, at: Instant) {
	return trx
		.updateTable("consent")
		.set({ withdrawn_at: at })
		.where("learner_id", "=", learnerId)
		.where("kind", "=", "reminders")
		.where("withdrawn_at", "is", null)
		.execute();
}
