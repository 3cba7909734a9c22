import type { Parsed } from "#app/http/forms.ts";
import type { Db } from "#db/open.ts";
import { provePassword } from "./prove.server.ts";
import { beginSession, type Door, type Entered } from "./sessions.server.ts";
import { parseSignIn } from "./sign-in-form.ts";

/** Always a new session: see `Door`. */
export async function enter(
	db: Db,
	door: Door,
	form: FormData,
	now: Date,
): Promise<Parsed<Entered>> {
	const parsed = parseSignIn(form);
	if (!parsed.ok) return parsed;
	const proven = await provePassword(db, parsed.value, now);
	const entered = proven && (await beginSession(db, door, proven, now));
	return entered ? { ok: true, value: entered } : UNKNOWN;
}

const UNKNOWN = {
	ok: false,
	errors: { email: "people:errors.unknown" },
} as const satisfies Parsed<Entered>;
