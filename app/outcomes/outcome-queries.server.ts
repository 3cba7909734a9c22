import type { ExpressionBuilder } from "kysely";
import type { LearnerScope } from "#app/assessments/learner-scope.ts";
import { classTitles } from "#app/courses/class-titles.server.ts";
import type { Db } from "#db/open.ts";
import type { Schema } from "#db/schema.ts";
import type { LearningOutcomeTable, NextStepTable } from "#db/tables/outcomes.ts";

const CAME = ["active", "completed", "withdrawn"] as const;

/** Learners who came at least once; who went over to another class has her next step there. */
export function listSubjects(
	db: Db,
	asked: { courseId: string } | { enrolmentIds: readonly string[] },
	language: string,
) {
	return db
		.selectFrom("enrolment")
		.innerJoin("course", "course.id", "enrolment.course_id")
		.innerJoin("learner", "learner.id", "enrolment.learner_id")
		.where("enrolment.role", "=", "learner")
		.where("enrolment.state", "in", CAME)
		.where("enrolment.started_on", "is not", null)
		.where((eb) =>
			"courseId" in asked
				? eb("course.id", "=", asked.courseId)
				: eb("enrolment.id", "in", asked.enrolmentIds),
		)
		.select((eb) => [
			"enrolment.id",
			"enrolment.learner_id",
			"enrolment.state",
			eb.ref("enrolment.started_on").$notNull().as("started_on"),
			"enrolment.ended_on",
			"course.ends_on",
			"course.slug",
			"learner.preferred_name",
			"learner.full_name",
			...classTitles(language),
		])
		.orderBy("learner.name_folded")
		.orderBy("enrolment.asked_at", "desc")
		.orderBy("enrolment.id")
		.execute();
}

export type SubjectRow = Awaited<ReturnType<typeof listSubjects>>[number];

export function findCourse(db: Db, scope: LearnerScope, courseId: string, language: string) {
	return db
		.selectFrom("course")
		.where("course.id", "=", courseId)
		.where(isWithin(scope))
		.select(["course.id", ...classTitles(language)])
		.executeTakeFirst();
}

/** No role in it, no row: an empty `or` is false. */
function isWithin({ personId, tutorOf, providerIds }: LearnerScope) {
	return (eb: ExpressionBuilder<Schema, "course">) => {
		const ways = [];
		if (providerIds.length > 0) ways.push(eb("course.provider_id", "in", providerIds));
		if (tutorOf.length > 0) {
			const teaches = eb.exists(
				eb
					.selectFrom("course_tutor")
					.whereRef("course_tutor.course_id", "=", "course.id")
					.where("course_tutor.person_id", "=", personId)
					.select("course_tutor.person_id"),
			);
			ways.push(eb.and([eb("course.provider_id", "in", tutorOf), teaches]));
		}
		return eb.or(ways);
	};
}

/** The one said last comes first. `enrolmentIds` is never empty. */
export function listSteps(db: Db, enrolmentIds: readonly string[]) {
	return db
		.selectFrom("next_step")
		.leftJoin("person", "person.id", "next_step.said_by")
		.where("enrolment_id", "in", enrolmentIds)
		.selectAll("next_step")
		.select("person.name as said_by_name")
		.orderBy("said_at", "desc")
		.orderBy("next_step.id", "desc")
		.execute();
}

export type StepRow = Awaited<ReturnType<typeof listSteps>>[number];

/** The one said last comes first. `enrolmentIds` is never empty. */
export function listOutcomes(db: Db, enrolmentIds: readonly string[]) {
	return db
		.selectFrom("learning_outcome")
		.where("enrolment_id", "in", enrolmentIds)
		.select(["id", "enrolment_id", "purpose", "codes"])
		.orderBy("said_at", "desc")
		.orderBy("id", "desc")
		.execute();
}

export function insertSteps(trx: Db, rows: readonly NextStepTable[]) {
	return trx.insertInto("next_step").values(rows).execute();
}

export function insertOutcomes(trx: Db, rows: readonly LearningOutcomeTable[]) {
	return trx.insertInto("learning_outcome").values(rows).execute();
}

/** Where what she says of her next step belongs: her class, or else the one that ended last. */
export function findLatestPlace(
	db: Db,
	{ learnerId, providerId }: { learnerId: string; providerId: string },
) {
	return db
		.selectFrom("enrolment")
		.innerJoin("course", "course.id", "enrolment.course_id")
		.where("enrolment.learner_id", "=", learnerId)
		.where("course.provider_id", "=", providerId)
		.where("enrolment.role", "=", "learner")
		.where("enrolment.state", "in", CAME)
		.where("enrolment.started_on", "is not", null)
		.select("enrolment.id")
		.orderBy((eb) => eb.case().when("enrolment.ended_on", "is", null).then(0).else(1).end())
		.orderBy("enrolment.ended_on", "desc")
		.orderBy("enrolment.started_on", "desc")
		.orderBy("enrolment.id")
		.limit(1)
		.executeTakeFirst();
}

/** `courseIds` is never empty. */
export function listEndedPlaces(db: Db, courseIds: readonly string[]) {
	return db
		.selectFrom("enrolment")
		.where("course_id", "in", courseIds)
		.where("role", "=", "learner")
		.where("state", "in", ["completed", "withdrawn"])
		.where("started_on", "is not", null)
		.where("ended_on", "is not", null)
		.select((eb) => ["id", "learner_id", eb.ref("ended_on").$notNull().as("ended_on")])
		.orderBy("id")
		.execute();
}

/** For counts, of everybody in the classes; the one said last comes first. `courseIds` is never empty. */
export function listStepFacts(db: Db, courseIds: readonly string[]) {
	return db
		.selectFrom("enrolment")
		.innerJoin("next_step", "next_step.enrolment_id", "enrolment.id")
		.where("enrolment.course_id", "in", courseIds)
		.where("enrolment.role", "=", "learner")
		.select(["enrolment.id", "next_step.kind", "next_step.destination", "next_step.learned_on"])
		.orderBy("next_step.said_at", "desc")
		.orderBy("next_step.id", "desc")
		.execute();
}
