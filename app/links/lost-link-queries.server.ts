import type { Insertable } from "kysely";
import type { EnrolmentState } from "#app/enrolments/states.ts";
import { LOST_LINK } from "#app/messages/sending.ts";
import type { Db } from "#db/open.ts";
import type { LinkAskTable, LostLinkTable } from "#db/tables/links.ts";

/** Asked again before the first was looked at, it is asked once. */
export function insertLostLink(db: Db, row: Insertable<LostLinkTable>) {
	return db
		.insertInto("lost_link")
		.values(row)
		.onConflict((conflict) => conflict.column("contact").doNothing())
		.execute();
}

export function listLostLinks(db: Db, limit: number) {
	return db
		.selectFrom("lost_link")
		.select(["id", "way", "contact"])
		.orderBy("asked_at")
		.orderBy("id")
		.limit(limit)
		.execute();
}

/** True for one process alone; what was typed is gone with it. */
export async function takeLostLink(trx: Db, id: string): Promise<boolean> {
	const { numDeletedRows } = await trx
		.deleteFrom("lost_link")
		.where("id", "=", id)
		.executeTakeFirstOrThrow();
	return numDeletedRows === 1n;
}

/** Whose address or number it may be; the spelling is compared once more. */
export function listHolders(trx: Db, way: LostLinkTable["way"], spellings: readonly string[]) {
	const column = way === "email" ? "email_folded" : "phone_digits";
	return trx
		.selectFrom("learner")
		.where(column, "in", spellings)
		.where("merged_into_id", "is", null)
		.select((eb) => [
			"learner.id",
			"learner.email",
			"learner.phone",
			"learner.language",
			eb
				.exists(
					eb
						.selectFrom("consent")
						.whereRef("consent.learner_id", "=", "learner.id")
						.where("consent.kind", "=", "contact")
						.where("consent.withdrawn_at", "is", null)
						.select("consent.id"),
				)
				.as("agreed"),
		])
		.orderBy("learner.id")
		.execute();
}

/** Added by forms that nobody had to prove, to her or to a record that went into hers. */
export function listUnproven(db: Db, learnerIds: readonly string[]) {
	return db
		.selectFrom("unproven_contact")
		.innerJoin("learner", "learner.id", "unproven_contact.learner_id")
		.where((eb) =>
			eb.or([eb("learner.id", "in", learnerIds), eb("learner.merged_into_id", "in", learnerIds)]),
		)
		.select((eb) => [
			eb.fn.coalesce("learner.merged_into_id", "learner.id").as("learner_id"),
			"unproven_contact.contact",
		])
		.execute();
}

/** Providers that know her by a class or a page of her own. */
export function listProvidersOf(trx: Db, learnerId: string) {
	return trx
		.selectFrom("enrolment")
		.innerJoin("course", "course.id", "enrolment.course_id")
		.innerJoin("provider", "provider.id", "course.provider_id")
		.where("enrolment.learner_id", "=", learnerId)
		.select(["provider.id as id", "provider.is_example"])
		.union(
			trx
				.selectFrom("personal_link")
				.innerJoin("provider", "provider.id", "personal_link.provider_id")
				.where("personal_link.learner_id", "=", learnerId)
				.select(["provider.id as id", "provider.is_example"]),
		)
		.orderBy("id")
		.execute();
}

export function listOpenRequests(
	trx: Db,
	{ learnerId, providerId }: { learnerId: string; providerId: string },
	states: readonly EnrolmentState[],
) {
	return trx
		.selectFrom("enrolment")
		.innerJoin("course", "course.id", "enrolment.course_id")
		.where("enrolment.learner_id", "=", learnerId)
		.where("course.provider_id", "=", providerId)
		.where("enrolment.state", "in", states)
		.select("enrolment.id")
		.orderBy("enrolment.asked_at")
		.orderBy("enrolment.id")
		.execute();
}

/** Letters of this kind to this address since then, the newest first. */
export function listLettersTo(trx: Db, recipient: string, since: string) {
	return trx
		.selectFrom("message")
		.where("kind", "=", LOST_LINK)
		.where("recipient", "=", recipient)
		.where("created_at", ">", since)
		.select("id")
		.orderBy("created_at", "desc")
		.orderBy("id", "desc")
		.execute();
}

/** Nothing where she asked that provider already and nobody has answered. */
export function insertAsk(trx: Db, row: Insertable<LinkAskTable>) {
	return trx
		.insertInto("link_ask")
		.values(row)
		.onConflict((conflict) =>
			conflict.columns(["learner_id", "provider_id"]).where("done_at", "is", null).doNothing(),
		)
		.execute();
}
