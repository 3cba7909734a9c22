import type { Instant } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import type { ImportFileTable } from "#db/tables/finder.ts";

export function listProviders(db: Db, ids: readonly string[]) {
	return db
		.selectFrom("provider")
		.where("id", "in", ids)
		.select(["id", "slug", "name"])
		.orderBy("name")
		.orderBy("id")
		.execute();
}

export function insertImportFile(db: Db, file: ImportFileTable) {
	return db.insertInto("import_file").values(file).execute();
}

/** Hers alone, for a provider that she coordinates, and not older than that. */
export function findImportFile(
	db: Db,
	id: string,
	{
		personId,
		providerIds,
		since,
	}: { personId: string; providerIds: readonly string[]; since: Instant },
) {
	return db
		.selectFrom("import_file")
		.innerJoin("provider", "provider.id", "import_file.provider_id")
		.where("import_file.id", "=", id)
		.where("import_file.person_id", "=", personId)
		.where("import_file.provider_id", "in", providerIds)
		.where("import_file.created_at", ">", since)
		.selectAll("import_file")
		.select(["provider.name as provider", "provider.slug"])
		.executeTakeFirst();
}

export function deleteImportFile(db: Db, id: string) {
	return db.deleteFrom("import_file").where("id", "=", id).execute();
}

/** One file on its way at a time: what nobody comes back to does not pile up. */
export function deleteImportFilesOf(db: Db, personId: string, providerId: string) {
	return db
		.deleteFrom("import_file")
		.where("person_id", "=", personId)
		.where("provider_id", "=", providerId)
		.execute();
}

export function deleteImportFilesBefore(db: Db, moment: Instant) {
	return db.deleteFrom("import_file").where("created_at", "<=", moment).execute();
}
