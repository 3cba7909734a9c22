import type { Db } from "#db/open.ts";
import type { Part } from "./class-queries.server.ts";
import { isPublic } from "./public-classes.server.ts";

export async function countProviders(db: Db): Promise<number> {
	const { count } = await providers(db)
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.executeTakeFirstOrThrow();
	return count;
}

export function listProviders(db: Db, { from, size }: Part) {
	return providers(db)
		.select(["id", "name", "kind", "email", "ukprn", "is_example"])
		.orderBy("id")
		.limit(size)
		.offset(from)
		.execute();
}

export function findProvider(db: Db, id: string) {
	return providers(db)
		.where("id", "=", id)
		.select(["id", "name", "kind", "email", "ukprn", "is_example"])
		.executeTakeFirst();
}

export type ProviderRow = NonNullable<Awaited<ReturnType<typeof findProvider>>>;

/** Whose only classes are private is not known here. */
function providers(db: Db) {
	return db
		.selectFrom("provider")
		.where((eb) =>
			eb.exists(
				eb
					.selectFrom("course")
					.whereRef("course.provider_id", "=", "provider.id")
					.where(isPublic)
					.select("course.id"),
			),
		);
}
