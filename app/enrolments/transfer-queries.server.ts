import { classTitles } from "#app/courses/class-titles.server.ts";
import type { Db } from "#db/open.ts";
import { OPEN } from "./states.ts";

export function findOpenIn(
	trx: Db,
	{ learnerId, courseId }: { learnerId: string; courseId: string },
) {
	return trx
		.selectFrom("enrolment")
		.where("course_id", "=", courseId)
		.where("learner_id", "=", learnerId)
		.where("state", "in", OPEN)
		.select("id")
		.executeTakeFirst();
}

/** Every private link that opens the one opens the other too. */
export function copyLinks(trx: Db, fromId: string, toId: string) {
	return trx
		.insertInto("private_link_enrolment")
		.columns(["link_id", "enrolment_id"])
		.expression((eb) =>
			eb
				.selectFrom("private_link_enrolment")
				.where("enrolment_id", "=", fromId)
				.select((e) => ["link_id", e.val(toId).as("enrolment_id")]),
		)
		.execute();
}

/** Classes of the provider that somebody can be moved to, in order of their titles. */
export function listClassesToMoveTo(
	db: Db,
	{ providerId, courseId, today }: { providerId: string; courseId: string; today: string },
	language: string,
) {
	return db
		.selectFrom("course")
		.where("course.provider_id", "=", providerId)
		.where("course.id", "<>", courseId)
		.where("course.state", "in", ["published", "closed"])
		.where((eb) => eb.or([eb("course.ends_on", "is", null), eb("course.ends_on", ">=", today)]))
		.select(["course.id", "course.capacity", "course.starts_on", ...classTitles(language)])
		.orderBy("english_title")
		.orderBy("course.starts_on")
		.orderBy("course.id")
		.execute();
}
