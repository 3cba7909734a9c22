import type { Person, Role } from "#app/access/person.ts";
import { note } from "#app/audit/note.server.ts";
import type { Parsed } from "#app/http/forms.ts";
import { isLanguage, type LanguageTag } from "#app/i18n/languages.ts";
import type { Db } from "#db/open.ts";
import {
	getAccount,
	listRoles,
	replacePassword,
	updateLanguage,
} from "./account-queries.server.ts";
import { pagesOf, type StaffPage } from "./home.ts";
import { type PasswordForm, parsePasswordChange } from "./password-form.ts";
import { hashPassword } from "./passwords.server.ts";
import { proveSession } from "./people-queries.server.ts";
import { provePassword } from "./prove.server.ts";
import type { Door } from "./sessions.server.ts";
import { endSessionsOf } from "./sessions.server.ts";
import { TOO_MANY } from "./too-many.ts";

export type Account = {
	name: string;
	email: string;
	roles: { role: Role; provider: string | null }[];
	pages: StaffPage[];
};

export async function openAccount(db: Db, person: Person): Promise<Account> {
	const { name, email } = await getAccount(db, person.id);
	return { name, email, roles: await listRoles(db, person.id), pages: pagesOf(person) };
}

/** Every other session ends: whoever knew the old password is out. */
export async function changePassword(
	db: Db,
	person: Person,
	door: Door,
	form: FormData,
	now: Date,
): Promise<Parsed<PasswordForm>> {
	const { email } = await getAccount(db, person.id);
	const parsed = parsePasswordChange(form, email);
	if (!parsed.ok) return parsed;
	const proven = await provePassword(db, door, { email, password: parsed.value.old }, now);
	if (proven === "too-many") return { ok: false, errors: { "old-password": TOO_MANY } };
	if (proven === "wrong") return OLD_WRONG;
	const sessionId = door.oldSessionId ?? "";
	const hash = await hashPassword(parsed.value.next);
	const done = await db.transaction().execute(async (trx) => {
		const replaced = await replacePassword(trx, person.id, proven.passwordHash ?? "", hash);
		if (!replaced) return false;
		await endSessionsOf(trx, person.id, sessionId);
		await proveSession(trx, { id: sessionId, personId: person.id, at: now.toISOString() });
		const about = { kind: "person", about: person.id, fields: ["password_hash"] } as const;
		await note(trx, [{ by: person.id, act: "changed", ...about }], now);
		return true;
	});
	return done ? parsed : OLD_WRONG;
}

const OLD_WRONG = {
	ok: false,
	errors: { "old-password": "people:errors.oldWrong" },
} as const satisfies Parsed<PasswordForm>;

export async function changeLanguage(
	db: Db,
	person: Person,
	form: FormData,
): Promise<Parsed<LanguageTag>> {
	const language = form.get("language");
	if (!isLanguage(language))
		return { ok: false, errors: { language: "people:errors.languageMissing" } };
	await updateLanguage(db, person.id, language);
	return { ok: true, value: language };
}
