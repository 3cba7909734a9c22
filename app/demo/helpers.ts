import { fold } from "#app/i18n/fold.ts";
import type { LanguageTag } from "#app/i18n/languages.ts";
import { addDays } from "#app/i18n/london-time.ts";
import type { EnrolmentTable } from "#db/tables/learners.ts";
import type { FilledCourse } from "./filled-course.ts";
import { demoId } from "./ids.ts";
import { addMark } from "./marks.ts";
import { Random } from "./random.ts";
import type { Rows } from "./rows.ts";

type DemoHelper = {
	name: string;
	language: LanguageTag;
	role: Exclude<EnrolmentTable["role"], "learner">;
	/** How often she comes. */
	faithful: number;
	/** She came for the first half alone. */
	left?: boolean;
};

const SEED = 1833;

/** Clubs and activities where Londoners and learners meet. */
const HELPERS: Record<string, readonly DemoHelper[]> = {
	"weekend-club-leyton": [
		{ name: "Margaret Hill", language: "en", role: "volunteer", faithful: 1 },
		{ name: "Halina Nowak", language: "pl", role: "volunteer", faithful: 0.8 },
		{ name: "Samira Haddad", language: "ar", role: "volunteer", faithful: 0.6, left: true },
		{ name: "Deepa Roy", language: "bn", role: "volunteer", faithful: 0.3 },
		{ name: "George Adams", language: "en", role: "londoner", faithful: 0.7 },
		{ name: "Nasima Begum", language: "bn", role: "londoner", faithful: 0.5 },
		{ name: "Patrick Doyle", language: "en", role: "londoner", faithful: 0.6, left: true },
	],
	"tea-and-talk-hackney": [
		{ name: "Joan Carter", language: "en", role: "volunteer", faithful: 0.9 },
		{ name: "Ali Mansour", language: "ar", role: "londoner", faithful: 0.6 },
		{ name: "Ruth Bennett", language: "en", role: "londoner", faithful: 0.8 },
	],
	"garden-english-hackney": [
		{ name: "Winston Clarke", language: "en", role: "volunteer", faithful: 0.9 },
		{ name: "Ewa Zielinska", language: "pl", role: "londoner", faithful: 0.7 },
	],
};

/** With a chance of its own, so that the learners stay as they were without them. */
export function addHelpers(rows: Rows, courses: readonly FilledCourse[]): void {
	const random = new Random(SEED);
	for (const course of courses) {
		for (const helper of HELPERS[course.slug] ?? []) addHelper(rows, random, course, helper);
	}
}

function addHelper(rows: Rows, random: Random, course: FilledCourse, helper: DemoHelper): void {
	const { name, language, role, left } = helper;
	const learnerId = demoId("helper", course.slug, name);
	const enrolmentId = demoId("helps", course.slug, name);
	const asked = `${addDays(course.startsOn, -14)}T10:00:00.000Z`;
	const taken = course.takenLessons;
	const lessons = left ? taken.slice(0, Math.ceil(taken.length / 2)) : taken;
	const came = lessons.filter(() => random.chance(helper.faithful));
	rows.add("learner", {
		id: learnerId,
		preferred_name: name,
		full_name: null,
		name_folded: fold(name),
		say_name: null,
		language,
		email: null,
		phone: `07700 900${String(random.between(0, 999)).padStart(3, "0")}`,
		may_leave_message: 0,
		created_at: asked,
	});
	rows.add("enrolment", {
		id: enrolmentId,
		course_id: course.id,
		learner_id: learnerId,
		role,
		state: came.length > 0 ? "active" : "enrolled",
		reference: `H${enrolmentId.slice(0, 8)}`,
		asked_speaking: null,
		asked_reading: null,
		message: null,
		asked_at: asked,
		enrolled_on: course.startsOn,
		started_on: came[0]?.day ?? null,
		planned_end: null,
		ended_on: null,
		withdrawal_reason: null,
		outcome: null,
		achieved_on: null,
		helps_until: left ? (lessons.at(-1)?.day ?? course.startsOn) : null,
	});
	addMarks(rows, random, course, { enrolmentId, lessons, came });
}

type Coming = {
	enrolmentId: string;
	lessons: FilledCourse["takenLessons"];
	came: FilledCourse["takenLessons"];
};

function addMarks(
	rows: Rows,
	random: Random,
	course: FilledCourse,
	{ enrolmentId, lessons, came }: Coming,
): void {
	for (const lesson of lessons) {
		const late = came.includes(lesson) && random.chance(0.1);
		const code = late ? "late" : came.includes(lesson) ? "present" : "absent";
		addMark(rows, {
			id: demoId("mark", lesson.id, enrolmentId),
			lesson_id: lesson.id,
			enrolment_id: enrolmentId,
			code,
			late_minutes: late ? 5 * random.between(1, 4) : 0,
			left_early_minutes: 0,
			version: 1,
			changed_at: lesson.endsAt,
			changed_by: course.tutorId,
		});
	}
}
