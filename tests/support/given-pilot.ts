import type { Insertable } from "kysely";
import { type Level, SKILLS, type Skill } from "#app/assessments/levels.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import type { Schema } from "#db/schema.ts";
import { EARLY, givenCourse, givenPerson, givenProvider, givenVenue } from "./given.ts";

type Row<Table extends keyof Schema> = Insertable<Schema[Table]>;
type MarkOf = Pick<Row<"mark">, "code"> & Partial<Row<"mark">>;

export async function givenArea(db: Db, name: string) {
	const row: Row<"area"> = {
		id: newId(),
		name,
		name_folded: name.toLowerCase(),
		kind: "borough",
		integration: 0,
	};
	await db.insertInto("area").values(row).execute();
	return row;
}

/** A pilot of one year, in the given areas. */
export async function givenPilot(
	db: Db,
	{ areas = [], ...given }: Partial<Row<"pilot">> & { areas?: readonly Row<"area">[] } = {},
) {
	const id = newId();
	const row: Row<"pilot"> = {
		id,
		slug: `pilot-${id}`,
		name: "Learning together",
		summary: "Families learn English beside their neighbours.",
		strand: "coming-together",
		fund: "esol-plus",
		starts_on: "2026-01-01",
		ends_on: "2026-12-31",
		...given,
	};
	await db.insertInto("pilot").values(row).execute();
	for (const area of areas) {
		await db.insertInto("pilot_area").values({ pilot_id: row.id, area_id: area.id }).execute();
	}
	return row;
}

export type GivenLearner = {
	role?: Row<"enrolment">["role"];
	state?: Row<"enrolment">["state"];
	outcome?: Row<"enrolment">["outcome"];
	/** One a lesson, in order; null is no mark. Left out: she was there each time. */
	marks?: readonly (MarkOf | null)[];
	/** First and last level of each skill. */
	levels?: Partial<Record<Skill, readonly [Level, Level | null]>>;
};

type GivenMarkedCourse = {
	pilotId: string;
	title?: string;
	area?: Row<"area">;
	kind?: Row<"course">["kind"];
	level?: Level;
	endsOn?: string;
	/** Days of two-hour lessons at ten; those with a reason did not happen. */
	lessons: readonly (string | { day: string; cancelled: true })[];
	learners: readonly GivenLearner[];
};

/** A class with everything behind its figures, written in bulk. */
export async function givenMarkedCourse(db: Db, given: GivenMarkedCourse) {
	const provider = await givenProvider(db);
	const tutor = await givenPerson(db, "tutor", { provider: provider.id });
	const venue =
		given.area && (await givenVenue(db, { provider_id: provider.id, area_id: given.area.id }));
	const course = await givenCourse(db, {
		provider_id: provider.id,
		pilot_id: given.pilotId,
		venue_id: venue?.id ?? null,
		kind: given.kind ?? "community",
		title: given.title ?? "English for beginners",
		levels: [given.level ?? "entry-1"],
		tutors: [tutor],
		ends_on: given.endsOn ?? "2026-12-18",
	});
	const lessons = given.lessons.map((lesson) => lessonRow(course.id, lesson));
	const learners = given.learners.map((learner) =>
		learnerRows(course.id, learner, lessons, tutor.id),
	);
	await insertAll(db, "lesson", lessons);
	await insertAll(
		db,
		"learner",
		learners.map((one) => one.learner),
	);
	await insertAll(
		db,
		"enrolment",
		learners.map((one) => one.enrolment),
	);
	await insertAll(
		db,
		"mark",
		learners.flatMap((one) => one.marks),
	);
	const assessments = given.learners.flatMap((learner, index) =>
		assessmentRows(learners[index]!.learner.id, learner, provider.id, tutor.id),
	);
	await insertAll(
		db,
		"assessment",
		assessments.map((one) => one.assessment),
	);
	await insertAll(
		db,
		"skill_result",
		assessments.flatMap((one) => one.results),
	);
	return { course, lessons, learners: learners.map((one) => one.learner) };
}

function lessonRow(courseId: string, lesson: GivenMarkedCourse["lessons"][number]): Row<"lesson"> {
	const day = typeof lesson === "string" ? lesson : lesson.day;
	const cancelled = typeof lesson !== "string";
	return {
		id: newId(),
		course_id: courseId,
		local_date: day,
		starts_at: `${day}T10:00:00.000Z`,
		ends_at: `${day}T12:00:00.000Z`,
		cancelled_at: cancelled ? EARLY : null,
		cancelled_reason: cancelled ? "weather" : null,
	};
}

function learnerRows(
	courseId: string,
	given: GivenLearner,
	lessons: readonly Row<"lesson">[],
	tutorId: string,
) {
	const [id, enrolmentId] = [newId(), newId()];
	const learner: Row<"learner"> = {
		id,
		preferred_name: "Amina",
		full_name: null,
		name_folded: "amina",
		say_name: null,
		language: "ar",
		email: null,
		phone: null,
		may_leave_message: 0,
		created_at: EARLY,
	};
	const marks = lessons.flatMap((lesson, index): Row<"mark">[] => {
		const mark = given.marks ? given.marks[index] : ({ code: "present" } as const);
		if (!mark || lesson.cancelled_at) return [];
		return [
			{
				id: newId(),
				lesson_id: lesson.id,
				enrolment_id: enrolmentId,
				late_minutes: 0,
				left_early_minutes: 0,
				version: 1,
				changed_at: EARLY,
				changed_by: tutorId,
				...mark,
			},
		];
	});
	return {
		learner,
		marks,
		enrolment: enrolmentRow(enrolmentId, courseId, id, given, lessons, marks),
	};
}

function enrolmentRow(
	id: string,
	courseId: string,
	learnerId: string,
	{ role = "learner", state = "active", outcome }: GivenLearner,
	lessons: readonly Row<"lesson">[],
	marks: readonly Row<"mark">[],
): Row<"enrolment"> {
	const ended = state === "completed" || state === "withdrawn" || state === "transferred";
	const attended = marks.find(({ code }) => code !== "absent" && code !== "authorised");
	const started = lessons.find((lesson) => lesson.id === attended?.lesson_id)?.local_date ?? null;
	return {
		id,
		course_id: courseId,
		learner_id: learnerId,
		role,
		state,
		reference: id,
		asked_speaking: null,
		asked_reading: null,
		message: null,
		asked_at: EARLY,
		enrolled_on: "2026-01-10",
		started_on: started,
		planned_end: null,
		ended_on: ended ? (lessons.at(-1)?.local_date ?? "2026-07-01") : null,
		withdrawal_reason: state === "withdrawn" ? "work" : null,
		outcome: outcome ?? (ended ? "not-achieved" : null),
		achieved_on: null,
	};
}

function assessmentRows(
	learnerId: string,
	{ levels = {} }: GivenLearner,
	providerId: string,
	personId: string,
) {
	const of = (kind: "initial" | "summative", at: 0 | 1, day: string) => {
		const id = newId();
		const results = SKILLS.flatMap((skill): Row<"skill_result">[] => {
			const level = levels[skill]?.[at];
			return level ? [{ assessment_id: id, skill, level, strength: null }] : [];
		});
		const assessment: Row<"assessment"> = {
			id,
			learner_id: learnerId,
			course_id: null,
			provider_id: providerId,
			kind,
			assessed_on: day,
			person_id: personId,
			new_to_literacy: null,
			note: null,
			created_at: `${day}T12:00:00.000Z`,
		};
		return results.length > 0 ? [{ assessment, results }] : [];
	};
	return [...of("initial", 0, "2026-01-08"), ...of("summative", 1, "2026-07-01")];
}

async function insertAll<Table extends keyof Schema>(
	db: Db,
	table: Table,
	rows: readonly Row<Table>[],
): Promise<void> {
	for (let at = 0; at < rows.length; at += 200) {
		await db
			.insertInto(table)
			.values(rows.slice(at, at + 200))
			.execute();
	}
}

/** Days of lessons, a week apart. */
export function weeks(first: string, count: number): string[] {
	return Array.from({ length: count }, (_, week) =>
		new Date(Date.parse(first) + week * 7 * 86_400_000).toISOString().slice(0, 10),
	);
}
