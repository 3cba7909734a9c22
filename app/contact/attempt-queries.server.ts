import type { Insertable } from "kysely";
import type { Db } from "#db/open.ts";
import type { ContactAttemptTable } from "#db/tables/contact.ts";

/** The same form again writes nothing. */
export function insertAttempt(db: Db, attempt: Insertable<ContactAttemptTable>) {
	return db
		.insertInto("contact_attempt")
		.values(attempt)
		.onConflict((conflict) => conflict.column("key").doNothing())
		.execute();
}
