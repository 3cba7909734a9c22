import type { Insertable } from "kysely";
import type { Db } from "#db/open.ts";
import type { ProviderTable } from "#db/tables/places.ts";

export function findProvider(db: Db, slug: string) {
	return db
		.selectFrom("provider")
		.where("slug", "=", slug)
		.select(["id", "name"])
		.executeTakeFirst();
}

export function insertProvider(db: Db, provider: Insertable<ProviderTable>) {
	return db.insertInto("provider").values(provider).execute();
}
