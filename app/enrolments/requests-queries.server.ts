import type { Db } from "#db/open.ts";
import type { EnrolmentTable } from "#db/tables/learners.ts";

/** Asked and not answered yet: what the waiting list shows. */
export const ASKING = ["enquiry", "assessed", "waiting"] as const;

function requests(db: Db, providerIds: readonly string[]) {
	return db
		.selectFrom("enrolment")
		.innerJoin("course", "course.id", "enrolment.course_id")
		.innerJoin("learner", "learner.id", "enrolment.learner_id")
		.where("course.provider_id", "in", providerIds)
		.where("enrolment.role", "=", "learner");
}

const PERSON = [
	"enrolment.id",
	"enrolment.course_id",
	"enrolment.learner_id",
	"enrolment.state",
	"enrolment.reference",
	"enrolment.asked_speaking",
	"enrolment.asked_reading",
	"enrolment.message",
	"enrolment.asked_at",
	"enrolment.enrolled_on",
	"learner.preferred_name",
	"learner.language",
	"learner.phone",
	"learner.email",
	"learner.may_leave_message",
] as const;

export type RequestRow = Awaited<ReturnType<typeof listPeople>>[number];

/** In order of asking, which is the order of the queue. */
export function listRequests(
	db: Db,
	providerIds: readonly string[],
	{ limit, offset }: { limit: number; offset: number },
) {
	return requests(db, providerIds)
		.where("enrolment.state", "in", ASKING)
		.select(PERSON)
		.orderBy("enrolment.asked_at")
		.orderBy("enrolment.id")
		.limit(limit)
		.offset(offset)
		.execute();
}

/** Everybody who ever asked for the class or was in it. */
export function listPeople(db: Db, providerIds: readonly string[], courseId: string) {
	return requests(db, providerIds)
		.where("enrolment.course_id", "=", courseId)
		.select(PERSON)
		.orderBy("enrolment.asked_at")
		.orderBy("enrolment.id")
		.execute();
}

export function findRequest(db: Db, providerIds: readonly string[], enrolmentId: string) {
	return requests(db, providerIds)
		.where("enrolment.id", "=", enrolmentId)
		.select(PERSON)
		.executeTakeFirst();
}

/** How many learners of each class are in each state. */
export function countStates(db: Db, providerIds: readonly string[]) {
	return requests(db, providerIds)
		.select((eb) => [
			"enrolment.course_id",
			"enrolment.state",
			eb.fn.countAll<number>().as("count"),
		])
		.groupBy(["enrolment.course_id", "enrolment.state"])
		.orderBy("enrolment.course_id")
		.orderBy("enrolment.state")
		.execute();
}

/** Learners only: volunteers and other Londoners take no place. */
export function listStates(trx: Db, courseId: string): Promise<Pick<EnrolmentTable, "state">[]> {
	return trx
		.selectFrom("enrolment")
		.where("course_id", "=", courseId)
		.where("role", "=", "learner")
		.select("state")
		.orderBy("id")
		.execute();
}

export function getState(trx: Db, enrolmentId: string) {
	return trx
		.selectFrom("enrolment")
		.where("id", "=", enrolmentId)
		.select("state")
		.executeTakeFirstOrThrow();
}
