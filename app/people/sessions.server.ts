import { createHmac, randomBytes } from "node:crypto";
import type { Grant, Person } from "#app/access/person.ts";
import { note } from "#app/audit/note.server.ts";
import type { Caller } from "#app/http/context.ts";
import type { Instant } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import { isDatabaseTrouble } from "#db/trouble.ts";
import { deviceOf } from "./device.ts";
import {
	countAlive,
	deleteSession,
	deleteSessionsOf,
	deleteTimedOut,
	holdAccount,
	insertSession,
	listSessionGrants,
	touchSession,
} from "./people-queries.server.ts";
import type { Proven } from "./prove.server.ts";
import { isSessionAlive, needsTouch, oldestAlive } from "./session-clock.ts";

/** Through which somebody comes in. */
export type Door = {
	/** Of the settings. */
	secret: string;
	/** Ends with the new one: what somebody else may know of must not become hers. */
	oldSessionId: string | null;
	userAgent: string | null;
	/** As they came: one of them tells who was inside on this device before. */
	cookies: string | null;
	caller: Caller;
};

export type Entered = { token: string; person: Person };

/** Null when what was proven holds no more: the password is another, or the account closed. */
export async function beginSession(
	db: Db,
	door: Door,
	proven: Proven,
	now: Date,
): Promise<Entered | null> {
	const token = await db.transaction().execute((trx) => startSession(trx, door, proven, now));
	return token === null ? null : enterBy(db, door, token, now);
}

/** The token of a new session; null as above. */
export async function startSession(
	trx: Db,
	{ secret, oldSessionId, userAgent }: Door,
	{ factor = null, provenAt, ...proven }: Proven,
	now: Date,
): Promise<string | null> {
	if (!(await holdAccount(trx, proven))) return null;
	const token = randomBytes(32).toString("base64url");
	const id = sessionIdOf(token, secret);
	const at = now.toISOString();
	const times = { created_at: at, seen_at: at, proven_at: (provenAt ?? now).toISOString() };
	if (oldSessionId) await deleteSession(trx, oldSessionId);
	const device = deviceOf(userAgent);
	await insertSession(trx, { id, person_id: proven.personId, device, factor, ...times });
	await note(trx, [{ by: proven.personId, act: "entered", kind: "session", about: id }], now);
	return token;
}

/** Who comes in by a session that has just begun. */
export async function enterBy(
	db: Db,
	{ secret }: Door,
	token: string,
	now: Date,
): Promise<Entered | null> {
	const session = await openSession(db, sessionIdOf(token, secret), now);
	return session && { token, person: session.person };
}

/** Somebody at work, and when she last proved who she is. */
export type OpenSession = {
	person: Person;
	provenAt: Instant;
	/** One of her roles asks for a second factor, and she came in without. */
	lacksFactor: boolean;
};

/** Who is signed in by this session, if it is still alive; notes that it was used. */
export async function openSession(
	db: Db,
	sessionId: string,
	now: Date,
): Promise<OpenSession | null> {
	const rows = await listSessionGrants(db, sessionId);
	const [first] = rows;
	if (!first) return null;
	const isAdministrator = rows.some(({ role }) => role === "administrator");
	if (!isSessionAlive(first, isAdministrator, now)) {
		await deleteSession(db, sessionId);
		return null;
	}
	if (needsTouch(first, now)) await touchIfWritable(db, sessionId, now);
	const { id, name, language } = first;
	const lacksFactor =
		first.factor === null && rows.some(({ second_factor }) => second_factor === "on");
	const person = { id, name, language, grants: grantsOf(rows) };
	return { person, provenAt: first.proven_at, lacksFactor };
}

/** Who only reads need not go because the disk is full: at worst her session ends earlier. */
async function touchIfWritable(db: Db, sessionId: string, now: Date): Promise<void> {
	try {
		await touchSession(db, sessionId, now.toISOString());
	} catch (error) {
		if (!isDatabaseTrouble(error)) throw error;
	}
}

export function signOut(db: Db, sessionId: string) {
	return deleteSession(db, sessionId);
}

/** Everywhere but in the one that is kept, also where the second step was still to come. */
export function endSessionsOf(trx: Db, personId: string, keptId: string | null = null) {
	return deleteSessionsOf(trx, personId, keptId ?? "");
}

/** Of everybody; an administrator's may be over a little earlier. */
export async function countOpenSessions(db: Db, now: Date): Promise<number> {
	return Number((await countAlive(db, oldestAlive(now))).count);
}

/** Nobody came back to end them. */
export function forgetTimedOut(db: Db, now: Date) {
	return deleteTimedOut(db, oldestAlive(now));
}

/** A copy of the table lets nobody in: the key is in the settings. */
export function sessionIdOf(token: string, secret: string): string {
	return createHmac("sha256", secret).update(token).digest("hex");
}

function grantsOf(rows: Awaited<ReturnType<typeof listSessionGrants>>): Grant[] {
	return rows.flatMap(({ role, provider_id }) =>
		role === null ? [] : [{ role, providerId: provider_id ?? "" }],
	);
}
