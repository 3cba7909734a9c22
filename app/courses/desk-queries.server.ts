import type { Db } from "#db/open.ts";
import { classTitles } from "./class-titles.server.ts";

/** Classes of these providers, or one class of theirs. */
type Scope = { providerIds: readonly string[]; courseId?: string };

function desk(db: Db, { providerIds, courseId }: Scope, language: string) {
	return db
		.selectFrom("course")
		.innerJoin("provider", "provider.id", "course.provider_id")
		.leftJoin("venue", "venue.id", "course.venue_id")
		.leftJoin("employer", "employer.id", "course.employer_id")
		.where("course.provider_id", "in", providerIds)
		.$if(courseId !== undefined, (query) => query.where("course.id", "=", courseId!))
		.selectAll("course")
		.select([
			"provider.name as provider",
			"provider.is_example",
			"venue.name as venue",
			"venue.postcode",
			"employer.name as employer",
			"employer.join_code",
			"employer.code_ended_at",
			...classTitles(language),
		]);
}

export type DeskCourseRow = Awaited<ReturnType<typeof listDeskCourses>>[number];

export function listDeskCourses(db: Db, scope: Scope, language: string) {
	return desk(db, scope, language)
		.orderBy("course.starts_on", (order) => order.desc().nullsFirst())
		.orderBy("course.id")
		.execute();
}

export function listDeskLevels(db: Db, { providerIds, courseId }: Scope) {
	return db
		.selectFrom("course_level")
		.innerJoin("course", "course.id", "course_level.course_id")
		.where("course.provider_id", "in", providerIds)
		.$if(courseId !== undefined, (query) => query.where("course.id", "=", courseId!))
		.select(["course_level.course_id", "course_level.level"])
		.distinct()
		.orderBy("course_level.course_id")
		.orderBy("course_level.level")
		.execute();
}

export function listDeskSlots(db: Db, { providerIds, courseId }: Scope) {
	return db
		.selectFrom("weekly_slot")
		.innerJoin("course", "course.id", "weekly_slot.course_id")
		.where("course.provider_id", "in", providerIds)
		.$if(courseId !== undefined, (query) => query.where("course.id", "=", courseId!))
		.select([
			"weekly_slot.course_id",
			"weekly_slot.weekday",
			"weekly_slot.starts",
			"weekly_slot.ends",
		])
		.orderBy("weekly_slot.weekday")
		.orderBy("weekly_slot.starts")
		.orderBy("weekly_slot.id")
		.execute();
}

/** The moment each class meets next. */
export function listNextLessons(db: Db, { providerIds, courseId }: Scope, now: string) {
	return db
		.selectFrom("lesson")
		.innerJoin("course", "course.id", "lesson.course_id")
		.where("course.provider_id", "in", providerIds)
		.$if(courseId !== undefined, (query) => query.where("course.id", "=", courseId!))
		.where("lesson.cancelled_at", "is", null)
		.where("lesson.starts_at", ">=", now)
		.select((eb) => ["lesson.course_id", eb.fn.min("lesson.starts_at").as("starts_at")])
		.groupBy("lesson.course_id")
		.orderBy("lesson.course_id")
		.execute();
}

export function listVenues(db: Db, providerId: string) {
	return db
		.selectFrom("venue")
		.where("provider_id", "=", providerId)
		.select(["id", "name", "postcode"])
		.orderBy("name")
		.orderBy("id")
		.execute();
}
