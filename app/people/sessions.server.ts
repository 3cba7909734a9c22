import { createHmac, randomBytes } from "node:crypto";
import type { Grant, Person } from "#app/access/person.ts";
import type { Instant } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import type { SessionTable } from "#db/tables/people.ts";
import { foldEmail } from "./emails.ts";
import { verifyPassword } from "./passwords.server.ts";
import {
	deleteSession,
	findPersonByEmail,
	holdAccount,
	insertSession,
	listSessionGrants,
	touchSession,
} from "./people-queries.server.ts";
import { isSessionAlive, needsTouch } from "./session-clock.ts";

/** The token for the cookie, or null when e-mail and password do not belong together. */
export async function signIn(
	db: Db,
	secret: string,
	email: string,
	password: string,
	now: Date,
): Promise<string | null> {
	const person = await findPersonByEmail(db, foldEmail(email));
	const fits = await verifyPassword(person?.password_hash ?? null, password);
	if (!person?.password_hash || !fits) return null;
	const token = randomBytes(32).toString("base64url");
	const at = now.toISOString();
	const session = {
		id: sessionIdOf(token, secret),
		person_id: person.id,
		created_at: at,
		seen_at: at,
		proven_at: at,
	};
	return (await beginSession(db, session, person.password_hash)) ? token : null;
}

/** False when the password that was verified holds no more. */
export function beginSession(
	db: Db,
	session: SessionTable,
	passwordHash: string,
): Promise<boolean> {
	return db.transaction().execute(async (trx) => {
		const holds = await holdAccount(trx, session.person_id, passwordHash);
		if (holds) await insertSession(trx, session);
		return holds;
	});
}

/** Somebody at work, and when she last proved who she is. */
export type OpenSession = { person: Person; provenAt: Instant };

/** Who is signed in by this session, if it is still alive; notes that it was used. */
export async function openSession(
	db: Db,
	sessionId: string,
	now: Date,
): Promise<OpenSession | null> {
	const rows = await listSessionGrants(db, sessionId);
	const [first] = rows;
	if (!first) return null;
	if (!isSessionAlive(first, now)) {
		await deleteSession(db, sessionId);
		return null;
	}
	if (needsTouch(first, now)) await touchSession(db, sessionId, now.toISOString());
	const { id, name, language } = first;
	return { person: { id, name, language, grants: grantsOf(rows) }, provenAt: first.proven_at };
}

export function signOut(db: Db, sessionId: string) {
	return deleteSession(db, sessionId);
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
