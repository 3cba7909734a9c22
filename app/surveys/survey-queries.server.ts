import type { ExpressionBuilder, Insertable } from "kysely";
import type { LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import type { Schema } from "#db/schema.ts";
import type {
	SurveyAnswerTable,
	SurveyLinkTable,
	SurveyResponseTable,
} from "#db/tables/surveys.ts";

type OfOne = Pick<SurveyResponseTable, "learner_id" | "pilot_id">;
type OfWave = OfOne & Pick<SurveyResponseTable, "wave">;
type LinkKind = SurveyLinkTable["kind"];

/** Neither ended nor too old. */
export function findLinked(db: Db, tokenHash: string, now: string) {
	return db
		.selectFrom("survey_link")
		.innerJoin("survey_response", "survey_response.id", "survey_link.response_id")
		.where("survey_link.token_hash", "=", tokenHash)
		.where("survey_link.ended_at", "is", null)
		.where("survey_link.expires_at", ">", now)
		.select([
			"survey_link.kind",
			"survey_link.created_by",
			"survey_response.id",
			"survey_response.learner_id",
			"survey_response.pilot_id",
			"survey_response.wave",
			"survey_response.version",
			"survey_response.finished_at",
		])
		.executeTakeFirst();
}

export function listAnswers(db: Db, responseId: string) {
	return db
		.selectFrom("survey_answer")
		.where("response_id", "=", responseId)
		.select(["item", "value", "device_hash"])
		.orderBy("item")
		.execute();
}

/** False once she has sent it; whoever answers and whoever sends wait for each other here. */
export async function touchResponse(trx: Db, id: string, at: string): Promise<boolean> {
	const result = await trx
		.updateTable("survey_response")
		.set({ answered_at: at })
		.where("id", "=", id)
		.where("finished_at", "is", null)
		.executeTakeFirst();
	return result.numUpdatedRows === 1n;
}

/** The last answer holds. */
export function writeAnswer(trx: Db, row: Insertable<SurveyAnswerTable>) {
	const { response_id: _, item: __, ...said } = row;
	return trx
		.insertInto("survey_answer")
		.values(row)
		.onConflict((conflict) => conflict.columns(["response_id", "item"]).doUpdateSet(said))
		.execute();
}

export function finishResponse(db: Db, id: string, at: string) {
	return db
		.updateTable("survey_response")
		.set({ finished_at: at })
		.where("id", "=", id)
		.where("finished_at", "is", null)
		.where("answered_at", "is not", null)
		.execute();
}

export function endLinks(db: Db, responseId: string, kind: LinkKind, at: string) {
	return db
		.updateTable("survey_link")
		.set({ ended_at: at })
		.where("response_id", "=", responseId)
		.where("kind", "=", kind)
		.where("ended_at", "is", null)
		.execute();
}

/** Of every wave, the oldest first. */
export function listResponsesOf(db: Db, { learner_id, pilot_id }: OfOne) {
	return db
		.selectFrom("survey_response")
		.where("learner_id", "=", learner_id)
		.where("pilot_id", "=", pilot_id)
		.select(["version", "created_at as createdAt"])
		.orderBy("created_at")
		.orderBy("id")
		.execute();
}

/** Its answers and links go with it. */
export function deleteResponse(trx: Db, id: string) {
	return trx.deleteFrom("survey_response").where("id", "=", id).execute();
}

/** How far they are; no answer is among it. */
export function listProgress(db: Db, learnerIds: readonly string[]) {
	return db
		.selectFrom("survey_response")
		.where("learner_id", "in", learnerIds)
		.select(["id", "learner_id", "pilot_id", "wave", "answered_at", "finished_at"])
		.orderBy("id")
		.execute();
}

/** Nothing where there is one already. */
export function insertResponse(trx: Db, row: Insertable<SurveyResponseTable>) {
	return trx
		.insertInto("survey_response")
		.values(row)
		.onConflict((conflict) => conflict.columns(["learner_id", "pilot_id", "wave"]).doNothing())
		.execute();
}

/** Changed to what it is: whoever makes a link to it waits for who makes another. */
export function lockResponse(trx: Db, { learner_id, pilot_id, wave }: OfWave) {
	return trx
		.updateTable("survey_response")
		.set({ wave })
		.where("learner_id", "=", learner_id)
		.where("pilot_id", "=", pilot_id)
		.where("wave", "=", wave)
		.returning("id")
		.executeTakeFirstOrThrow();
}

/** Nothing where one of the kind is open. */
export function insertLink(trx: Db, row: Insertable<SurveyLinkTable>) {
	return trx
		.insertInto("survey_link")
		.values(row)
		.onConflict((conflict) =>
			conflict.columns(["response_id", "kind"]).where("ended_at", "is", null).doNothing(),
		)
		.execute();
}

/** The day on which a wave closes may have moved since the link was made. */
export function prolongLink(trx: Db, id: string, expiresAt: string) {
	return trx
		.updateTable("survey_link")
		.set({ expires_at: expiresAt })
		.where("id", "=", id)
		.execute();
}

export function findOwnLink(db: Db, responseId: string) {
	return db
		.selectFrom("survey_link")
		.where("response_id", "=", responseId)
		.where("kind", "=", "own")
		.where("ended_at", "is", null)
		.select(["id", "expires_at"])
		.executeTakeFirst();
}

/** Those with an answer, sent or not. */
export function listResponsesOfPilot(db: Db, pilotId: string) {
	return db
		.selectFrom("survey_response")
		.where("pilot_id", "=", pilotId)
		.where("answered_at", "is not", null)
		.select(["id", "learner_id", "course_id", "wave", "version", "finished_at"])
		.orderBy("id")
		.execute();
}

export function listAnswersOfPilot(db: Db, pilotId: string) {
	return db
		.selectFrom("survey_answer")
		.innerJoin("survey_response", "survey_response.id", "survey_answer.response_id")
		.where("survey_response.pilot_id", "=", pilotId)
		.select(["response_id", "item", "value", "mode", "survey_answer.language"])
		.orderBy("response_id")
		.orderBy("item")
		.execute();
}

/** The classes of pilots of these providers, by their English title. */
export function listPilotCourses(db: Db, providerIds: readonly string[], language: string) {
	return db
		.selectFrom("course")
		.leftJoin("course_text as english", (join) =>
			join.onRef("english.course_id", "=", "course.id").on("english.language", "=", "en"),
		)
		.leftJoin("course_text as own", (join) =>
			join.onRef("own.course_id", "=", "course.id").on("own.language", "=", language),
		)
		.where("course.provider_id", "in", providerIds)
		.where("course.pilot_id", "is not", null)
		.select([
			"course.id",
			"course.slug",
			"english.title as english_title",
			"own.title as own_title",
		])
		.orderBy("english.title")
		.orderBy("course.starts_on")
		.orderBy("course.id")
		.execute();
}

/** What the waves of some learners are told by: their enrolments in classes of a pilot. */
export function listAttending(db: Db, isAsked: (eb: Eb) => ReturnType<Eb["and"]>) {
	return db
		.selectFrom("enrolment")
		.innerJoin("course", "course.id", "enrolment.course_id")
		.innerJoin("pilot", "pilot.id", "course.pilot_id")
		.innerJoin("learner", "learner.id", "enrolment.learner_id")
		.leftJoin("pilot_arm as waiting", (join) =>
			join
				.onRef("waiting.pilot_id", "=", "pilot.id")
				.onRef("waiting.learner_id", "=", "enrolment.learner_id")
				.onRef("waiting.course_id", "=", "enrolment.course_id")
				.on("waiting.arm", "=", "waiting"),
		)
		.where("enrolment.role", "=", "learner")
		.where(isAsked)
		.select((eb) => [
			"enrolment.learner_id",
			"learner.preferred_name as name",
			"enrolment.course_id",
			"course.provider_id",
			"enrolment.state",
			"enrolment.enrolled_on as enrolledOn",
			"enrolment.started_on as startedOn",
			"enrolment.ended_on as endedOn",
			"waiting.since as comparedSince",
			eb.fn.coalesce("course.ends_on", "enrolment.planned_end").as("plannedEnd"),
			"pilot.id as pilot_id",
			"pilot.slug as pilot_slug",
			"pilot.name as pilot",
		])
		.orderBy("enrolment.asked_at")
		.orderBy("enrolment.id")
		.execute();
}

/** Whom the learners of a pilot are compared with: they wait, or go to another class. */
export async function listComparison(db: Db, pilotId: string): Promise<string[]> {
	const rows = await db
		.selectFrom("pilot_arm")
		.where("pilot_id", "=", pilotId)
		.where("arm", "!=", "treatment")
		.select("learner_id")
		.orderBy("learner_id")
		.execute();
	return rows.map(({ learner_id }) => learner_id);
}

/** All classes of these pilots for those who are in one of these classes, or were since that day. */
export function inClasses(courseIds: readonly string[], since: LocalDate) {
	return (eb: Eb) =>
		eb.and([
			eb(
				"enrolment.learner_id",
				"in",
				eb
					.selectFrom("enrolment as here")
					.where("here.course_id", "in", courseIds)
					.where("here.role", "=", "learner")
					.where((here) =>
						here.or([here("here.ended_on", "is", null), here("here.ended_on", ">=", since)]),
					)
					.select("here.learner_id"),
			),
			eb(
				"course.pilot_id",
				"in",
				eb.selectFrom("course as of").where("of.id", "in", courseIds).select("of.pilot_id"),
			),
		]);
}

type Eb = ExpressionBuilder<Schema, "enrolment" | "course" | "pilot">;
export type ProgressRow = Awaited<ReturnType<typeof listProgress>>[number];
export type AttendingRow = Awaited<ReturnType<typeof listAttending>>[number];

/** The provider of the class she was asked in. */
export function findAsker(trx: Db, responseId: string) {
	return trx
		.selectFrom("survey_response")
		.innerJoin("course", "course.id", "survey_response.course_id")
		.where("survey_response.id", "=", responseId)
		.select("course.provider_id as providerId")
		.executeTakeFirstOrThrow();
}
