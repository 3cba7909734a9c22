import type { Instant } from "#db/columns.ts";
import type { Db } from "#db/open.ts";

/** Lists of ids are never empty here and hold at most 500. */
type Ids = readonly string[];

export function listFirstOffers(db: Db, courseIds: Ids) {
	return db
		.selectFrom("enrolment")
		.innerJoin("offer", "offer.enrolment_id", "enrolment.id")
		.where("enrolment.course_id", "in", courseIds)
		.select((eb) => ["offer.enrolment_id", eb.fn.min("offer.offered_at").as("offered_at")])
		.groupBy("offer.enrolment_id")
		.execute();
}

/** The day each of the learners first came to any class, another provider's too. */
export function listFirstStarts(db: Db, courseIds: Ids) {
	return db
		.selectFrom("enrolment")
		.innerJoin("enrolment as every", "every.learner_id", "enrolment.learner_id")
		.where("enrolment.course_id", "in", courseIds)
		.where("enrolment.role", "=", "learner")
		.where("every.role", "=", "learner")
		.where("every.started_on", "is not", null)
		.select((eb) => ["enrolment.id", eb.fn.min("every.started_on").as("first_on")])
		.groupBy("enrolment.id")
		.execute();
}

/** What moved after a moment, the earliest first. */
export function listMovesAfter(db: Db, courseIds: Ids, moment: Instant) {
	return db
		.selectFrom("enrolment")
		.innerJoin("enrolment_event", "enrolment_event.enrolment_id", "enrolment.id")
		.where("enrolment.course_id", "in", courseIds)
		.where("enrolment.role", "=", "learner")
		.where("enrolment_event.at", ">=", moment)
		.select(["enrolment.id", "enrolment_event.from_state"])
		.orderBy("enrolment_event.at", "desc")
		.orderBy("enrolment_event.id", "desc")
		.execute();
}
