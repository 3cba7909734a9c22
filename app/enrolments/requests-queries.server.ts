import type { Db } from "#db/open.ts";
import type { EnrolmentTable } from "#db/tables/learners.ts";
import { ASKING } from "./answers.ts";

function requests(db: Db, providerIds: readonly string[]) {
	return db
		.selectFrom("enrolment")
		.innerJoin("course", "course.id", "enrolment.course_id")
		.where("course.provider_id", "in", providerIds)
		.where("enrolment.role", "=", "learner");
}

const SHOWN = [
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
	"course.capacity",
	"english.title as english_title",
	"own.title as own_title",
] as const;

function requestsWithNames(db: Db, providerIds: readonly string[], language: string) {
	return requests(db, providerIds)
		.innerJoin("learner", "learner.id", "enrolment.learner_id")
		.leftJoin("course_text as english", (join) =>
			join.onRef("english.course_id", "=", "course.id").on("english.language", "=", "en"),
		)
		.leftJoin("course_text as own", (join) =>
			join.onRef("own.course_id", "=", "course.id").on("own.language", "=", language),
		)
		.select(SHOWN);
}

export type RequestRow = Awaited<ReturnType<typeof listPeople>>[number];

/** In order of asking, which is the order of the queue. */
export function listRequests(
	db: Db,
	providerIds: readonly string[],
	language: string,
	{ limit, offset }: { limit: number; offset: number },
) {
	return requestsWithNames(db, providerIds, language)
		.where("enrolment.state", "in", ASKING)
		.orderBy("enrolment.asked_at")
		.orderBy("enrolment.id")
		.limit(limit)
		.offset(offset)
		.execute();
}

/** Everybody who ever asked for the class or was in it. */
export function listPeople(
	db: Db,
	providerIds: readonly string[],
	language: string,
	courseId: string,
) {
	return requestsWithNames(db, providerIds, language)
		.where("enrolment.course_id", "=", courseId)
		.orderBy("enrolment.asked_at")
		.orderBy("enrolment.id")
		.execute();
}

export function findRequest(
	db: Db,
	providerIds: readonly string[],
	language: string,
	enrolmentId: string,
) {
	return requestsWithNames(db, providerIds, language)
		.where("enrolment.id", "=", enrolmentId)
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

/** As it is now, and until the transaction ends: an assessment moves it too. */
export function takeState(trx: Db, enrolmentId: string) {
	return trx
		.updateTable("enrolment")
		.set((eb) => ({ state: eb.ref("state") }))
		.where("id", "=", enrolmentId)
		.returning("state")
		.executeTakeFirstOrThrow();
}
