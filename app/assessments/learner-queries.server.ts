import { type Expression, type ExpressionBuilder, type SqlBool, sql } from "kysely";
import { classTitles } from "#app/courses/class-titles.server.ts";
import type { LearnerWords } from "#app/learners/find-words.ts";
import type { Db } from "#db/open.ts";
import type { Schema } from "#db/schema.ts";
import { type LearnerScope, NEVER_TAUGHT } from "./learner-scope.ts";

export type LearnerSearch = {
	scope: LearnerScope;
	/** Only those of this class; empty for all. */
	courseId: string;
	asked: LearnerWords;
};

type Page = { limit: number; offset: number };

/** The record that went into another gives that one. */
export function findLearner(db: Db, scope: LearnerScope, learnerId: string) {
	return db
		.selectFrom("learner")
		.where("learner.id", "=", (eb) =>
			eb
				.selectFrom("learner as asked")
				.where("asked.id", "=", learnerId)
				.select((of) => of.fn.coalesce("asked.merged_into_id", "asked.id").as("id")),
		)
		.where(hasEnrolmentWithin(scope))
		.selectAll("learner")
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

/** The classes within the scope that anybody was ever in, by their English title. */
export function listClassesOf(db: Db, scope: LearnerScope, language: string) {
	return db
		.selectFrom("enrolment")
		.innerJoin("course", "course.id", "enrolment.course_id")
		.where(isWithin(scope))
		.select(["course.id", "course.slug", "course.starts_on", ...classTitles(language)])
		.distinct()
		.orderBy("english_title")
		.orderBy("course.starts_on")
		.orderBy("course.id")
		.execute();
}

/** What each of these providers calls her in its own papers, in the order of their names. */
export function listReferences(db: Db, providerIds: readonly string[], learnerId: string) {
	return db
		.selectFrom("learner_reference")
		.innerJoin("provider", "provider.id", "learner_reference.provider_id")
		.where("learner_reference.learner_id", "=", learnerId)
		.where("learner_reference.provider_id", "in", providerIds)
		.select(["learner_reference.reference", "provider.name as provider"])
		.orderBy("provider.name")
		.orderBy("provider.id")
		.execute();
}

export function listLearners(db: Db, search: LearnerSearch, { limit, offset }: Page) {
	return db
		.selectFrom("learner")
		.where(hasEnrolmentWithin(search.scope, search.courseId))
		.where(isAskedFor(search))
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
		.where(hasEnrolmentWithin(search.scope, search.courseId))
		.where(isAskedFor(search))
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.executeTakeFirstOrThrow();
	return Number(count);
}

function hasEnrolmentWithin(scope: LearnerScope, courseId = "") {
	return (eb: ExpressionBuilder<Schema, "learner">) =>
		eb.exists(
			eb
				.selectFrom("enrolment")
				.innerJoin("course", "course.id", "enrolment.course_id")
				.whereRef("enrolment.learner_id", "=", "learner.id")
				.where(isWithin(scope))
				.$if(courseId !== "", (query) => query.where("course.id", "=", courseId))
				.select("enrolment.id"),
		);
}

/** No role in it, no row: an empty `or` is false. */
function isWithin(scope: LearnerScope) {
	return (eb: ExpressionBuilder<Schema, "enrolment" | "course">) =>
		eb.or([
			isRun(eb, scope),
			eb.and([isTaught(eb, scope), eb("enrolment.state", "not in", NEVER_TAUGHT)]),
		]);
}

/** A class she teaches, or one of a provider she coordinates. */
export function isOfScope(eb: ExpressionBuilder<Schema, "course">, scope: LearnerScope) {
	return eb.or([isRun(eb, scope), isTaught(eb, scope)]);
}

function isRun(eb: ExpressionBuilder<Schema, "course">, { providerIds }: LearnerScope) {
	if (providerIds.length === 0) return eb.or([]);
	return eb.or([eb("course.provider_id", "in", providerIds)]);
}

function isTaught(eb: ExpressionBuilder<Schema, "course">, { personId, tutorOf }: LearnerScope) {
	if (tutorOf.length === 0) return eb.or([]);
	const teaches = eb.exists(
		eb
			.selectFrom("course_tutor")
			.whereRef("course_tutor.course_id", "=", "course.id")
			.where("course_tutor.person_id", "=", personId)
			.select("course_tutor.person_id"),
	);
	return eb.and([eb("course.provider_id", "in", tutorOf), teaches]);
}

/** Each word somewhere in her names; or her number, her e-mail, or what a letter or a list calls her. */
function isAskedFor({ asked, scope }: LearnerSearch) {
	return (eb: ExpressionBuilder<Schema, "learner">) => {
		const names = sql<string>`${eb.ref("name_folded")} || ' ' || coalesce(${eb.ref("full_name_folded")}, '')`;
		const ways: Expression<SqlBool>[] = [eb.and(asked.words.map((word) => holds(names, word)))];
		if (asked.digits !== "") ways.push(holds(eb.ref("phone_digits"), asked.digits));
		if (asked.email !== "") ways.push(holds(eb.ref("email_folded"), asked.email));
		if (asked.reference !== "") ways.push(...isReferredTo(eb, asked.reference, scope));
		return eb.or(ways);
	};
}

function isReferredTo(
	eb: ExpressionBuilder<Schema, "learner">,
	reference: string,
	{ providerIds }: LearnerScope,
) {
	const ofRequest = eb.exists(
		eb
			.selectFrom("enrolment")
			.whereRef("enrolment.learner_id", "=", "learner.id")
			.where("enrolment.reference", "=", reference.toUpperCase())
			.select("enrolment.id"),
	);
	if (providerIds.length === 0) return [ofRequest];
	const ofProvider = eb.exists(
		eb
			.selectFrom("learner_reference")
			.whereRef("learner_reference.learner_id", "=", "learner.id")
			.where("learner_reference.provider_id", "in", providerIds)
			.where("learner_reference.reference_folded", "=", reference)
			.select("learner_reference.learner_id"),
	);
	return [ofRequest, ofProvider];
}

function holds(text: Expression<string | null>, part: string) {
	return sql<SqlBool>`${text} like ${`%${part.replace(/[\\%_]/g, "\\$&")}%`} escape '\\'`;
}
