import type { Generated } from "kysely";
import type { Instant } from "../columns.ts";
import type { RoleGrantTable } from "./people.ts";

type Role = RoleGrantTable["role"];

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
	/** Address below the language with a star for what is somebody's, or `job/…`, `command/…`. */
	page: Generated<string | null>;
	/** As what she did it; null: told by a part that does not know. */
	role: Generated<Role | "herself" | "server" | null>;
}

/** Place and seal of an entry in the chain; written soon after it, once. */
export interface AuditSealTable {
	position: number;
	entry_id: string;
	/** HMAC of the one before and of the entry. */
	mac: string;
	/** Names the key, which is not in the database. */
	key_id: string;
}

/** Entries that wait for their seal: put here by a trigger. */
export interface AuditQueueTable {
	entry_id: string;
}

/** The oldest part went by its retention: the chain begins after this position. */
export interface AuditStumpTable {
	position: number;
	/** Of the last entry that went. */
	mac: string;
	key_id: string;
	removed_at: Instant;
	/** HMAC of all the above: nobody without the key makes the chain shorter. */
	stump_mac: string;
}

/** An entry whose time is shorter than the audit's went: its seal stays, and is believed. */
export interface AuditGoneTable {
	position: number;
	/** Of the seal at that place. */
	mac: string;
	key_id: string;
	removed_at: Instant;
	/** HMAC of all the above: nobody without the key takes an entry out. */
	gone_mac: string;
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
