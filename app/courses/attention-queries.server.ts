import type { SelectQueryBuilder } from "kysely";
import { isInSight } from "#app/assessments/assessment-sight.server.ts";
import { openComplaints } from "#app/complaints/open-complaints.server.ts";
import type { LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import type { CourseTable } from "#db/tables/courses.ts";
import { ASSESSED_KINDS, LESSONS_WITHOUT_ASSESSMENT } from "./attention.ts";
import { unmatchedWalkIns } from "./attention-walk-ins-queries.server.ts";
import { classTitles } from "./class-titles.server.ts";

type Providers = readonly string[];
type Since = { since: LocalDate; now: string };
type Until = { now: string; soon: string };

/** What the desk counts in one statement. */
export async function countAttention(
	db: Db,
	providerIds: Providers,
	at: Since & Until & { today: LocalDate },
) {
	const { today, now } = at;
	const row = await db
		.selectNoFrom([
			inState(db, providerIds, "draft").as("drafts"),
			inState(db, providerIds, "published").as("published"),
			counted(untaken(db, providerIds, at).where("lesson.local_date", "=", today)).as(
				"untakenToday",
			),
			counted(untaken(db, providerIds, at).where("lesson.local_date", "<", today)).as(
				"untakenBefore",
			),
			counted(unmatchedWalkIns(db, providerIds)).as("walkIns"),
			counted(offers(db, providerIds, at).where("offer.expires_at", ">", now)).as("offersEnding"),
			counted(offers(db, providerIds, at).where("offer.expires_at", "<=", now)).as("offersOver"),
			counted(overdue(db, providerIds, today)).as("overdue"),
			unassessed(db, providerIds, now)
				.select((eb) => eb.fn.count<number>("learner.id").distinct().as("count"))
				.as("unassessed"),
			counted(openComplaints(db, providerIds)).as("complaints"),
		])
		.executeTakeFirstOrThrow();
	return {
		drafts: Number(row.drafts),
		published: Number(row.published),
		untakenToday: Number(row.untakenToday),
		untakenBefore: Number(row.untakenBefore),
		walkIns: Number(row.walkIns),
		offersEnding: Number(row.offersEnding),
		offersOver: Number(row.offersOver),
		overdue: Number(row.overdue),
		unassessed: Number(row.unassessed),
		complaints: Number(row.complaints),
	};
}

function inState(db: Db, providerIds: Providers, state: CourseTable["state"]) {
	return counted(
		db.selectFrom("course").where("provider_id", "in", providerIds).where("state", "=", state),
	);
}

function counted<DB, TB extends keyof DB, O>(query: SelectQueryBuilder<DB, TB, O>) {
	return query.select((eb) => eb.fn.countAll<number>().as("count"));
}

/** Lessons that have begun since that day and whose register nobody has handed in. */
function untaken(db: Db, providerIds: Providers, { since, now }: Since) {
	return db
		.selectFrom("lesson")
		.innerJoin("course", "course.id", "lesson.course_id")
		.leftJoin("register", "register.lesson_id", "lesson.id")
		.where("course.provider_id", "in", providerIds)
		.where("course.state", "in", ["published", "closed", "finished"])
		.where("lesson.cancelled_at", "is", null)
		.where("lesson.local_date", ">=", since)
		.where("lesson.starts_at", "<=", now)
		.where("register.lesson_id", "is", null);
}

/** The newest first: it is easiest to remember. */
export function listUntaken(db: Db, providerIds: Providers, since: Since, language: string) {
	return untaken(db, providerIds, since)
		.select([
			"lesson.id",
			"lesson.local_date",
			"lesson.starts_at",
			"course.id as course_id",
			"course.slug",
			...classTitles(language),
		])
		.orderBy("lesson.starts_at", "desc")
		.orderBy("lesson.id")
		.execute();
}

/** Open ones past their hour or near it, and people whose offer ran out with nobody deciding since. */
function offers(db: Db, providerIds: Providers, { soon }: Until) {
	return db
		.selectFrom("enrolment")
		.innerJoin("course", "course.id", "enrolment.course_id")
		.innerJoin("offer", "offer.enrolment_id", "enrolment.id")
		.where("course.provider_id", "in", providerIds)
		.where(({ and, eb, not, or, exists, selectFrom }) =>
			or([
				and([
					eb("enrolment.state", "=", "offered"),
					eb("offer.answered_at", "is", null),
					eb("offer.expires_at", "<=", soon),
				]),
				and([
					eb("enrolment.state", "=", "expired"),
					eb("offer.answer", "=", "expired"),
					not(
						exists(
							selectFrom("offer as later")
								.whereRef("later.enrolment_id", "=", "enrolment.id")
								.whereRef("later.offered_at", ">", "offer.offered_at")
								.select("later.id"),
						),
					),
				]),
			]),
		);
}

export function listOffers(db: Db, providerIds: Providers, until: Until, language: string) {
	return offers(db, providerIds, until)
		.innerJoin("learner", "learner.id", "enrolment.learner_id")
		.select([
			"enrolment.id",
			"learner.id as learner_id",
			"learner.preferred_name",
			"learner.full_name",
			"offer.expires_at",
			"course.id as course_id",
			"course.slug",
			...classTitles(language),
		])
		.orderBy("offer.expires_at")
		.orderBy("offer.id")
		.execute();
}

/** Away from her class for longer than she said. */
function overdue(db: Db, providerIds: Providers, today: LocalDate) {
	return db
		.selectFrom("enrolment")
		.innerJoin("course", "course.id", "enrolment.course_id")
		.innerJoin("enrolment_break", "enrolment_break.enrolment_id", "enrolment.id")
		.where("course.provider_id", "in", providerIds)
		.where("enrolment.state", "=", "active")
		.where("enrolment_break.returned_on", "is", null)
		.where("enrolment_break.expected_return", "<", today);
}

/** Who is away the longest comes first. */
export function listOverdue(db: Db, providerIds: Providers, today: LocalDate, language: string) {
	return overdue(db, providerIds, today)
		.innerJoin("learner", "learner.id", "enrolment.learner_id")
		.select([
			"enrolment.id",
			"learner.id as learner_id",
			"learner.preferred_name",
			"learner.full_name",
			"enrolment_break.expected_return",
			"course.id as course_id",
			"course.slug",
			...classTitles(language),
		])
		.orderBy("enrolment_break.expected_return")
		.orderBy("learner.name_folded")
		.orderBy("enrolment.id")
		.execute();
}

/** She has been in a class for more than two lessons, and nobody anywhere took her first levels. */
function unassessed(db: Db, providerIds: Providers, now: string) {
	return db
		.selectFrom("enrolment")
		.innerJoin("course", "course.id", "enrolment.course_id")
		.innerJoin("learner", "learner.id", "enrolment.learner_id")
		.where("course.provider_id", "in", providerIds)
		.where("course.kind", "in", ASSESSED_KINDS)
		.where("enrolment.role", "=", "learner")
		.where("enrolment.state", "=", "active")
		.where(({ eb, selectFrom }) =>
			eb(
				selectFrom("lesson")
					.whereRef("lesson.course_id", "=", "course.id")
					.whereRef("lesson.local_date", ">=", "enrolment.started_on")
					.where("lesson.cancelled_at", "is", null)
					.where("lesson.ends_at", "<=", now)
					.select((of) => of.fn.countAll<number>().as("lessons")),
				">",
				LESSONS_WITHOUT_ASSESSMENT,
			),
		)
		.where(({ not, exists, selectFrom }) =>
			not(
				exists(
					selectFrom("assessment")
						.whereRef("assessment.learner_id", "=", "learner.id")
						.where("assessment.kind", "=", "initial")
						.where((eb) => isInSight(eb, providerIds))
						.where((eb) =>
							eb.exists(
								eb
									.selectFrom("skill_result")
									.whereRef("skill_result.assessment_id", "=", "assessment.id")
									.select("skill_result.skill"),
							),
						)
						.select("assessment.id"),
				),
			),
		);
}

export function listUnassessed(db: Db, providerIds: Providers, now: string, language: string) {
	return unassessed(db, providerIds, now)
		.select([
			"learner.id as learner_id",
			"learner.preferred_name",
			"learner.full_name",
			"enrolment.started_on",
			"course.id as course_id",
			"course.slug",
			...classTitles(language),
		])
		.orderBy("enrolment.started_on")
		.orderBy("learner.name_folded")
		.orderBy("enrolment.id")
		.execute();
}
