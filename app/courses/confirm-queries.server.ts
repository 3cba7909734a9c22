import type { Instant } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import { classTitles } from "./class-titles.server.ts";

/** What somebody was asked with that link, and all there is to confirm. */
export function findAsked(db: Db, tokenHash: string, language: string) {
	return db
		.selectFrom("confirmation_request")
		.innerJoin("course", "course.id", "confirmation_request.course_id")
		.innerJoin("provider", "provider.id", "course.provider_id")
		.leftJoin("venue", "venue.id", "course.venue_id")
		.where("confirmation_request.token_hash", "=", tokenHash)
		.select([
			"confirmation_request.asked_at",
			"confirmation_request.answered_at",
			"course.id",
			"course.slug",
			"course.provider_id",
			"course.state",
			"course.starts_on",
			"course.ends_on",
			"course.capacity",
			"course.cost_pence",
			"course.cost_note",
			"course.online",
			"course.childcare",
			"course.contact_email",
			"course.contact_phone",
			"provider.name as provider",
			"provider.email as provider_email",
			"provider.phone as provider_phone",
			"provider.is_example",
			"venue.name as venue",
			"venue.address",
			"venue.town",
			"venue.postcode",
			"venue.address_hidden",
			...classTitles(language),
		])
		.executeTakeFirst();
}

/** False when nobody can find the class any more. */
export async function confirmPublished(
	trx: Db,
	courseId: string,
	{ by, on, at }: { by: string; on: string; at: Instant },
): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable("course")
		.set({ confirmed_on: on, confirmed_by: by, updated_at: at })
		.where("id", "=", courseId)
		.where("state", "=", "published")
		.executeTakeFirstOrThrow();
	return numUpdatedRows === 1n;
}

export function settleReports(trx: Db, courseId: string, at: Instant) {
	return trx
		.updateTable("wrong_report")
		.set({ settled_at: at })
		.where("course_id", "=", courseId)
		.where("settled_at", "is", null)
		.execute();
}

export function answerRequests(trx: Db, courseId: string, at: Instant) {
	return trx
		.updateTable("confirmation_request")
		.set({ answered_at: at })
		.where("course_id", "=", courseId)
		.where("answered_at", "is", null)
		.execute();
}
