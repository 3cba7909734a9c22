import type { Db } from "#db/open.ts";
import { enrolmentsWithClass } from "./letter-queries.server.ts";

export function findEnrolmentFacts(db: Db, enrolmentId: string, now: Date) {
	return enrolmentsWithClass(db, now.toISOString())
		.where("enrolment.id", "=", enrolmentId)
		.executeTakeFirstOrThrow();
}

export function findOpenOffer(db: Db, enrolmentId: string, now: Date) {
	return db
		.selectFrom("offer")
		.where("enrolment_id", "=", enrolmentId)
		.where("answered_at", "is", null)
		.where("expires_at", ">", now.toISOString())
		.select("expires_at")
		.executeTakeFirst();
}

/** The next lesson of her class that does not take place. */
export function findCancelledAhead(db: Db, courseId: string, now: Date) {
	return db
		.selectFrom("lesson")
		.where("course_id", "=", courseId)
		.where("cancelled_at", "is not", null)
		.where("starts_at", ">", now.toISOString())
		.select("starts_at")
		.orderBy("starts_at")
		.limit(1)
		.executeTakeFirst();
}
