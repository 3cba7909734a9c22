import type { Db } from "#db/open.ts";
import type { ProviderTable } from "#db/tables/places.ts";

export function findAccount(db: Db, emailFolded: string) {
	return db
		.selectFrom("person")
		.where("email_folded", "=", emailFolded)
		.select(["id", "disabled_at"])
		.executeTakeFirst();
}

export function findProvider(db: Db, slug: string) {
	return db
		.selectFrom("provider")
		.where("slug", "=", slug)
		.select(["id", "name"])
		.executeTakeFirst();
}

export function insertProvider(db: Db, provider: ProviderTable) {
	return db.insertInto("provider").values(provider).execute();
}
