import type { Instant } from "#db/columns.ts";
import type { Db } from "#db/open.ts";

export async function countAdministrators(db: Db): Promise<number> {
	const { count } = await db
		.selectFrom("role_grant")
		.innerJoin("person", "person.id", "role_grant.person_id")
		.where("role_grant.role", "=", "administrator")
		.where("person.disabled_at", "is", null)
		.select((eb) => eb.fn.count<number>("person.id").as("count"))
		.executeTakeFirstOrThrow();
	return Number(count);
}

/** Nobody answers requests for their classes. */
export async function countUncoordinated(db: Db): Promise<number> {
	const { count } = await db
		.selectFrom("provider")
		.where("left_on", "is", null)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom("role_grant")
						.innerJoin("person", "person.id", "role_grant.person_id")
						.whereRef("role_grant.provider_id", "=", "provider.id")
						.where("role_grant.role", "=", "coordinator")
						.where("person.disabled_at", "is", null)
						.select("person.id"),
				),
			),
		)
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.executeTakeFirstOrThrow();
	return Number(count);
}

/** Open accounts that may do nothing. */
export async function countWithoutRole(db: Db): Promise<number> {
	const { count } = await db
		.selectFrom("person")
		.leftJoin("role_grant", "role_grant.person_id", "person.id")
		.where("person.disabled_at", "is", null)
		.where("role_grant.person_id", "is", null)
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.executeTakeFirstOrThrow();
	return Number(count);
}

export async function countLetters(db: Db, failedSince: Instant) {
	const { waiting, failed } = await db
		.selectFrom("message")
		.where("sent_at", "is", null)
		.where((eb) => eb.or([eb("failed_at", "is", null), eb("failed_at", ">=", failedSince)]))
		.select((eb) => [
			eb.fn.countAll<number>().filterWhere("failed_at", "is", null).as("waiting"),
			eb.fn.countAll<number>().filterWhere("failed_at", "is not", null).as("failed"),
		])
		.executeTakeFirstOrThrow();
	return { waiting: Number(waiting), failed: Number(failed) };
}
