import type { Insertable } from "kysely";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import type { Schema } from "#db/schema.ts";
import type { AuditEntryTable } from "#db/tables/audit.ts";

type Row = Insertable<AuditEntryTable>;

export type Note = {
	/** Who did it; null: who runs the server, or the server itself. */
	by: string | null;
	act: Row["act"];
	kind: keyof Schema;
	about: string;
	learnerId?: string;
	providerId?: string;
	/** Names, never what stood in them. */
	fields?: readonly string[];
	/** Where and as what it was done, for who knows: see `openBooks`. */
	page?: string;
	role?: Row["role"];
};

/** One statement holds so many rows at most on SQLite. */
const AT_ONCE = 500;

/** In the transaction of the change itself: neither is there without the other. */
export async function note(trx: Db, notes: readonly Note[], now: Date): Promise<void> {
	const rows = notes.map((one) => rowOf(one, now.toISOString()));
	for (let from = 0; from < rows.length; from += AT_ONCE) {
		await trx
			.insertInto("audit_entry")
			.values(rows.slice(from, from + AT_ONCE))
			.execute();
	}
}

function rowOf(one: Note, at: string): Row {
	return {
		id: newId(),
		at,
		by_ref: one.by,
		act: one.act,
		kind: one.kind,
		about_ref: one.about,
		learner_ref: one.learnerId ?? null,
		provider_ref: one.providerId ?? null,
		fields: (one.fields ?? []).join(","),
		page: one.page ?? null,
		role: one.role ?? null,
	};
}
