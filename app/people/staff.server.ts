import type { Role } from "#app/access/person.ts";
import { type Note, note } from "#app/audit/note.server.ts";
import { clearFactors } from "#app/factors/factors.server.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { closeFor } from "./closing.server.ts";
import { foldEmail } from "./emails.ts";
import { hashPassword } from "./passwords.server.ts";
import {
	findAnyAccount,
	insertGrant,
	insertPerson,
	updatePerson,
} from "./people-queries.server.ts";
import { makeReset } from "./reset.server.ts";
import { endSessionsOf } from "./sessions.server.ts";

export type NewAccount = {
	email: string;
	name: string;
	role: Role;
	/** Empty for evaluators and administrators. */
	providerId: string;
	passwordHash: string;
};

/** False when the address has an account already, open or closed. */
export async function addAccount(trx: Db, account: NewAccount, now: Date): Promise<boolean> {
	const email_folded = foldEmail(account.email);
	if (await findAnyAccount(trx, email_folded)) return false;
	const id = newId();
	await insertPerson(trx, {
		id,
		name: account.name.trim(),
		email: account.email.trim(),
		email_folded,
		password_hash: account.passwordHash,
		language: "en",
		disabled_at: null,
		created_at: now.toISOString(),
	});
	const { role, providerId } = account;
	await insertGrant(trx, { person_id: id, role, provider_id: providerId });
	const where = { by: null, about: id, ...(providerId && { providerId }) };
	await note(trx, [{ ...where, act: "added", kind: "person" }], now);
	await note(trx, [{ ...where, act: "added", kind: "role_grant", fields: [role] }], now);
	return true;
}

export type AccountRefusal = "unknown" | "disabled";

export type AlsoReset = {
	/** Open an account that was closed. */
	enable: boolean;
	/** Take her second factor away. */
	clear: boolean;
};

/** Whoever was signed in with the old password is signed out. */
export async function resetAccount(
	db: Db,
	email: string,
	password: string,
	also: AlsoReset,
	now: Date,
): Promise<AccountRefusal | null> {
	const password_hash = await hashPassword(password);
	return db.transaction().execute(async (trx) => {
		const account = await findAnyAccount(trx, foldEmail(email));
		if (!account) return "unknown";
		if (account.disabled_at && !also.enable) return "disabled";
		await updatePerson(trx, foldEmail(email), { password_hash, disabled_at: null });
		await endSessionsOf(trx, account.id);
		const fields = account.disabled_at ? ["password_hash", "disabled_at"] : ["password_hash"];
		await note(trx, [changed(account.id, fields)], now);
		if (also.clear) await clearFactors(trx, account.id, null, now);
		return null;
	});
}

/** The token of a link with which she chooses another password; her sessions go on until then. */
export function resetLink(
	db: Db,
	secret: string,
	email: string,
	now: Date,
): Promise<{ token: string } | AccountRefusal> {
	return db.transaction().execute(async (trx) => {
		const account = await findAnyAccount(trx, foldEmail(email));
		if (!account) return "unknown";
		if (account.disabled_at) return "disabled";
		return { token: await makeReset(trx, secret, { personId: account.id, by: null }, now) };
	});
}

export function disableAccount(db: Db, email: string, now: Date): Promise<AccountRefusal | null> {
	return db.transaction().execute(async (trx) => {
		const account = await findAnyAccount(trx, foldEmail(email));
		if (!account) return "unknown";
		await closeFor(trx, { by: null, accountId: account.id }, now);
		return null;
	});
}

/** By whoever runs the server. */
function changed(about: string, fields: readonly string[]): Note {
	return { by: null, act: "changed", kind: "person", about, fields };
}
