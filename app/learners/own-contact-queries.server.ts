import type { Insertable } from "kysely";
import type { Instant } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import type { ContactChangeTable } from "#db/tables/contact.ts";

export function findContact(db: Db, learnerId: string) {
	return db
		.selectFrom("learner")
		.where("id", "=", learnerId)
		.where("merged_into_id", "is", null)
		.select(["version", "say_name", "language", "phone", "email"])
		.select(["may_leave_message", "contact_way", "preferred_name"])
		.executeTakeFirst();
}

export function insertChange(trx: Db, change: Insertable<ContactChangeTable>) {
	return trx.insertInto("contact_change").values(change).execute();
}

/** The newest first. */
export function listChanges(db: Db, learnerId: string, since: Instant) {
	return db
		.selectFrom("contact_change")
		.where("learner_id", "=", learnerId)
		.where("at", ">=", since)
		.select(["id", "at", "fields", "old_phone", "old_email"])
		.orderBy("at", "desc")
		.orderBy("id", "desc")
		.limit(10)
		.execute();
}
