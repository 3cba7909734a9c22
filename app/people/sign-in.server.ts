import type { Person } from "#app/access/person.ts";
import type { Parsed } from "#app/http/forms.ts";
import type { Db } from "#db/open.ts";
import { openSession, sessionIdOf, signIn, signOut } from "./sessions.server.ts";
import { parseSignIn } from "./sign-in-form.ts";

export type Entered = { token: string; person: Person };

/** Always a new session: one that somebody else may know of before must not become hers. */
export async function enter(
	db: Db,
	{ secret, oldSessionId }: { secret: string; oldSessionId: string | null },
	form: FormData,
	now: Date,
): Promise<Parsed<Entered>> {
	const parsed = parseSignIn(form);
	if (!parsed.ok) return parsed;
	const { email, password } = parsed.value;
	const token = await signIn(db, secret, email, password, now);
	const session = token && (await openSession(db, sessionIdOf(token, secret), now));
	if (!token || !session) return { ok: false, errors: { email: "people:errors.unknown" } };
	if (oldSessionId) await signOut(db, oldSessionId);
	return { ok: true, value: { token, person: session.person } };
}
