import { hasFactor } from "#app/factors/factors.server.ts";
import type { Parsed } from "#app/http/forms.ts";
import type { Db } from "#db/open.ts";
import { openHalf } from "./half-sign-ins.server.ts";
import { type Proven, provePassword } from "./prove.server.ts";
import { beginSession, type Door, type Entered } from "./sessions.server.ts";
import { parseSignIn } from "./sign-in-form.ts";
import { TOO_MANY } from "./too-many.ts";

/** She is in, or has the second step still to do: then the token is of a cookie of its own. */
export type Step = ({ step: "in" } & Entered) | { step: "second"; token: string };

/** Always a new session: see `Door`. */
export async function enter(db: Db, door: Door, form: FormData, now: Date): Promise<Parsed<Step>> {
	const parsed = parseSignIn(form);
	if (!parsed.ok) return parsed;
	const proven = await provePassword(db, door, parsed.value, now);
	if (proven === "too-many") return { ok: false, errors: { password: TOO_MANY } };
	const step = proven === "wrong" ? null : await goOn(db, door, proven, now);
	return step ? { ok: true, value: step } : UNKNOWN;
}

const UNKNOWN = {
	ok: false,
	errors: { email: "people:errors.unknown" },
} as const satisfies Parsed<Step>;

/** Whoever has a second factor is asked for it, unless what she proved holds one already. */
export async function goOn(db: Db, door: Door, proven: Proven, now: Date): Promise<Step | null> {
	if (!proven.factor && (await hasFactor(db, proven.personId))) {
		return { step: "second", token: await openHalf(db, door.secret, proven, now) };
	}
	const entered = await beginSession(db, door, proven, now);
	return entered && { step: "in", ...entered };
}
