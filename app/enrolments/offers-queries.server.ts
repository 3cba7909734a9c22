import type { Insertable } from "kysely";
import type { Flag, Instant } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import type { OfferTable } from "#db/tables/learners.ts";
import { TAKING_PLACE } from "./states.ts";

export function insertOffer(trx: Db, offer: Insertable<OfferTable>) {
	return trx.insertInto("offer").values(offer).execute();
}

export function findOpenOffer(db: Db, enrolmentId: string) {
	return db
		.selectFrom("offer")
		.where("enrolment_id", "=", enrolmentId)
		.where("answered_at", "is", null)
		.select(["id", "offered_at", "expires_at"])
		.executeTakeFirst();
}

type Answer = Pick<OfferTable, "answer" | "answered_at" | "answered_by">;

/** Whoever was offered a place without an hour has no such row: then nothing is written. */
export function answerOpenOffer(trx: Db, enrolmentId: string, answer: Answer) {
	return trx
		.updateTable("offer")
		.set(answer)
		.where("enrolment_id", "=", enrolmentId)
		.where("answered_at", "is", null)
		.execute();
}

/** In order of their ids, so that all take the rows in the same order. */
export function listPastOffers(trx: Db, courseId: string, at: Instant) {
	return trx
		.selectFrom("offer")
		.innerJoin("enrolment", "enrolment.id", "offer.enrolment_id")
		.where("enrolment.course_id", "=", courseId)
		.where("enrolment.state", "=", "offered")
		.where("offer.answered_at", "is", null)
		.where("offer.expires_at", "<=", at)
		.select("enrolment.id")
		.orderBy("enrolment.id")
		.execute();
}

/** Classes with an offer that is past its hour, in order of their ids. */
export function listCoursesWithPastOffers(db: Db, at: Instant) {
	return db
		.selectFrom("offer")
		.innerJoin("enrolment", "enrolment.id", "offer.enrolment_id")
		.where("offer.answered_at", "is", null)
		.where("offer.expires_at", "<=", at)
		.where("enrolment.state", "=", "offered")
		.select("enrolment.course_id as id")
		.distinct()
		.orderBy("enrolment.course_id")
		.execute();
}

/** Classes that offer by themselves, have somebody waiting and a place free, in order of their ids. */
export function listCoursesThatOffer(db: Db) {
	return db
		.selectFrom("course")
		.where("offers_by_itself", "=", 1)
		.where("state", "in", ["published", "closed"])
		.where((eb) =>
			eb.exists(
				eb
					.selectFrom("enrolment")
					.whereRef("enrolment.course_id", "=", "course.id")
					.where("enrolment.role", "=", "learner")
					.where("enrolment.state", "=", "waiting")
					.select("enrolment.id"),
			),
		)
		.where((eb) =>
			eb(
				"capacity",
				">",
				eb
					.selectFrom("enrolment")
					.whereRef("enrolment.course_id", "=", "course.id")
					.where("enrolment.role", "=", "learner")
					.where("enrolment.state", "in", TAKING_PLACE)
					.select((e) => e.fn.countAll<number>().as("taken")),
			),
		)
		.select("id")
		.orderBy("id")
		.execute();
}

/** Who waits in the class, the first in the queue first. */
export function listQueue(trx: Db, courseId: string, limit: number) {
	return trx
		.selectFrom("enrolment")
		.where("course_id", "=", courseId)
		.where("role", "=", "learner")
		.where("state", "=", "waiting")
		.select(["id", "learner_id", "state"])
		.orderBy((eb) => eb.case().when("priority_reason", "is", null).then(1).else(0).end())
		.orderBy("asked_at")
		.orderBy("id")
		.limit(limit)
		.execute();
}

/** Her other requests to the provider, in order of their ids. */
export function listHerQueues(trx: Db, { learnerId, providerId }: Hers, states: readonly Asking[]) {
	return trx
		.selectFrom("enrolment")
		.innerJoin("course", "course.id", "enrolment.course_id")
		.where("enrolment.learner_id", "=", learnerId)
		.where("course.provider_id", "=", providerId)
		.where("enrolment.role", "=", "learner")
		.where("enrolment.state", "in", states)
		.select(["enrolment.id", "enrolment.stays_waiting"])
		.orderBy("enrolment.id")
		.execute();
}

type Hers = { learnerId: string; providerId: string };
type Asking = "enquiry" | "assessed" | "waiting";

type Wanted = { courseId: string; offers: Flag };

/** False when no such class is theirs. */
export async function updateOffersByItself(
	db: Db,
	providerIds: readonly string[],
	{ courseId, offers }: Wanted,
): Promise<boolean> {
	const result = await db
		.updateTable("course")
		.set({ offers_by_itself: offers })
		.where("id", "=", courseId)
		.where("provider_id", "in", providerIds)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}

/** Whether the class offers by itself. */
export async function findOffersByItself(db: Db, courseId: string): Promise<boolean> {
	const row = await db
		.selectFrom("course")
		.where("id", "=", courseId)
		.select("offers_by_itself")
		.executeTakeFirst();
	return row?.offers_by_itself === 1;
}
