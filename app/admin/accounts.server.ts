import type { Role } from "#app/access/person.ts";
import { foldEmail, looksLikeEmail } from "#app/people/emails.ts";
import { hashPassword } from "#app/people/passwords.server.ts";
import {
	deleteSessionsOf,
	insertGrant,
	insertPerson,
	updatePerson,
} from "#app/people/people-queries.server.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import type { ProviderTable } from "#db/tables/places.ts";
import { findAccount, findProvider, insertProvider } from "./account-queries.server.ts";
import { Failure } from "./failure.ts";

export const ROLES = ["tutor", "coordinator", "employer", "evaluator", "administrator"] as const;
export const PROVIDER_KINDS = ["college", "council", "charity", "employer-partner"] as const;

const OF_NO_PROVIDER: readonly Role[] = ["evaluator", "administrator"];

export type NewAccount = { email: string; name: string; role: Role; password: string };
export type WantedProvider = {
	slug: string;
	/** Given: it is made when it does not exist yet. */
	name?: string | undefined;
	kind: ProviderTable["kind"];
};

export async function addUser(
	db: Db,
	account: NewAccount,
	provider: WantedProvider | null,
	now: Date,
): Promise<void> {
	if (!looksLikeEmail(account.email)) throw new Failure("--email must be an e-mail address.");
	if (account.name.trim() === "") throw new Failure("--name must not be empty.");
	checkRole(account.role, provider);
	const passwordHash = await hashPassword(account.password);
	await db.transaction().execute(async (trx) => {
		const known = await findAccount(trx, foldEmail(account.email));
		if (known) throw new Failure(`${account.email} has an account already.`);
		const provider_id = provider ? await providerIdOf(trx, provider) : "";
		const person_id = await insertAccount(trx, account, passwordHash, now);
		await insertGrant(trx, { person_id, role: account.role, provider_id });
	});
}

/** Whoever was signed in with the old password is signed out. */
export async function resetUser(
	db: Db,
	email: string,
	password: string,
	enable: boolean,
): Promise<void> {
	const passwordHash = await hashPassword(password);
	await changeAccount(db, email, async (trx, account) => {
		if (account.disabled_at && !enable) {
			throw new Failure(`${email} is disabled: add --enable to open the account again.`);
		}
		await updatePerson(trx, foldEmail(email), { password_hash: passwordHash, disabled_at: null });
	});
}

/** Her name stays where she marked; she comes in no more, from this moment on. */
export async function disableUser(db: Db, email: string, now: Date): Promise<void> {
	await changeAccount(db, email, async (trx, account) => {
		if (account.disabled_at) return;
		await updatePerson(trx, foldEmail(email), { disabled_at: now.toISOString() });
	});
}

type Account = NonNullable<Awaited<ReturnType<typeof findAccount>>>;

function changeAccount(
	db: Db,
	email: string,
	change: (trx: Db, account: Account) => Promise<void>,
): Promise<void> {
	return db.transaction().execute(async (trx) => {
		const account = await findAccount(trx, foldEmail(email));
		if (!account) throw new Failure(`${email} has no account.`);
		await change(trx, account);
		await deleteSessionsOf(trx, account.id);
	});
}

function checkRole(role: Role, provider: WantedProvider | null): void {
	const needsNone = OF_NO_PROVIDER.includes(role);
	if (needsNone && provider) throw new Failure(`--provider is not for the role ${role}.`);
	if (!needsNone && !provider) throw new Failure(`The role ${role} needs --provider.`);
}

async function providerIdOf(trx: Db, { slug, name, kind }: WantedProvider): Promise<string> {
	const known = await findProvider(trx, slug);
	if (known) return known.id;
	if (!name) {
		throw new Failure(`There is no provider ${slug}: make it by adding --provider-name.`);
	}
	if (!/^[a-z\d]+(-[a-z\d]+)*$/.test(slug)) {
		throw new Failure("--provider must be small letters, digits and hyphens, like lea-valley.");
	}
	const id = newId();
	const empty = { ukprn: null, email: null, phone: null, is_example: 0 } as const;
	await insertProvider(trx, { id, slug, name, kind, ...empty });
	return id;
}

async function insertAccount(
	trx: Db,
	{ email, name }: NewAccount,
	passwordHash: string,
	now: Date,
): Promise<string> {
	const id = newId();
	await insertPerson(trx, {
		id,
		name: name.trim(),
		email: email.trim(),
		email_folded: foldEmail(email),
		password_hash: passwordHash,
		language: "en",
		disabled_at: null,
		created_at: now.toISOString(),
	});
	return id;
}
