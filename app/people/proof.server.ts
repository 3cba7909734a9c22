import type { Person } from "#app/access/person.ts";
import type { FieldErrors } from "#app/http/forms.ts";
import type { Db } from "#db/open.ts";
import { getAccount } from "./account-queries.server.ts";
import { passwordOf } from "./password-form.ts";
import { LONGEST_PASSWORD } from "./password-rules.ts";
import { proveSession } from "./people-queries.server.ts";
import { provePassword } from "./prove.server.ts";
import type { Door } from "./sessions.server.ts";
import { TOO_MANY } from "./too-many.ts";

/** She is signed in and says once more who she is; null when she is believed. */
export async function proveAgain(
	db: Db,
	person: Person,
	door: Door,
	form: FormData,
	now: Date,
): Promise<FieldErrors | null> {
	const password = passwordOf(form, "password");
	if (password === "") return { password: "people:errors.passwordMissing" };
	const { email } = await getAccount(db, person.id);
	const isPossible = [...password].length <= LONGEST_PASSWORD;
	const proven = isPossible ? await provePassword(db, door, { email, password }, now) : "wrong";
	if (proven === "too-many") return { password: TOO_MANY };
	if (proven === "wrong") return { password: "people:errors.oldWrong" };
	await proveSession(db, {
		id: door.oldSessionId ?? "",
		personId: person.id,
		at: now.toISOString(),
	});
	return null;
}
