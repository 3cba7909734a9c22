import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { EARLY, givenCourse, givenLesson } from "#tests/support/given.ts";
import { givenPilot } from "#tests/surveys/given-survey.ts";
import { type Desk, givenMember, givenPage } from "./given-link.ts";

/** A learner with a row in many tables. */
export async function givenFullLearner(db: Db, desk: Desk, words: string): Promise<string> {
	const given = { full_name: "Amina Karimi", email: "amina@example.org", language: "ar" };
	// Of its own: lessons of one class do not meet.
	const { id: courseId } = await givenCourse(db, { provider_id: desk.providerId });
	const { learner, enrolment } = await givenMember(db, { courseId }, given);
	await db
		.updateTable("enrolment")
		.set({ message: words })
		.where("id", "=", enrolment.id)
		.execute();
	await givenPage(db, desk, learner.id);
	const lesson = await givenLesson(db, courseId, { local_date: "2026-02-02" });
	const person_id = desk.coordinator.id;
	const mark = { lesson_id: lesson.id, enrolment_id: enrolment.id };
	const by = { changed_at: EARLY, changed_by: person_id, version: 1 };
	await db
		.insertInto("mark")
		.values({
			...mark,
			...by,
			id: newId(),
			code: "present",
			late_minutes: 0,
			left_early_minutes: 0,
		})
		.execute();
	const assessment = newId();
	await db
		.insertInto("assessment")
		.values({
			...{ id: assessment, learner_id: learner.id, course_id: null, provider_id: desk.providerId },
			...{ kind: "initial", assessed_on: "2026-01-20", person_id, new_to_literacy: "no" },
			...{ note: `note of a tutor about ${words}`, created_at: EARLY },
		})
		.execute();
	await db
		.insertInto("skill_result")
		.values({ assessment_id: assessment, skill: "reading", level: "entry-1", strength: null })
		.execute();
	await givenSurvey(db, desk, learner.id);
	await givenChosenQuote(db, desk, learner.id, words);
	return learner.id;
}

async function givenChosenQuote(
	db: Db,
	desk: Desk,
	learner_id: string,
	words: string,
): Promise<void> {
	const id = newId();
	await db
		.insertInto("quote")
		.values({
			...{ id, key: id, learner_id, course_id: desk.courseId, scope: "nameless" },
			...{ language: "en", words, english: null, translator: null, first_name: null },
			...{ notice_version: "quote-2026-1", written_by: null, given_at: EARLY, withdrawn_at: null },
		})
		.execute();
	await db
		.insertInto("quote_choice")
		.values({
			...{ quote_id: id, words, english: null, chosen_by: desk.coordinator.id },
			...{ chosen_at: EARLY, removed_at: null },
		})
		.execute();
}

async function givenSurvey(db: Db, desk: Desk, learner_id: string): Promise<void> {
	const pilot = await givenPilot(db);
	const response_id = newId();
	await db
		.insertInto("survey_response")
		.values({
			...{ id: response_id, learner_id, pilot_id: pilot.id, course_id: desk.courseId },
			...{ wave: "baseline", version: "1", created_at: EARLY },
			...{ answered_at: EARLY, finished_at: null },
		})
		.execute();
	await db
		.insertInto("survey_answer")
		.values({
			...{ response_id, item: "friends-all", value: 97, declined: 0, mode: "self" },
			...{ language: "ar", device_hash: null, answered_at: EARLY },
		})
		.execute();
}
