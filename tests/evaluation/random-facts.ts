import fc from "fast-check";
import { type AssessmentFact, LEVELS, SKILLS } from "#app/assessments/levels.ts";
import type { CourseFacts, Enrolment, ReportFacts } from "#app/evaluation/report-facts.ts";
import type { KeyedMark, MarkCode } from "#app/registers/rates.ts";
import { weeks } from "#tests/support/given-pilot.ts";

export const NOW = new Date("2026-09-01T12:00:00Z");
const CODES = [
	"present",
	"present",
	"present",
	"late",
	"left-early",
	"absent",
	"authorised",
] as const;
const STATES = ["active", "completed", "completed", "withdrawn", "transferred", "no-show"] as const;

const pilot: ReportFacts["pilot"] = {
	slug: "family-e17",
	name: "Family English",
	strand: "coming-together",
	fund: "esol-plus",
	startsOn: "2026-01-01",
	endsOn: "2026-12-31",
	areas: ["Waltham Forest"],
};

const learner = fc.record({
	state: fc.constantFrom(...STATES),
	achieved: fc.boolean(),
	marks: fc.array(fc.option(fc.constantFrom(...CODES), { freq: 12 }), {
		minLength: 12,
		maxLength: 12,
	}),
	first: fc.nat(2),
	gain: fc.option(fc.integer({ min: -1, max: 3 }), { freq: 4 }),
});

const course = fc.record({
	learners: fc.oneof(
		fc.array(learner, { maxLength: 9 }),
		fc.array(learner, { minLength: 10, maxLength: 40 }),
	),
	area: fc.constantFrom("Newham", "Waltham Forest", null),
	level: fc.constantFrom(...LEVELS),
	endsOn: fc.constantFrom("2026-05-01", "2026-12-18"),
	cancelled: fc.nat(11),
});

type RandomCourse = typeof course extends fc.Arbitrary<infer Value> ? Value : never;

export const randomCourse = course;
export const randomCourses = fc.array(course, { minLength: 1, maxLength: 6 });

export function factsOf(courses: readonly RandomCourse[]): ReportFacts {
	const histories = new Map<string, AssessmentFact[]>();
	courses.forEach(({ learners }, at) => {
		learners.forEach((one, index) => {
			histories.set(`learner-${at}-${index}`, historyOf(one.first, one.gain));
		});
	});
	return { pilot, courses: courses.map(courseOf), histories };
}

function courseOf(given: RandomCourse, at: number): CourseFacts {
	const days = weeks("2026-02-02", 12);
	const lessons = days.map((day, index) => ({
		id: `lesson-${at}-${index}`,
		localDate: day,
		minutes: 120,
		endsAt: `${day}T12:00:00.000Z`,
		cancelled: index === given.cancelled,
	}));
	const marksOf = (index: number) =>
		given.learners[index]!.marks.flatMap((code, lesson): KeyedMark[] =>
			code && lesson !== given.cancelled && given.learners[index]!.state !== "no-show"
				? [mark(code, `lesson-${at}-${lesson}`, `enrolment-${at}-${index}`)]
				: [],
		);
	const enrolments = given.learners.map((one, index): Enrolment => {
		const came = marksOf(index).find(({ code }) => code !== "absent" && code !== "authorised");
		const startedOn = lessons.find(({ id }) => id === came?.lessonId)?.localDate ?? null;
		const state = startedOn === null ? "no-show" : one.state === "no-show" ? "active" : one.state;
		const ended = state === "completed" || state === "withdrawn" || state === "transferred";
		const outcome = one.achieved && state === "completed" ? "achieved" : "not-achieved";
		return {
			id: `enrolment-${at}-${index}`,
			learnerId: `learner-${at}-${index}`,
			state,
			outcome: ended ? outcome : null,
			startedOn,
			endedOn: ended ? days.at(-1)! : null,
			breaks: [],
			noShow: state === "no-show",
		};
	});
	return {
		id: `course-${at}`,
		title: `Class ${at}`,
		kind: "community",
		endsOn: given.endsOn,
		area: given.area,
		levels: [given.level],
		lessons,
		enrolments,
		marks: given.learners.flatMap((_, index) => marksOf(index)),
	};
}

function mark(code: MarkCode, lessonId: string, enrolmentId: string): KeyedMark {
	return {
		code,
		lessonId,
		enrolmentId,
		lateMinutes: code === "late" ? 10 : 0,
		leftEarlyMinutes: 0,
	};
}

function historyOf(first: number, gain: number | null): AssessmentFact[] {
	const fact = (kind: AssessmentFact["kind"], day: string, at: number): AssessmentFact => ({
		kind,
		assessedOn: day,
		createdAt: `${day}T12:00:00.000Z`,
		levels: Object.fromEntries(SKILLS.map((skill) => [skill, LEVELS[Math.max(0, at)]])),
	});
	const initial = fact("initial", "2026-01-10", first);
	return gain === null ? [initial] : [initial, fact("summative", "2026-07-01", first + gain)];
}
