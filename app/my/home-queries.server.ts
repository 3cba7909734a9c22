import type { ExpressionBuilder } from "kysely";
import { classTitles } from "#app/courses/class-titles.server.ts";
import type { LinkOwner } from "#app/keeping/personal-link.server.ts";
import { isExpectedOn } from "#app/registers/in-reach.server.ts";
import type { LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import type { Schema } from "#db/schema.ts";

const ON_REGISTER = ["enrolled", "active", "completed", "withdrawn", "transferred"] as const;

export function findMe(db: Db, { learnerId, providerId }: LinkOwner) {
	return db
		.selectFrom("learner")
		.innerJoin("provider", (join) => join.on("provider.id", "=", providerId))
		.where("learner.id", "=", learnerId)
		.select([
			"learner.preferred_name as name",
			"provider.phone",
			"provider.email",
			"provider.is_example",
		])
		.executeTakeFirst();
}

/** What lies ahead, the nearest first; a lesson that was cancelled is among them. */
export function listNextLessons(
	db: Db,
	owner: LinkOwner,
	{ after, limit }: { after: string; limit: number },
	language: string,
) {
	return lessonsOf(db, owner, language)
		.where("enrolment.state", "in", ["enrolled", "active"])
		.where("course.state", "in", ["published", "closed"])
		.where("lesson.ends_at", ">", after)
		.where((eb) => isExpectedOn(eb))
		.orderBy("lesson.starts_at")
		.orderBy("lesson.id")
		.limit(limit)
		.execute();
}

export type NextRow = Awaited<ReturnType<typeof listNextLessons>>[number];

/** One of them, however far ahead. */
export function findMyLesson(db: Db, owner: LinkOwner, lessonId: string, language: string) {
	return lessonsOf(db, owner, language)
		.where("lesson.id", "=", lessonId)
		.where("enrolment.state", "in", ON_REGISTER)
		.where((eb) => eb.or([isExpectedOn(eb), hasMark(eb)]))
		.orderBy("enrolment.asked_at", "desc")
		.limit(1)
		.executeTakeFirst();
}

/** Those that are over, the newest first. */
export function listLastLessons(
	db: Db,
	owner: LinkOwner,
	{ since, before }: { since: LocalDate; before: string },
	language: string,
) {
	return lessonsOf(db, owner, language)
		.where("enrolment.state", "in", ON_REGISTER)
		.where("lesson.local_date", ">=", since)
		.where("lesson.ends_at", "<=", before)
		.where((eb) => eb.or([isExpectedOn(eb), hasMark(eb)]))
		.orderBy("lesson.starts_at", "desc")
		.orderBy("lesson.id")
		.execute();
}

export type LessonRow = Awaited<ReturnType<typeof listLastLessons>>[number];

function lessonsOf(db: Db, { learnerId, providerId }: LinkOwner, language: string) {
	return db
		.selectFrom("lesson")
		.innerJoin("course", "course.id", "lesson.course_id")
		.innerJoin("enrolment", "enrolment.course_id", "course.id")
		.leftJoin("venue", "venue.id", "course.venue_id")
		.leftJoin("register", "register.lesson_id", "lesson.id")
		.leftJoin("mark", (join) =>
			join
				.onRef("mark.lesson_id", "=", "lesson.id")
				.onRef("mark.enrolment_id", "=", "enrolment.id"),
		)
		.leftJoin("apology", (join) =>
			join
				.onRef("apology.lesson_id", "=", "lesson.id")
				.onRef("apology.enrolment_id", "=", "enrolment.id"),
		)
		.leftJoin("correction_request as claim", (join) =>
			join
				.onRef("claim.lesson_id", "=", "lesson.id")
				.onRef("claim.enrolment_id", "=", "enrolment.id")
				.on("claim.asked_by", "is", null),
		)
		.where("enrolment.learner_id", "=", learnerId)
		.where("enrolment.role", "=", "learner")
		.where("course.provider_id", "=", providerId)
		.select([
			"lesson.id",
			"enrolment.id as enrolment_id",
			"lesson.local_date",
			"lesson.starts_at",
			"lesson.ends_at",
			"lesson.cancelled_at",
			"register.submitted_at",
			"register.voided_at",
			"mark.code",
			"apology.id as apology_id",
			"claim.id as claim_id",
			"claim.answer",
			"claim.answer_reason",
			"course.online",
			"course.webpage",
			"venue.name as venue_name",
			"venue.address",
			"venue.postcode",
			"venue.address_hidden",
			...classTitles(language),
		]);
}

function hasMark(eb: ExpressionBuilder<Schema, "enrolment" | "lesson">) {
	return eb.exists(
		eb
			.selectFrom("mark as hers")
			.whereRef("hers.lesson_id", "=", "lesson.id")
			.whereRef("hers.enrolment_id", "=", "enrolment.id")
			.select("hers.id"),
	);
}

/** Of classes she has or had a place in, the newest first. */
export function listMyEnrolments(db: Db, { learnerId, providerId }: LinkOwner, language: string) {
	return db
		.selectFrom("enrolment")
		.innerJoin("course", "course.id", "enrolment.course_id")
		.innerJoin("provider", "provider.id", "course.provider_id")
		.where("enrolment.learner_id", "=", learnerId)
		.where("enrolment.role", "=", "learner")
		.where("enrolment.state", "in", ON_REGISTER)
		.where("course.provider_id", "=", providerId)
		.select((eb) => [
			"enrolment.id",
			"enrolment.course_id",
			"enrolment.state",
			"enrolment.ended_on",
			"course.starts_on",
			"course.ends_on",
			eb.fn.coalesce("course.contact_phone", "provider.phone").as("phone"),
			eb.fn.coalesce("course.contact_email", "provider.email").as("email"),
			...classTitles(language),
		])
		.orderBy("enrolment.asked_at", "desc")
		.orderBy("enrolment.id")
		.execute();
}

export type EnrolmentRow = Awaited<ReturnType<typeof listMyEnrolments>>[number];
