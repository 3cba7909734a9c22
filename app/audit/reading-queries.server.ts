import type { Instant } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import type { AuditEntryTable } from "#db/tables/audit.ts";

export type EntryFilter = {
	personId: string | null;
	learnerId: string | null;
	act: AuditEntryTable["act"] | null;
	from: Instant | null;
	until: Instant | null;
};

/** Where a page ended: the next begins after it. */
export type After = { at: Instant; id: string };

/** Newest first. */
export function listEntries(db: Db, filter: EntryFilter, after: After | null, limit: number) {
	const { personId, learnerId, act, from, until } = filter;
	return db
		.selectFrom("audit_entry")
		.leftJoin("person", "person.id", "audit_entry.by_ref")
		.leftJoin("person as account", "account.id", "audit_entry.about_ref")
		.$if(personId !== null, (query) => query.where("by_ref", "=", personId))
		.$if(learnerId !== null, (query) => query.where("learner_ref", "=", learnerId))
		.$if(act !== null, (query) => query.where("act", "=", act!))
		.$if(from !== null, (query) => query.where("at", ">=", from!))
		.$if(until !== null, (query) => query.where("at", "<", until!))
		.$if(after !== null, (query) =>
			query.where((eb) =>
				eb.or([
					eb("at", "<", after!.at),
					eb.and([eb("at", "=", after!.at), eb("audit_entry.id", "<", after!.id)]),
				]),
			),
		)
		.selectAll("audit_entry")
		.select(["person.name", "account.name as account"])
		.orderBy("at", "desc")
		.orderBy("audit_entry.id", "desc")
		.limit(limit)
		.execute();
}

/** Everybody who can sign in or could, by name. */
export function listStaff(db: Db) {
	return db
		.selectFrom("person")
		.select(["id", "name", "email"])
		.orderBy("name")
		.orderBy("id")
		.execute();
}

/** Entries about these records for these providers; null: for all. Newest first. */
export function listAbout(
	db: Db,
	learnerIds: readonly string[],
	providerIds: readonly string[] | null,
	limit?: number,
) {
	return db
		.selectFrom("audit_entry")
		.leftJoin("person", "person.id", "audit_entry.by_ref")
		.leftJoin("provider", "provider.id", "audit_entry.provider_ref")
		.where("learner_ref", "in", learnerIds)
		.$if(providerIds !== null, (query) => query.where("provider_ref", "in", providerIds!))
		.select(["at", "by_ref", "act", "audit_entry.kind", "page", "role"])
		.select(["person.name", "provider.name as provider"])
		.orderBy("at", "desc")
		.orderBy("audit_entry.id", "desc")
		.$if(limit !== undefined, (query) => query.limit(limit!))
		.execute();
}

/** A learner of these providers with all records that became hers. */
export function listHerRecords(db: Db, providerIds: readonly string[], learnerId: string) {
	return db
		.selectFrom("learner")
		.where((eb) => eb.or([eb("id", "=", learnerId), eb("merged_into_id", "=", learnerId)]))
		.where((eb) =>
			eb.exists(
				eb
					.selectFrom("enrolment")
					.innerJoin("course", "course.id", "enrolment.course_id")
					.where("enrolment.learner_id", "=", learnerId)
					.where("course.provider_id", "in", providerIds)
					.select("enrolment.id"),
			),
		)
		.select(["id", "preferred_name"])
		.orderBy("id")
		.execute();
}
