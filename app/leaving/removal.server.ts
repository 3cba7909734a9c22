import { note } from "#app/audit/note.server.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import { isKnownElsewhere, letGo } from "#app/links/let-go.server.ts";
import { PERSON_TABLES } from "#app/links/person-tables.ts";
import type { LocalDate } from "#db/columns.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { type Owned, ownedTables } from "./provider-tables.ts";
import {
	closeAccount,
	closeClasses,
	countClasses,
	cutLooseEnds,
	deleteOwned,
	emptyOwned,
	endRoles,
	findProviderRow,
	insertRemoval,
	leaveProvider,
	listAccounts,
	listLearnerIds,
	removeAssessments,
	removeClasses,
	removeNobodies,
	removeVenues,
} from "./removal-queries.server.ts";

export type Plan = {
	classes: { gone: number; totals: number };
	learners: { gone: number; elsewhere: number };
	accounts: { closed: number; stay: number };
};

/** What would go, and what would stay. */
export async function planRemoval(db: Db, providerId: string): Promise<Plan> {
	const { all, lonely } = await countClasses(db, providerId);
	const accounts = await listAccounts(db, providerId);
	const stay = accounts.filter(({ other }) => other > 0).length;
	const ids = await listLearnerIds(db, providerId);
	let elsewhere = 0;
	for (const learnerId of ids)
		if (await isKnownElsewhere(db, { learnerId, providerId })) elsewhere++;
	return {
		classes: { gone: lonely, totals: all - lonely },
		learners: { gone: ids.length - elsewhere, elsewhere },
		accounts: { closed: accounts.length - stay, stay },
	};
}

/**
 * Nothing names the provider, its staff or its learners afterwards; totals of pilots stay as they were. Stopped
 * half way, it goes on where it was.
 *
 * @param listed it was done before, on a database of which this is an older copy
 * @returns false where there is no such provider any more
 */
export async function removeProvider(
	db: Db,
	providerId: string,
	now: Date,
	listed: { id: string; on: LocalDate } = { id: newId(), on: londonDate(now) },
): Promise<boolean> {
	const row = await findProviderRow(db, providerId);
	if (!row || row.left_on !== null) return false;
	const tables = await tablesHere(db);
	await db.transaction().execute((trx) => closeDoors(trx, providerId, tables, now));
	await letLearnersGo(db, providerId, now);
	await db.transaction().execute(async (trx) => {
		await removeRows(trx, providerId, tables);
		await leaveProvider(trx, providerId, listed.on);
		await insertRemoval(trx, { id: listed.id, provider_ref: providerId, removed_on: listed.on });
		await note(
			trx,
			[{ by: null, act: "removed", kind: "provider", about: providerId, providerId }],
			now,
		);
	});
	return true;
}

type Table = { table: string; owned: Owned };

/** An older database lacks some of the tables. */
async function tablesHere(db: Db): Promise<Table[]> {
	const names = new Set((await db.introspection.getTables()).map(({ name }) => name));
	return ownedTables().filter(({ table }) => names.has(table));
}

/** Nobody of its staff comes in from here on. */
async function closeDoors(
	trx: Db,
	providerId: string,
	tables: readonly Table[],
	now: Date,
): Promise<void> {
	await closeClasses(trx, providerId);
	const theirs = tables.filter(({ table, owned }) => owned.of === "account" && table !== "person");
	for (const account of await listAccounts(trx, providerId)) {
		if (account.other > 0) continue;
		await closeAccount(
			trx,
			account,
			theirs.map(({ table }) => table),
			now.toISOString(),
		);
	}
	await endRoles(trx, providerId);
}

const AT_ONCE = 20;

async function letLearnersGo(db: Db, providerId: string, now: Date): Promise<void> {
	const ids = await listLearnerIds(db, providerId);
	for (let from = 0; from < ids.length; from += AT_ONCE) {
		await db.transaction().execute(async (trx) => {
			for (const learnerId of ids.slice(from, from + AT_ONCE))
				await letGo(trx, { learnerId, providerId }, now);
		});
	}
}

/** What points to other rows goes before them. */
async function removeRows(trx: Db, providerId: string, tables: readonly Table[]): Promise<void> {
	await cutLooseEnds(trx, providerId);
	for (const one of tables.toReversed()) {
		const { leaves } = one.owned;
		if (leaves === "by-hand") continue;
		if (leaves === "goes") await deleteOwned(trx, one, providerId, "all");
		else if (isByProvider(one)) continue;
		else await deleteOwned(trx, one, providerId, "lonely");
		if (Array.isArray(leaves)) await emptyOwned(trx, one, providerId, leaves);
	}
	await removeAssessments(trx, providerId);
	await removeClasses(trx, providerId);
	await removeVenues(trx, providerId);
	await removeNobodies(trx, namingTables());
}

/** Its rows are of the provider as a whole, and of no class. */
function isByProvider({ owned }: Table): boolean {
	return owned.of === "provider";
}

function namingTables(): string[] {
	const naming = PERSON_TABLES.filter(
		({ of, column }) => of === "learner" && column === "learner_id",
	);
	return [...naming.map(({ table }) => table), "contact_attempt"];
}
