import { classTitles } from "#app/courses/class-titles.server.ts";
import type { Db } from "#db/open.ts";

type Scope = {
	/** Who speaks for the employer. */
	personId: string;
	/** Providers she has the role for. */
	providerIds: readonly string[];
	employerId?: string;
};

/** Employers with a class of one of the providers. */
export function listEmployersOf(db: Db, { personId, providerIds, employerId }: Scope) {
	return db
		.selectFrom("employer")
		.innerJoin("employer_contact", "employer_contact.employer_id", "employer.id")
		.where("employer_contact.person_id", "=", personId)
		.$if(employerId !== undefined, (query) => query.where("employer.id", "=", employerId!))
		.where(({ exists, selectFrom }) =>
			exists(
				selectFrom("course")
					.whereRef("course.employer_id", "=", "employer.id")
					.where("course.provider_id", "in", providerIds)
					.select("course.id"),
			),
		)
		.select(["employer.id", "employer.name", "employer.join_code", "employer.code_ended_at"])
		.orderBy("employer.name")
		.orderBy("employer.id")
		.execute();
}

/** Classes that run or take people, those that have met longest first. */
export function listWorkClasses(
	db: Db,
	{ employerId, providerIds }: Pick<Scope, "providerIds"> & { employerId: string },
	language: string,
) {
	return db
		.selectFrom("course")
		.innerJoin("provider", "provider.id", "course.provider_id")
		.leftJoin("venue", "venue.id", "course.venue_id")
		.where("course.employer_id", "=", employerId)
		.where("course.provider_id", "in", providerIds)
		.where("course.state", "in", ["published", "closed"])
		.select([
			"course.id",
			"course.slug",
			"course.private",
			"course.online",
			"course.capacity",
			"course.starts_on",
			"course.ends_on",
			"provider.name as provider",
			"provider.is_example",
			"venue.name as venue",
			"venue.address_hidden",
			...classTitles(language),
		])
		.orderBy("course.starts_on")
		.orderBy("course.id")
		.execute();
}

/** Lists of ids are never empty here. */
type Ids = readonly string[];

export function listWeeklyTimes(db: Db, courseIds: Ids) {
	return db
		.selectFrom("weekly_slot")
		.where("course_id", "in", courseIds)
		.select(["course_id", "weekday", "starts", "ends"])
		.orderBy("weekday")
		.orderBy("starts")
		.orderBy("id")
		.execute();
}

export function listLessonsToCome(db: Db, courseIds: Ids, from: string, until: string) {
	return db
		.selectFrom("lesson")
		.where("course_id", "in", courseIds)
		.where("starts_at", ">=", from)
		.where("starts_at", "<", until)
		.where("cancelled_at", "is", null)
		.select(["course_id", "starts_at"])
		.orderBy("starts_at")
		.orderBy("id")
		.execute();
}

export function listToldMonths(db: Db, employerId: string) {
	return db
		.selectFrom("employer_month")
		.where("employer_id", "=", employerId)
		.select(["month", "lessons", "attendance"])
		.orderBy("month", "desc")
		.execute();
}

export function listToldClasses(db: Db, employerId: string, language: string) {
	return db
		.selectFrom("employer_month_class")
		.innerJoin("course", "course.id", "employer_month_class.course_id")
		.where("employer_month_class.employer_id", "=", employerId)
		.select([
			"course.id",
			"course.slug",
			"employer_month_class.month",
			"employer_month_class.lessons",
			"employer_month_class.attendance",
			...classTitles(language),
		])
		.orderBy("employer_month_class.month", "desc")
		.orderBy("course.starts_on")
		.orderBy("course.id")
		.execute();
}
