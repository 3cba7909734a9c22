import type { Instant } from "../columns.ts";
import type { RoleGrantTable } from "./people.ts";

export interface InvitationTable {
	id: string;
	email: string;
	email_folded: string;
	/** As who invites knows her; she may write it otherwise. */
	name: string;
	role: RoleGrantTable["role"];
	/** Empty text for roles of no provider. */
	provider_id: string;
	/** Of the letter. */
	language: string;
	/** Null until the letter is written. */
	token_hash: string | null;
	/** Null: who runs the server. */
	invited_by: string | null;
	invited_at: Instant;
	expires_at: Instant;
	accepted_at: Instant | null;
	accepted_by: string | null;
	withdrawn_at: Instant | null;
}

/** An e-mail somebody typed who cannot come in, for a minute. */
export interface ResetAskTable {
	id: string;
	email_folded: string;
	asked_at: Instant;
}

/** Used, it is gone. */
export interface PasswordResetTable {
	id: string;
	person_id: string;
	token_hash: string;
	made_at: Instant;
	expires_at: Instant;
}

/** Who an organisation says she is. */
export interface SignInIdentityTable {
	issuer: string;
	subject: string;
	person_id: string;
	linked_at: Instant;
}

/** A wrong password, for a minute. */
export interface RefusedSignInTable {
	id: string;
	email_folded: string;
	refused_at: Instant;
}

/** How often somebody guessed wrong, until then. The key is a keyed hash of what is counted. */
export interface GuessCountTable {
	key: string;
	misses: number;
	until: Instant;
}

/** Whose session it was, for a day, so that what is sent with it then can be kept for her. */
export interface EndedSessionTable {
	id: string;
	person_id: string;
	seen_at: Instant;
}

/** What somebody typed into a form that was not taken, sealed. */
export interface KeptFormTable {
	person_id: string;
	key_id: string;
	sealed: string;
	kept_at: Instant;
}
