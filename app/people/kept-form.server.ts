import { type FactorKeys, open, seal } from "#app/factors/seal.server.ts";
import { keyed } from "#app/keeping/keyed.server.ts";
import type { Db } from "#db/open.ts";
import type { KeptForm } from "./kept-form.ts";
import {
	deleteKept,
	deleteOldKept,
	findEndedSession,
	findKept,
	saveKept,
} from "./kept-form-queries.server.ts";

const HOUR = 3_600_000;
const SESSION_HOURS = 24;
const FORM_HOURS = 8;

/** Whose session it was; null when it never was one, or ended too long ago. */
export async function whoseSession(db: Db, sessionId: string, now: Date): Promise<string | null> {
	const ended = await findEndedSession(db, sessionId, ago(now, SESSION_HOURS));
	return ended?.person_id ?? null;
}

/** Sealed, for her alone; one a person, the last one. */
export async function keepForm(
	db: Db,
	secret: string,
	personId: string,
	form: KeptForm,
	now: Date,
): Promise<void> {
	const plain = Buffer.from(JSON.stringify(form));
	const sealed = seal(keysOf(secret), boundTo(personId), plain);
	await saveKept(db, { person_id: personId, ...sealed, kept_at: now.toISOString() });
}

export async function openKept(
	db: Db,
	secret: string,
	personId: string,
	now: Date,
): Promise<KeptForm | null> {
	const row = await findKept(db, personId, ago(now, FORM_HOURS));
	const plain = row && open(keysOf(secret), boundTo(personId), row);
	return plain ? JSON.parse(plain.toString()) : null;
}

export function dropKept(db: Db, personId: string) {
	return deleteKept(db, personId);
}

export function forgetKept(db: Db, now: Date) {
	return deleteOldKept(db, { sessions: ago(now, SESSION_HOURS), forms: ago(now, FORM_HOURS) });
}

function ago(now: Date, hours: number): string {
	return new Date(now.getTime() - hours * HOUR).toISOString();
}

function keysOf(secret: string): FactorKeys {
	return [Buffer.from(keyed(secret, "key of kept forms", ""), "base64url")];
}

function boundTo(personId: string): string {
	return `kept form\n${personId}`;
}
