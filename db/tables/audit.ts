import type { Instant } from "../columns.ts";

/** Ids and names of fields, never what stood in them. */
export interface AuditEntryTable {
	id: string;
	at: Instant;
	/** Null: who runs the server, or the server itself. */
	by_ref: string | null;
	act: "read" | "added" | "changed" | "removed" | "exported" | "entered" | "refused";
	/** A table's name. */
	kind: string;
	/** The id of the row in that table. */
	about_ref: string;
	/** Whose record it is, where it is a learner's. */
	learner_ref: string | null;
	/** Of the provider it happened for, where there is one. */
	provider_ref: string | null;
	/** Names with commas between; empty: the whole row. */
	fields: string;
}

export interface SettingChangeTable {
	id: string;
	name: string;
	/** Null: nobody had changed it before. */
	old_value: string | null;
	new_value: string;
	changed_by: string;
	changed_at: Instant;
}
