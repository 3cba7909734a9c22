import type { ExpressionBuilder } from "kysely";
import { classTitles } from "#app/courses/class-titles.server.ts";
import type { Db } from "#db/open.ts";
import type { Schema } from "#db/schema.ts";
import type { ClassScope } from "./class-scope.ts";

const ON_REGISTER = [
	"enrolled",
	"active",
	"completed",
	"withdrawn",
	"transferred",
	"no-show",
] as const;

/**
 * The class and everybody on its register in one statement; a class of nobody is one row of nulls.
 * Empty when it is not hers. Never asked without a provider.
 */
export function listClassPeople(db: Db, courseId: string, scope: ClassScope, language: string) {
	return db
		.selectFrom("course")
		.innerJoin("provider", "provider.id", "course.provider_id")
		.leftJoin("enrolment", (join) =>
			join.onRef("enrolment.course_id", "=", "course.id").on("enrolment.state", "in", ON_REGISTER),
		)
		.leftJoin("learner", "learner.id", "enrolment.learner_id")
		.where("course.id", "=", courseId)
		.where((eb) => isWithin(eb, scope))
		.select([
			"course.id",
			"course.ends_on",
			"provider.name as provider",
			...classTitles(language),
			"enrolment.id as enrolment_id",
			"enrolment.learner_id",
			"enrolment.role",
			"enrolment.state",
			"enrolment.enrolled_on",
			"enrolment.helps_until",
			"learner.preferred_name",
			"learner.full_name",
		])
		.orderBy("learner.name_folded")
		.orderBy("enrolment.id")
		.execute();
}

export type ClassPersonRow = Awaited<ReturnType<typeof listClassPeople>>[number];

export function listHelperMarks(db: Db, courseId: string) {
	return db
		.selectFrom("enrolment")
		.innerJoin("mark", "mark.enrolment_id", "enrolment.id")
		.where("enrolment.course_id", "=", courseId)
		.where("enrolment.role", "in", ["volunteer", "londoner"])
		.select([
			"mark.lesson_id as lessonId",
			"mark.enrolment_id as enrolmentId",
			"mark.code",
			"mark.late_minutes as lateMinutes",
			"mark.left_early_minutes as leftEarlyMinutes",
		])
		.orderBy("mark.enrolment_id")
		.orderBy("mark.lesson_id")
		.execute();
}

function isWithin(eb: ExpressionBuilder<Schema, "course">, scope: ClassScope) {
	const ofProvider = eb("course.provider_id", "in", scope.providerIds);
	if (scope.as === "coordinator") return ofProvider;
	return ofProvider.and(
		eb.exists(
			eb
				.selectFrom("course_tutor")
				.whereRef("course_tutor.course_id", "=", "course.id")
				.where("course_tutor.person_id", "=", scope.personId)
				.select("course_tutor.person_id"),
		),
	);
}
