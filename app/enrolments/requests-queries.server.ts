import type { ExpressionBuilder } from "kysely";
import { classTitles } from "#app/courses/class-titles.server.ts";
import type { Instant } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import type { Schema } from "#db/schema.ts";
import type { EnrolmentTable } from "#db/tables/learners.ts";
import { ASKING } from "./answers.ts";

function requests(db: Db, providerIds: readonly string[]) {
	return db
		.selectFrom("enrolment")
		.innerJoin("course", "course.id", "enrolment.course_id")
		.where("course.provider_id", "in", providerIds)
		.where("enrolment.role", "=", "learner");
}

/** Her open offer, to ask for its hour. */
type WithOffer = Schema & { open_offer: Schema["offer"] };

/** As it is at that moment: an offer past its hour is expired, whether or not it was noted. */
function stateAt(eb: ExpressionBuilder<WithOffer, "enrolment" | "open_offer">, at: Instant) {
	return eb
		.case()
		.when(eb.and([eb("enrolment.state", "=", "offered"), eb("open_offer.expires_at", "<=", at)]))
		.then(eb.cast<EnrolmentTable["state"]>(eb.val("expired"), "text"))
		.else(eb.ref("enrolment.state"))
		.end();
}

const SHOWN = [
	"enrolment.id",
	"enrolment.course_id",
	"enrolment.learner_id",
	"course.provider_id",
	"enrolment.priority_reason",
	"enrolment.stays_waiting",
	"open_offer.expires_at",
	"away.expected_return",
	"enrolment.reference",
	"enrolment.asked_speaking",
	"enrolment.asked_reading",
	"enrolment.message",
	"enrolment.asked_at",
	"enrolment.enrolled_on",
	"learner.preferred_name",
	"learner.full_name",
	"learner.language",
	"learner.phone",
	"learner.email",
	"learner.may_leave_message",
	"course.capacity",
] as const;

export type Reading = { providerIds: readonly string[]; language: string; at: Instant };

function requestsWithNames(db: Db, { providerIds, language, at }: Reading) {
	return requests(db, providerIds)
		.leftJoin("offer as open_offer", (join) =>
			join
				.onRef("open_offer.enrolment_id", "=", "enrolment.id")
				.on("open_offer.answered_at", "is", null),
		)
		.leftJoin("enrolment_break as away", (join) =>
			join.onRef("away.enrolment_id", "=", "enrolment.id").on("away.returned_on", "is", null),
		)
		.innerJoin("learner", "learner.id", "enrolment.learner_id")
		.select(SHOWN)
		.select(classTitles(language))
		.select((eb) => [
			eb.ref("enrolment.state").as("kept_state"),
			stateAt(eb, at).as("state"),
			placeInQueue(eb).as("queue_place"),
		]);
}

/** How many stand before her in the queue of the class, and she: first who has a priority. */
function placeInQueue(eb: ExpressionBuilder<WithOffer, "enrolment" | "open_offer">) {
	return eb
		.selectFrom("enrolment as ahead")
		.whereRef("ahead.course_id", "=", "enrolment.course_id")
		.where("ahead.role", "=", "learner")
		.where("ahead.state", "in", ASKING)
		.where((e) => {
			const first = e("ahead.priority_reason", "is not", null);
			const hasOne = e("enrolment.priority_reason", "is not", null);
			const isEarlier = e.or([
				e("ahead.asked_at", "<", e.ref("enrolment.asked_at")),
				e.and([
					e("ahead.asked_at", "=", e.ref("enrolment.asked_at")),
					e("ahead.id", "<=", e.ref("enrolment.id")),
				]),
			]);
			return e.or([
				e.and([first, e.not(hasOne)]),
				e.and([first, hasOne, isEarlier]),
				e.and([e.not(first), e.not(hasOne), isEarlier]),
			]);
		})
		.select((e) => e.fn.countAll<number>().as("place"));
}

export type RequestRow = Awaited<ReturnType<typeof listPeople>>[number];

type Part = { courseId: string | null; limit: number; offset: number };

/** Learners who ask, one row each: the first in a queue, then the first to have asked. */
export function listAskers(
	db: Db,
	providerIds: readonly string[],
	{ courseId, limit, offset }: Part,
) {
	return requests(db, providerIds)
		.where("enrolment.state", "in", ASKING)
		.$if(courseId !== null, (query) => query.where("enrolment.course_id", "=", courseId ?? ""))
		.select((eb) => [
			"enrolment.learner_id",
			eb.fn
				.min<number>(eb.case().when("enrolment.priority_reason", "is", null).then(1).else(0).end())
				.as("turn"),
			eb.fn.min("enrolment.asked_at").as("asked_at"),
		])
		.groupBy("enrolment.learner_id")
		.orderBy("turn")
		.orderBy("asked_at")
		.orderBy("enrolment.learner_id")
		.limit(limit)
		.offset(offset)
		.execute();
}

export async function countAskers(
	db: Db,
	providerIds: readonly string[],
	courseId: string | null,
): Promise<number> {
	const row = await requests(db, providerIds)
		.where("enrolment.state", "in", ASKING)
		.$if(courseId !== null, (query) => query.where("enrolment.course_id", "=", courseId ?? ""))
		.select((eb) => eb.fn.count<number>("enrolment.learner_id").distinct().as("count"))
		.executeTakeFirstOrThrow();
	return row.count;
}

/** All that these learners ask for; in order of the queue. */
export function listRequestsOf(db: Db, reading: Reading, learnerIds: readonly string[]) {
	return requestsWithNames(db, reading)
		.where("enrolment.learner_id", "in", learnerIds)
		.where("enrolment.state", "in", ASKING)
		.orderBy((eb) => eb.case().when("enrolment.priority_reason", "is", null).then(1).else(0).end())
		.orderBy("enrolment.asked_at")
		.orderBy("enrolment.id")
		.execute();
}

/** Everybody who ever asked for the class or was in it. */
export function listPeople(db: Db, reading: Reading, courseId: string) {
	return requestsWithNames(db, reading)
		.where("enrolment.course_id", "=", courseId)
		.orderBy((eb) => eb.case().when("enrolment.priority_reason", "is", null).then(1).else(0).end())
		.orderBy("enrolment.asked_at")
		.orderBy("enrolment.id")
		.execute();
}

export function findRequest(db: Db, reading: Reading, enrolmentId: string) {
	return requestsWithNames(db, reading).where("enrolment.id", "=", enrolmentId).executeTakeFirst();
}

/** How many learners of each class are in each state at that moment. */
export function countStates(db: Db, providerIds: readonly string[], at: Instant) {
	const standing = requests(db, providerIds)
		.leftJoin("offer as open_offer", (join) =>
			join
				.onRef("open_offer.enrolment_id", "=", "enrolment.id")
				.on("open_offer.answered_at", "is", null),
		)
		.select((eb) => ["enrolment.course_id", stateAt(eb, at).as("state")])
		.as("standing");
	return db
		.selectFrom(standing)
		.select((eb) => ["course_id", "state", eb.fn.countAll<number>().as("count")])
		.groupBy(["course_id", "state"])
		.orderBy("course_id")
		.orderBy("state")
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

/** Classes that somebody asks for, and how many do; in order of their English titles. */
export function listQueues(db: Db, { providerIds, language }: Reading) {
	return requests(db, providerIds)
		.where("enrolment.state", "in", ASKING)
		.select((eb) => ["course.id", ...classTitles(language), eb.fn.countAll<number>().as("count")])
		.groupBy("course.id")
		.orderBy("english_title")
		.orderBy("course.id")
		.execute();
}
