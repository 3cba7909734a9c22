import { provePassword } from "#app/people/prove.server.ts";
import { beginSession, sessionIdOf } from "#app/people/sessions.server.ts";
import type { Db } from "#db/open.ts";

export const SECRET = "a secret of thirty-two signs or more";

/** The token of the session that e-mail and password open; null when they open none. */
export async function tokenFor(
	db: Db,
	email: string,
	password: string,
	now: Date,
): Promise<string | null> {
	const door = { secret: SECRET, oldSessionId: null, userAgent: null };
	const proven = await provePassword(db, { email, password }, now);
	const entered = proven && (await beginSession(db, door, proven, now));
	return entered?.token ?? null;
}

/** The session's id in its table. */
export async function sessionFor(
	db: Db,
	email: string,
	password: string,
	now: Date,
): Promise<string> {
	const token = await tokenFor(db, email, password, now);
	if (token === null) throw new Error("not signed in");
	return sessionIdOf(token, SECRET);
}
