import { sql } from "kysely";
import type { Db } from "#db/open.ts";
import type { Cutoff } from "./cutoff.ts";

/** Ended for so long, by either clock of a session. */
export function oldSessions(db: Db, idleSince: string, begunBefore: string) {
	return db
		.selectFrom("session")
		.where((eb) => eb.or([eb("seen_at", "<=", idleSince), eb("created_at", "<=", begunBefore)]))
		.select("id");
}

export function oldImportFiles(db: Db, { at }: Cutoff) {
	return db.selectFrom("import_file").where("created_at", "<=", at).select("id");
}

export function oldContactChanges(db: Db, { at }: Cutoff) {
	return db
		.selectFrom("contact_change")
		.where("at", "<=", at)
		.where((eb) => eb.or([eb("old_phone", "is not", null), eb("old_email", "is not", null)]))
		.select("id");
}

export function oldMessages(db: Db, { at }: Cutoff) {
	return db
		.selectFrom("message")
		.where((eb) => eb.or([eb("sent_at", "<=", at), eb("failed_at", "<=", at)]))
		.select("id");
}

/** Whose name leads to no learner; of a learner's it goes with her record. */
export function oldWalkIns(db: Db, { at }: Cutoff) {
	return db
		.selectFrom("walk_in")
		.where("added_at", "<=", at)
		.where("matched_enrolment_id", "is", null)
		.where("name", "!=", "")
		.select("id");
}

export function oldComplaints(db: Db, { at }: Cutoff) {
	return db
		.selectFrom("complaint")
		.where("answered_at", "<=", at)
		.where("words", "is not", null)
		.select("id");
}

type Deleted = "session" | "import_file" | "message";

export async function deleteByIds(trx: Db, table: Deleted, ids: readonly string[]): Promise<void> {
	await sql`delete from ${sql.table(table)} where id in (${sql.join(ids)})`.execute(trx);
}

export async function emptyContactChanges(trx: Db, ids: readonly string[]): Promise<void> {
	await trx
		.updateTable("contact_change")
		.set({ old_phone: null, old_email: null })
		.where("id", "in", ids)
		.execute();
}

/** Nobody is looked for any more by a name that is gone. */
export async function namelessWalkIns(trx: Db, ids: readonly string[], at: string): Promise<void> {
	await trx
		.updateTable("walk_in")
		.set((eb) => ({
			name: "",
			name_folded: "",
			dismissed_at: eb.fn.coalesce("dismissed_at", eb.val(at)),
		}))
		.where("id", "in", ids)
		.execute();
}

export async function emptyComplaints(trx: Db, ids: readonly string[]): Promise<void> {
	await trx
		.updateTable("complaint")
		.set({ words: null, contact: null, answer_words: null })
		.where("id", "in", ids)
		.execute();
}
