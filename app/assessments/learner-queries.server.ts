import { type ExpressionBuilder, type SqlBool, sql } from "kysely";
import type { Db } from "#db/open.ts";
import type { Schema } from "#db/schema.ts";
import { type LearnerScope, NEVER_TAUGHT } from "./learner-scope.ts";

export type LearnerSearch = {
	scope: LearnerScope;
	/** Folded; the empty text is part of every name. */
	name: string;
	/** As printed on the letter; empty finds by name alone. */
	reference: string;
};

type Page = { limit: number; offset: number };

export function findLearner(db: Db, scope: LearnerScope, learnerId: string) {
	return db
		.selectFrom("learner")
		.where("id", "=", learnerId)
		.where(hasEnrolmentWithin(scope))
		.selectAll()
		.executeTakeFirst();
}

/** Newest class first; only those within the scope. */
export function listEnrolments(db: Db, scope: LearnerScope, learnerIds: readonly string[]) {
	return db
		.selectFrom("enrolment")
		.innerJoin("course", "course.id", "enrolment.course_id")
		.innerJoin("provider", "provider.id", "course.provider_id")
		.where("enrolment.learner_id", "in", learnerIds)
		.where(isWithin(scope))
		.select([
			"enrolment.id",
			"enrolment.learner_id",
			"enrolment.course_id",
			"enrolment.role",
			"enrolment.state",
			"enrolment.asked_at",
			"enrolment.started_on",
			"enrolment.ended_on",
			"course.slug",
			"course.provider_id",
			"provider.name as provider_name",
		])
		.orderBy("enrolment.asked_at", "desc")
		.orderBy("enrolment.id")
		.execute();
}

/** English, and the reader's language where there is a text in it. */
export function listTitles(db: Db, courseIds: readonly string[], language: string) {
	return db
		.selectFrom("course_text")
		.where("course_id", "in", courseIds)
		.where("language", "in", ["en", language])
		.select(["course_id", "language", "title"])
		.orderBy("course_id")
		.orderBy("language")
		.execute();
}

export function listLearners(db: Db, search: LearnerSearch, { limit, offset }: Page) {
	return db
		.selectFrom("learner")
		.where(hasEnrolmentWithin(search.scope))
		.where(isCalled(search))
		.select(["id", "preferred_name", "full_name", "language"])
		.orderBy("name_folded")
		.orderBy("id")
		.limit(limit)
		.offset(offset)
		.execute();
}

export async function countLearners(db: Db, search: LearnerSearch): Promise<number> {
	const { count } = await db
		.selectFrom("learner")
		.where(hasEnrolmentWithin(search.scope))
		.where(isCalled(search))
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.executeTakeFirstOrThrow();
	return Number(count);
}

function hasEnrolmentWithin(scope: LearnerScope) {
	return (eb: ExpressionBuilder<Schema, "learner">) =>
		eb.exists(
			eb
				.selectFrom("enrolment")
				.innerJoin("course", "course.id", "enrolment.course_id")
				.whereRef("enrolment.learner_id", "=", "learner.id")
				.where(isWithin(scope))
				.select("enrolment.id"),
		);
}

/** No role in it, no row: an empty `or` is false. */
function isWithin({ personId, tutorOf, providerIds }: LearnerScope) {
	return (eb: ExpressionBuilder<Schema, "enrolment" | "course">) => {
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
			const isTutor = eb("course.provider_id", "in", tutorOf);
			ways.push(eb.and([isTutor, teaches, eb("enrolment.state", "not in", NEVER_TAUGHT)]));
		}
		return eb.or(ways);
	};
}

function isCalled({ name, reference }: LearnerSearch) {
	return (eb: ExpressionBuilder<Schema, "learner">) => {
		const pattern = `%${name.replace(/[\\%_]/g, "\\$&")}%`;
		return eb.or([
			sql<SqlBool>`${eb.ref("name_folded")} like ${pattern} escape '\\'`,
			eb.exists(
				eb
					.selectFrom("enrolment")
					.whereRef("enrolment.learner_id", "=", "learner.id")
					.where("enrolment.reference", "=", reference)
					.select("enrolment.id"),
			),
		]);
	};
}
