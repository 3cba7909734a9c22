import type { Role } from "#app/access/person.ts";
import { looksLikeEmail } from "#app/people/emails.ts";
import { hashPassword } from "#app/people/passwords.server.ts";
import { type AccountRefusal, addAccount } from "#app/people/staff.server.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import type { ProviderTable } from "#db/tables/places.ts";
import { Failure } from "./failure.ts";
import { findProvider, insertProvider } from "./provider-queries.server.ts";

export const ROLES = ["tutor", "coordinator", "employer", "evaluator", "administrator"] as const;
export const PROVIDER_KINDS = ["college", "council", "charity", "employer-partner"] as const;

const OF_NO_PROVIDER: readonly Role[] = ["evaluator", "administrator"];

export type NewUser = { email: string; name: string; role: Role; password: string };
export type WantedProvider = {
	slug: string;
	/** Given: it is made when it does not exist yet. */
	name?: string | undefined;
	kind: ProviderTable["kind"];
};

/** What can be seen to be wrong before a password is asked for or a database opened. */
export function checkUser(
	{ email, name, role }: Omit<NewUser, "password">,
	provider: WantedProvider | null,
): void {
	if (!looksLikeEmail(email)) throw new Failure("--email must be an e-mail address.");
	if (name.trim() === "") throw new Failure("--name must not be empty.");
	const needsNone = OF_NO_PROVIDER.includes(role);
	if (needsNone && provider) throw new Failure(`--provider is not for the role ${role}.`);
	if (!needsNone && !provider) throw new Failure(`The role ${role} needs --provider.`);
}

export async function addUser(
	db: Db,
	{ password, ...user }: NewUser,
	provider: WantedProvider | null,
	now: Date,
): Promise<void> {
	const passwordHash = await hashPassword(password);
	await db.transaction().execute(async (trx) => {
		const providerId = provider ? await providerIdOf(trx, provider) : "";
		const isNew = await addAccount(trx, { ...user, providerId, passwordHash }, now);
		if (!isNew) throw new Failure(`${user.email} has an account already.`);
	});
}

export function refuse(email: string, refusal: AccountRefusal | null): void {
	if (refusal === "unknown") throw new Failure(`${email} has no account.`);
	if (refusal === "disabled") {
		throw new Failure(`${email} is disabled: add --enable to open the account again.`);
	}
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
