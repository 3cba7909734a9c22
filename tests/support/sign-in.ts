import { provePassword } from "#app/people/prove.server.ts";
import { beginSession, type Door, sessionIdOf } from "#app/people/sessions.server.ts";
import type { Db } from "#db/open.ts";

export const SECRET = "a secret of thirty-two signs or more";

/** A door nobody is kept out of, however often a test comes. */
export const DOOR: Door = {
	secret: SECRET,
	oldSessionId: null,
	userAgent: null,
	cookies: null,
	caller: {
		address: "192.0.2.1",
		isSecure: false,
		at: new Date("2026-09-07T09:00:00Z"),
		patience: 1_000,
	},
};

/** The token of the session that e-mail and password open; null when they open none. */
export async function tokenFor(
	db: Db,
	email: string,
	password: string,
	now: Date,
): Promise<string | null> {
	const proven = await provePassword(db, DOOR, { email, password }, now);
	const entered = typeof proven === "object" ? await beginSession(db, DOOR, proven, now) : null;
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
