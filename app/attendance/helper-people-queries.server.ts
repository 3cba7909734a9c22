import { classTitles } from "#app/courses/class-titles.server.ts";
import type { Db } from "#db/open.ts";

const HELPING = ["volunteer", "londoner"] as const;
const ON_REGISTER = ["enrolled", "active", "completed", "withdrawn", "transferred"] as const;

/** Helpers of these providers' classes, or one of them. Never asked without a provider. */
export type HelperScope = { providerIds: readonly string[]; learnerId?: string };

function helping(db: Db, { providerIds, learnerId }: HelperScope) {
	return db
		.selectFrom("enrolment")
		.innerJoin("course", "course.id", "enrolment.course_id")
		.where("enrolment.role", "in", HELPING)
		.where("enrolment.state", "in", ON_REGISTER)
		.where("course.provider_id", "in", providerIds)
		.$if(learnerId !== undefined, (query) => query.where("enrolment.learner_id", "=", learnerId!));
}

/** In the order of names, each person's classes from the newest on. */
export function listHelpings(db: Db, scope: HelperScope, language: string) {
	return helping(db, scope)
		.innerJoin("learner", "learner.id", "enrolment.learner_id")
		.innerJoin("provider", "provider.id", "course.provider_id")
		.select([
			"enrolment.id",
			"enrolment.role",
			"enrolment.enrolled_on as from",
			"enrolment.helps_until as to",
			"enrolment.course_id as courseId",
			"learner.id as learnerId",
			"learner.preferred_name as name",
			"learner.language",
			"learner.phone",
			"learner.email",
			"provider.id as providerId",
			"provider.name as provider",
			"provider.is_example as isExample",
			...classTitles(language),
		])
		.orderBy("learner.name_folded")
		.orderBy("learner.id")
		.orderBy("enrolment.enrolled_on", (order) => order.desc().nullsLast())
		.orderBy("enrolment.id")
		.execute();
}

export type HelpingRow = Awaited<ReturnType<typeof listHelpings>>[number];

/** Their marks, each with its lesson. */
export function listHelpingMarks(db: Db, scope: HelperScope) {
	return helping(db, scope)
		.innerJoin("mark", "mark.enrolment_id", "enrolment.id")
		.innerJoin("lesson", "lesson.id", "mark.lesson_id")
		.leftJoin("register", "register.lesson_id", "lesson.id")
		.select([
			"mark.enrolment_id as enrolmentId",
			"mark.lesson_id as lessonId",
			"mark.code",
			"mark.late_minutes as lateMinutes",
			"mark.left_early_minutes as leftEarlyMinutes",
			"lesson.local_date as localDate",
			"lesson.starts_at as startsAt",
			"lesson.ends_at as endsAt",
			"lesson.cancelled_at as cancelledAt",
			"register.voided_at as voidedAt",
		])
		.orderBy("mark.enrolment_id")
		.orderBy("lesson.starts_at")
		.orderBy("mark.id")
		.execute();
}

export type HelpingMark = Awaited<ReturnType<typeof listHelpingMarks>>[number];

/** What lies ahead in the classes she helps in, the nearest first. */
export function listLessonsAhead(
	db: Db,
	scope: HelperScope,
	{ after, limit }: { after: string; limit: number },
) {
	return helping(db, scope)
		.innerJoin("lesson", "lesson.course_id", "course.id")
		.leftJoin("venue", "venue.id", "course.venue_id")
		.where("enrolment.state", "in", ["enrolled", "active"])
		.where("course.state", "in", ["published", "closed"])
		.where("lesson.ends_at", ">", after)
		.where("lesson.cancelled_at", "is", null)
		.where((eb) =>
			eb.and([
				eb.or([
					eb("enrolment.enrolled_on", "is", null),
					eb("enrolment.enrolled_on", "<=", eb.ref("lesson.local_date")),
				]),
				eb.or([
					eb("enrolment.helps_until", "is", null),
					eb("enrolment.helps_until", ">=", eb.ref("lesson.local_date")),
				]),
			]),
		)
		.select([
			"lesson.id",
			"course.id as courseId",
			"lesson.local_date as localDate",
			"lesson.starts_at as startsAt",
			"lesson.ends_at as endsAt",
			"course.online",
			"venue.name as venueName",
			"venue.address_hidden as addressHidden",
		])
		.orderBy("lesson.starts_at")
		.orderBy("lesson.id")
		.limit(limit)
		.execute();
}
