import type { Role } from "#app/access/person.ts";
import { hasFactor } from "#app/factors/factors.server.ts";
import { notFound } from "#app/http/errors.ts";
import type { Instant } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import { type AccountSearch, grantOf, isFound } from "./accounts.ts";
import {
	findAccount,
	listAllAccounts,
	listAllGrants,
	listGrantsOf,
	listLastEntries,
	listProviderNames,
	listSessionTimes,
} from "./accounts-queries.server.ts";

export const ON_PAGE = 50;

export type HeldRole = { role: Role; providerId: string; provider: string | null };

export type ListedAccount = {
	id: string;
	name: string;
	email: string;
	isClosed: boolean;
	roles: HeldRole[];
	lastSeen: Instant | null;
};

export type AccountsPage = {
	accounts: ListedAccount[];
	count: number;
	page: number;
	pages: number;
};

/**
 * Accounts that fit, by name. All are read and folded here, since names of people have no folded
 * column: staff are some thousands at most.
 */
export async function searchAccounts(
	db: Db,
	search: AccountSearch,
	asked: number,
	language: string,
): Promise<AccountsPage> {
	const byName = new Intl.Collator(language);
	const found = (await listAccounts(db))
		.filter((one) => isFound({ ...one, roles: one.roles.map(({ role }) => role) }, search))
		.sort((one, other) => byName.compare(one.name, other.name) || (one.id < other.id ? -1 : 1));
	const pages = Math.max(1, Math.ceil(found.length / ON_PAGE));
	const page = Math.min(Math.max(1, asked), pages);
	const shown = found.slice((page - 1) * ON_PAGE, page * ON_PAGE);
	const seen = await lastSeen(
		db,
		shown.map(({ id }) => id),
	);
	const accounts = shown.map((one) => ({ ...one, lastSeen: seen.get(one.id) ?? null }));
	return { accounts, count: found.length, page, pages };
}

export type OpenAccount = Awaited<ReturnType<typeof openAccount>>;

export async function openAccount(db: Db, accountId: string) {
	const row = await findAccount(db, accountId);
	if (!row) throw notFound();
	const { disabled_at, created_at, ...account } = row;
	const sessions = await listSessionTimes(db, [accountId]);
	return {
		...account,
		isClosed: disabled_at !== null,
		createdAt: created_at,
		roles: (await listGrantsOf(db, accountId)).map(heldRole),
		sessions: sessions.length,
		hasFactor: await hasFactor(db, accountId),
		lastSeen: (await lastSeen(db, [accountId])).get(accountId) ?? null,
	};
}

/** One role that she has; another does not exist. */
export async function openGrant(db: Db, accountId: string, slug: string) {
	const account = await openAccount(db, accountId);
	const grant = grantOf(slug);
	const held = account.roles.find(
		({ role, providerId }) => role === grant?.role && providerId === grant.providerId,
	);
	if (!held) throw notFound();
	return { account, held };
}

/** For choosing whom a role holds for. */
export function listProviders(db: Db) {
	return listProviderNames(db);
}

async function listAccounts(db: Db): Promise<Omit<ListedAccount, "lastSeen">[]> {
	const roles = Map.groupBy(await listAllGrants(db), (row) => row.person_id);
	return (await listAllAccounts(db)).map(({ disabled_at, ...row }) => ({
		...row,
		isClosed: disabled_at !== null,
		roles: (roles.get(row.id) ?? []).map(heldRole),
	}));
}

function heldRole(row: { role: Role; provider_id: string; provider: string | null }): HeldRole {
	return { role: row.role, providerId: row.provider_id, provider: row.provider };
}

/** The later of what the audit and the sessions there are tell. */
async function lastSeen(db: Db, personIds: readonly string[]): Promise<Map<string, Instant>> {
	const seen = new Map<string, Instant>();
	if (personIds.length === 0) return seen;
	const put = (id: string, at: Instant) => {
		if (at > (seen.get(id) ?? "")) seen.set(id, at);
	};
	for (const { by_ref, at } of await listLastEntries(db, personIds)) if (by_ref) put(by_ref, at);
	for (const row of await listSessionTimes(db, personIds)) put(row.person_id, row.created_at);
	return seen;
}
