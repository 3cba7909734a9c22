import type { Instant } from "../columns.ts";

/** How somebody proved who she is, beside her password. */
export type FactorWay = "code" | "passkey" | "recovery" | "organisation";

/** The password was right, the second step is still to come. */
export interface HalfSignInTable {
	/** Keyed hash of the token in the cookie. */
	id: string;
	person_id: string;
	/** Of the password that was right: another one ends it. */
	password_mark: string;
	/** Wrong codes so far. */
	misses: number;
	created_at: Instant;
}

/** An app that shows codes. */
export interface AuthenticatorTable {
	person_id: string;
	/** Which key sealed it. */
	key_id: string;
	/** The secret that the app has too. */
	sealed: string;
	/** The newest half minute whose code was used: no code counts twice. */
	last_step: number;
	added_at: Instant;
}

export interface PasskeyTable {
	id: string;
	person_id: string;
	/** As the device names it, in base64url; the public key too. */
	credential_id: string;
	public_key: string;
	/** How often the device says it was used; 0 where it does not count. */
	counter: number;
	/** With commas between. */
	transports: string;
	/** Hers, to tell one from another. */
	name: string;
	added_at: Instant;
	used_at: Instant | null;
}

/** What a passkey is to sign, once. */
export interface PasskeyChallengeTable {
	/** Hash of the challenge. */
	id: string;
	purpose: "add" | "prove";
	/** The session or half sign-in it was made for; empty where nobody is known yet. */
	bound_to: string;
	created_at: Instant;
}

export interface RecoveryCodeTable {
	/** Keyed hash of the code and whose it is. */
	id: string;
	person_id: string;
	key_id: string;
	made_at: Instant;
	used_at: Instant | null;
}

/** A wrong code from an app; forgotten after a day. */
export interface CodeMissTable {
	id: string;
	person_id: string;
	at: Instant;
}
