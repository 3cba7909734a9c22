import fc from "fast-check";
import { type AssessmentFact, LEVELS, SKILLS } from "#app/assessments/levels.ts";
import { WITHDRAWAL_REASONS } from "#app/enrolments/changes.ts";
import type { CourseFacts, EnrolmentFacts } from "#app/evaluation/course-facts.ts";
import { enrolmentAt } from "#app/evaluation/enrolment-at.ts";
import type { SubjectFacts } from "#app/evaluation/subject-facts.ts";
import { addDays } from "#app/i18n/london-time.ts";
import {
	givenCourseFacts,
	givenEnrolment,
	givenFacts,
	givenStretch,
	PILOT,
} from "#tests/support/given-facts.ts";

const STATES = [
	...(["enquiry", "waiting", "offered", "declined", "expired", "closed"] as const),
	...(["enrolled", "active", "active", "completed", "completed", "withdrawn"] as const),
	...(["withdrawn", "transferred", "no-show"] as const),
];

const learner = fc.record({
	state: fc.constantFrom(...STATES),
	outcome: fc.constantFrom("achieved", "not-achieved", "result-pending"),
	reason: fc.constantFrom(...WITHDRAWAL_REASONS),
	/** Days from the first of January: asked, and after it offered, given a place, began, ended. */
	days: fc.array(fc.nat(45), { minLength: 5, maxLength: 5 }),
	person: fc.nat(40),
	mixes: fc.boolean(),
	isNew: fc.boolean(),
	step: fc.constantFrom("esol", "work-part-time", "work-same", "not-known", null),
});

const month = fc.record({
	present: fc.nat(60),
	late: fc.nat(9),
	absent: fc.nat(20),
	authorised: fc.nat(9),
	missing: fc.nat(30),
	cancelled: fc.nat(2),
});

const course = fc.record({
	area: fc.constantFrom("Hackney", "Waltham Forest", null),
	level: fc.constantFrom(...LEVELS),
	kind: fc.constantFrom("community", "workplace"),
	pilot: fc.constantFrom("one", "two"),
	learners: fc.array(learner, { maxLength: 30 }),
	months: fc.array(month, { minLength: 6, maxLength: 6 }),
});

type Learner = typeof learner extends fc.Arbitrary<infer Value> ? Value : never;
type Course = typeof course extends fc.Arbitrary<infer Value> ? Value : never;

const ends = fc.option(fc.tuple(fc.nat(5), fc.integer({ min: -1, max: 2 })), { freq: 3 });

/** Facts as a loader would give them, of one pilot or of two together. */
export const randomSubject = fc
	.record({
		courses: fc.array(course, { minLength: 1, maxLength: 5 }),
		histories: fc.array(ends, { minLength: 41, maxLength: 41 }),
		isGroup: fc.boolean(),
		from: fc.constantFrom("2026-01-01", "2026-04-01"),
	})
	.map(({ courses, histories, isGroup, from }): SubjectFacts => {
		const until = "2026-06-30";
		const slugs = isGroup ? ["one", "two"] : [PILOT.slug];
		return givenFacts({
			subject: {
				slug: isGroup ? "all" : PILOT.slug,
				name: "All",
				pilots: slugs.map((slug) => ({ ...PILOT, slug, name: `Pilot ${slug}` })),
			},
			period: { from, until },
			courses: courses.map((given, at) => courseOf(given, at, isGroup, until)),
			histories: new Map(histories.map((gain, at) => [`learner-${at}`, historyOf(gain)])),
			languages: new Map([
				["learner-1", "so"],
				["learner-2", "ar"],
				["learner-3", "ar"],
			]),
		});
	});

function courseOf(given: Course, at: number, isGroup: boolean, until: string): CourseFacts {
	const enrolments = given.learners.map((one, index) => enrolmentOf(one, `${at}-${index}`));
	return givenCourseFacts({
		...{ id: `course-${at}`, title: `Class ${at}`, kind: given.kind, area: given.area },
		...{ levels: [given.level], pilot: isGroup ? given.pilot : PILOT.slug },
		stretches: given.months.map(
			({ present, late, absent, authorised, missing, cancelled }, index) => {
				const marked = present + late + absent + authorised;
				const expected = marked + missing;
				const minutesAttended = present * 120 + late * 100;
				return givenStretch(`2026-0${index + 1}`, {
					...{ present, late, absent, authorised, marked, expected, cancelled },
					...{ minutesExpected: expected * 120, minutesAttended },
				});
			},
		),
		enrolments: enrolments.flatMap((one) => enrolmentAt(one, until) ?? []),
	});
}

function enrolmentOf(given: Learner, id: string): EnrolmentFacts {
	const { state } = given;
	let day = "2026-01-01";
	const [askedOn, offeredOn, enrolledOn, startedOn, endedOn] = given.days.map((days) => {
		day = addDays(day, days);
		return day;
	});
	const isPlaced = !["enquiry", "waiting", "declined", "expired", "closed", "offered"].includes(
		state,
	);
	const came = ["active", "completed", "withdrawn", "transferred"].includes(state);
	const ended = ["completed", "withdrawn", "transferred"].includes(state);
	return givenEnrolment(id, {
		...{ learnerId: `learner-${given.person}`, state, askedOn: askedOn! },
		offeredOn: isPlaced || ["offered", "declined", "expired"].includes(state) ? offeredOn! : null,
		enrolledOn: isPlaced ? enrolledOn! : null,
		startedOn: came ? startedOn! : null,
		endedOn: ended ? endedOn! : null,
		outcome: ended ? (state === "completed" ? given.outcome : "not-achieved") : null,
		reason: state === "withdrawn" ? given.reason : null,
		mixedOn: came && given.mixes ? startedOn! : null,
		firstEverOn: came ? (given.isNew ? startedOn! : "2025-09-01") : null,
		steps:
			ended && given.step ? [{ kind: "actual", destination: given.step, learnedOn: endedOn! }] : [],
	});
}

function historyOf(gain: readonly [number, number] | null): AssessmentFact[] {
	if (!gain) return [];
	const fact = (kind: AssessmentFact["kind"], day: string, at: number): AssessmentFact => ({
		...{ kind, assessedOn: day, createdAt: `${day}T12:00:00.000Z` },
		levels: Object.fromEntries(
			SKILLS.map((skill) => [skill, LEVELS[Math.max(0, Math.min(5, at))]]),
		),
	});
	return [
		fact("initial", "2026-01-02", gain[0]),
		fact("summative", "2026-06-29", gain[0] + gain[1]),
	];
}
