import type { Person, Role } from "#app/access/person.ts";
import { note } from "#app/audit/note.server.ts";
import type { Parsed } from "#app/http/forms.ts";
import type { LanguageTag } from "#app/i18n/languages.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { parseAccept } from "./accept-form.ts";
import { tokenHashOf } from "./account-token.server.ts";
import {
	acceptInvitation,
	findInvitation,
	giveRole,
	holdInvitation,
	type InvitationRow,
	insertAccount,
} from "./invitation-queries.server.ts";
import { hashPassword } from "./passwords.server.ts";
import { findAnyAccount } from "./people-queries.server.ts";
import { beginSession, type Door, type Entered, endSessionsOf } from "./sessions.server.ts";

/**
 * What her link asks of her: a password for a new account (`new`), to sign in to the account there
 * is (`sign-in`), to leave that of another (`other`), one tap (`take`), or nothing more.
 */
export type Step = "new" | "sign-in" | "other" | "take" | "closed" | "over";

export type Invited = {
	step: Step;
	role: Role;
	provider: string | null;
	email: string;
	name: string;
};

/** Null for a token that never was one. */
export async function openInvitation(
	db: Db,
	{ secret, token }: { secret: string; token: string },
	person: Person | null,
	now: Date,
): Promise<Invited | null> {
	const row = await findInvitation(db, tokenHashOf("an invitation", token, secret));
	if (!row) return null;
	const { role, provider, email, name } = row;
	return { step: await stepOf(db, row, person, now), role, provider, email, name };
}

async function stepOf(db: Db, row: InvitationRow, person: Person | null, now: Date): Promise<Step> {
	if (row.accepted_at || row.withdrawn_at || row.expires_at <= now.toISOString()) return "over";
	const account = await findAnyAccount(db, row.email_folded);
	if (!account) return person ? "other" : "new";
	if (account.disabled_at) return "closed";
	if (!person) return "sign-in";
	return person.id === account.id ? "take" : "other";
}

type Accepting = { door: Door; token: string; language: LanguageTag };

/** Makes the account and signs her in; null when the link asks for something else by now. */
export async function acceptAsNew(
	db: Db,
	{ door, token, language }: Accepting,
	form: FormData,
	now: Date,
): Promise<Parsed<Entered> | null> {
	const row = await findInvitation(db, tokenHashOf("an invitation", token, door.secret));
	if (!row || (await stepOf(db, row, null, now)) !== "new") return null;
	const parsed = parseAccept(form, row.email);
	if (!parsed.ok) return parsed;
	const passwordHash = await hashPassword(parsed.value.password);
	const account = accountOf(row, { ...parsed.value, passwordHash, language }, now);
	const made = await db.transaction().execute(async (trx) => {
		if (!(await holdInvitation(trx, row.id, now.toISOString()))) return false;
		if (!(await insertAccount(trx, account))) return false;
		await note(trx, [{ by: account.id, act: "added", kind: "person", about: account.id }], now);
		await take(trx, row, account.id, now);
		return true;
	});
	const proven = { personId: account.id, passwordHash };
	const entered = made && (await beginSession(db, door, proven, now));
	return entered ? { ok: true, value: entered } : null;
}

/** She has an account and is signed in: her other devices sign in anew, with the role. */
export async function acceptAsMore(
	db: Db,
	{ door, token }: Omit<Accepting, "language">,
	person: Person,
	now: Date,
): Promise<boolean> {
	const row = await findInvitation(db, tokenHashOf("an invitation", token, door.secret));
	if (!row || (await stepOf(db, row, person, now)) !== "take") return false;
	return db.transaction().execute(async (trx) => {
		if (!(await holdInvitation(trx, row.id, now.toISOString()))) return false;
		await take(trx, row, person.id, now);
		await endSessionsOf(trx, person.id, door.oldSessionId);
		return true;
	});
}

async function take(trx: Db, row: InvitationRow, personId: string, now: Date): Promise<void> {
	const { id, role, provider_id } = row;
	await acceptInvitation(trx, id, { at: now.toISOString(), personId });
	await giveRole(trx, { person_id: personId, role, provider_id });
	const where = provider_id === "" ? {} : { providerId: provider_id };
	const by = { by: personId, ...where };
	await note(
		trx,
		[
			{ ...by, act: "changed", kind: "invitation", about: id, fields: ["accepted_at"] },
			{ ...by, act: "added", kind: "role_grant", about: personId, fields: [role] },
		],
		now,
	);
}

type Chosen = { name: string; passwordHash: string; language: LanguageTag };

function accountOf(
	{ email, email_folded }: InvitationRow,
	{ name, passwordHash: password_hash, language }: Chosen,
	now: Date,
) {
	const created_at = now.toISOString();
	const rest = { password_hash, language, disabled_at: null, created_at };
	return { id: newId(), name, email, email_folded, ...rest };
}
