import type { Insertable } from "kysely";
import type { Db } from "#db/open.ts";
import type { PrivateLinkTable } from "#db/tables/learners.ts";
import type { LinkOwner } from "./personal-link-queries.server.ts";

export function findLink(db: Db, tokenHash: string) {
	return db
		.selectFrom("private_link")
		.where("token_hash", "=", tokenHash)
		.where("ended_at", "is", null)
		.select("id")
		.executeTakeFirst();
}

/** The same form sent twice has one link. */
export function insertLink(trx: Db, link: Insertable<PrivateLinkTable>) {
	return trx
		.insertInto("private_link")
		.values(link)
		.onConflict((conflict) => conflict.column("token_hash").doNothing())
		.execute();
}

export function insertLinkedEnrolments(trx: Db, linkId: string, ids: readonly string[]) {
	return trx
		.insertInto("private_link_enrolment")
		.values(ids.map((id) => ({ link_id: linkId, enrolment_id: id })))
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

export function insertLinkedCourses(trx: Db, linkId: string, ids: readonly string[]) {
	return trx
		.insertInto("private_link_course")
		.values(ids.map((id) => ({ link_id: linkId, course_id: id })))
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

/** The requests the link opens, in order of asking; nothing of the person who asked. */
export function listLinkedRequests(db: Db, linkId: string, language: string) {
	return requests(db, language)
		.innerJoin("private_link_enrolment as linked", "linked.enrolment_id", "enrolment.id")
		.where("linked.link_id", "=", linkId)
		.execute();
}

/** What she asked one provider for as a learner, in order of asking. */
export function listOwnRequests(db: Db, { learnerId, providerId }: LinkOwner, language: string) {
	return requests(db, language)
		.where("enrolment.learner_id", "=", learnerId)
		.where("enrolment.role", "=", "learner")
		.where("course.provider_id", "=", providerId)
		.execute();
}

function requests(db: Db, language: string) {
	return courses(db, language)
		.innerJoin("enrolment", "enrolment.course_id", "course.id")
		.leftJoin("offer", (join) =>
			join.onRef("offer.enrolment_id", "=", "enrolment.id").on("offer.answered_at", "is", null),
		)
		.select(["enrolment.id", "enrolment.state", "enrolment.reference", "offer.expires_at"])
		.orderBy("enrolment.asked_at")
		.orderBy("enrolment.id");
}

/** Classes this asking found asked for already; those requests stay closed to it. */
export function listLinkedCourses(db: Db, linkId: string, language: string) {
	return courses(db, language)
		.innerJoin("private_link_course as linked", "linked.course_id", "course.id")
		.where("linked.link_id", "=", linkId)
		.orderBy("course.slug")
		.execute();
}

function courses(db: Db, language: string) {
	return db
		.selectFrom("course")
		.innerJoin("provider", "provider.id", "course.provider_id")
		.innerJoin("course_text as english", (join) =>
			join.onRef("english.course_id", "=", "course.id").on("english.language", "=", "en"),
		)
		.leftJoin("course_text as own", (join) =>
			join.onRef("own.course_id", "=", "course.id").on("own.language", "=", language),
		)
		.select([
			"course.id as course_id",
			"course.provider_id",
			"course.slug",
			"course.state as course_state",
			"course.ends_on",
			"course.private",
			"course.contact_phone",
			"course.contact_email",
			"provider.name as provider",
			"provider.phone as provider_phone",
			"provider.email as provider_email",
			"provider.is_example",
			"english.title as english_title",
			"own.title as own_title",
		]);
}
