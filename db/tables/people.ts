import type { Generated } from "kysely";
import type { Instant } from "../columns.ts";
import type { FactorWay } from "./factors.ts";

export interface PersonTable {
	id: string;
	name: string;
	email: string;
	/** Lower case: one account an address. */
	email_folded: string;
	/** argon2id in PHC form; null until a password is chosen. */
	password_hash: string | null;
	language: string;
	disabled_at: Instant | null;
	created_at: Instant;
}

export interface RoleGrantTable {
	person_id: string;
	role: "tutor" | "coordinator" | "employer" | "evaluator" | "administrator";
	/** The provider it holds for; empty text for roles of no provider, so that the key is whole. */
	provider_id: string;
}

export interface SessionTable {
	/** Keyed hash of the token in the cookie: the table alone opens no door. */
	id: string;
	person_id: string;
	created_at: Instant;
	seen_at: Instant;
	/** When she last proved who she is; what cannot be undone asks again. */
	proven_at: Instant;
	/** Browser and system with a slash between, of the few that are told apart. */
	device: Generated<string | null>;
	/** Null: with her password alone. */
	factor: Generated<FactorWay | null>;
}

/** A form posted twice is carried out once: its key finds what the first one made. */
export interface SubmissionKeyTable {
	key: string;
	result_id: string;
	created_at: Instant;
}

export interface SettingTable {
	name: string;
	value: string;
}
