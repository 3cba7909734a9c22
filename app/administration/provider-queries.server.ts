import type { Insertable } from "kysely";
import type { Db } from "#db/open.ts";
import type { ProviderTable } from "#db/tables/places.ts";
import type { ProviderFacts } from "./provider-form.ts";

const FACTS = ["id", "slug", "name", "kind", "ukprn", "email", "phone", "is_example"] as const;

/** Those that have left are no more than a number in old totals. */
export function listProviders(db: Db) {
	return db
		.selectFrom("provider")
		.where("left_on", "is", null)
		.select(FACTS)
		.orderBy("name")
		.orderBy("id")
		.execute();
}

export function findProvider(db: Db, id: string) {
	return db
		.selectFrom("provider")
		.where("id", "=", id)
		.where("left_on", "is", null)
		.select(FACTS)
		.executeTakeFirst();
}

export function countCourses(db: Db) {
	return db
		.selectFrom("course")
		.select((eb) => ["provider_id", eb.fn.countAll<number>().as("count")])
		.groupBy("provider_id")
		.execute();
}

/** People with an open account, by provider and role. */
export function countStaff(db: Db) {
	return db
		.selectFrom("role_grant")
		.innerJoin("person", "person.id", "role_grant.person_id")
		.where("role_grant.provider_id", "!=", "")
		.where("person.disabled_at", "is", null)
		.select((eb) => ["provider_id", "role", eb.fn.countAll<number>().as("count")])
		.groupBy(["provider_id", "role"])
		.orderBy("provider_id")
		.orderBy("role")
		.execute();
}

export async function findByUkprn(trx: Db, ukprn: string): Promise<string | null> {
	const row = await trx
		.selectFrom("provider")
		.where("ukprn", "=", ukprn)
		.select("id")
		.orderBy("id")
		.executeTakeFirst();
	return row?.id ?? null;
}

export function listSlugs(trx: Db) {
	return trx.selectFrom("provider").select("slug").orderBy("slug").execute();
}

/** False when it is there: the form was sent twice. */
export async function insertProvider(
	trx: Db,
	provider: Insertable<ProviderTable>,
): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await trx
		.insertInto("provider")
		.values(provider)
		.onConflict((conflict) => conflict.column("id").doNothing())
		.executeTakeFirstOrThrow();
	return numInsertedOrUpdatedRows === 1n;
}

export function updateProvider(trx: Db, id: string, facts: ProviderFacts) {
	return trx.updateTable("provider").set(facts).where("id", "=", id).execute();
}

export async function listCourseIds(trx: Db, providerId: string): Promise<string[]> {
	const rows = await trx
		.selectFrom("course")
		.where("provider_id", "=", providerId)
		.select("id")
		.orderBy("id")
		.execute();
	return rows.map(({ id }) => id);
}
