import type { Db } from "#db/open.ts";

/** Readings of these records by people, the newest first. */
export function listReaders(db: Db, records: readonly string[], providerId: string | null) {
	return (
		db
			.selectFrom("audit_entry")
			.leftJoin("provider", "provider.id", "audit_entry.provider_ref")
			.where("learner_ref", "in", records)
			.where("act", "in", ["read", "exported"])
			.where("by_ref", "is not", null)
			.$if(providerId !== null, (query) => query.where("provider_ref", "=", providerId))
			// By her own link she reads her own data.
			.where((eb) => eb.or([eb("role", "is", null), eb("role", "not in", ["herself", "server"])]))
			.select([
				"audit_entry.at",
				"audit_entry.by_ref",
				"audit_entry.role",
				"provider.name as provider",
			])
			.orderBy("audit_entry.at", "desc")
			.orderBy("audit_entry.id")
			.execute()
	);
}

export async function listRolesOf(db: Db, personIds: readonly string[]) {
	if (personIds.length === 0) return [];
	return db
		.selectFrom("role_grant")
		.where("person_id", "in", personIds)
		.select(["person_id", "role"])
		.orderBy("role")
		.execute();
}
