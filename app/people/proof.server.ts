import type { Person } from "#app/access/person.ts";
import type { FieldErrors } from "#app/http/forms.ts";
import type { Db } from "#db/open.ts";
import { getAccount } from "./account-queries.server.ts";
import { passwordOf } from "./password-form.ts";
import { LONGEST_PASSWORD } from "./password-rules.ts";
import { proveSession } from "./people-queries.server.ts";
import { provePassword } from "./prove.server.ts";

/** She is signed in and says once more who she is; null when she is believed. */
export async function proveAgain(
	db: Db,
	person: Person,
	sessionId: string,
	form: FormData,
	now: Date,
): Promise<FieldErrors | null> {
	const password = passwordOf(form, "password");
	if (password === "") return { password: "people:errors.passwordMissing" };
	const { email } = await getAccount(db, person.id);
	const isPossible = [...password].length <= LONGEST_PASSWORD;
	const proven = isPossible && (await provePassword(db, { email, password }, now));
	if (!proven) return { password: "people:errors.oldWrong" };
	await proveSession(db, { id: sessionId, personId: person.id, at: now.toISOString() });
	return null;
}
