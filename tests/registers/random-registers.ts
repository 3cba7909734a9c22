import fc from "fast-check";
import { addDays } from "#app/i18n/london-time.ts";
import type { EnrolmentFact, KeyedMark, LessonFact, MarkCode } from "#app/registers/rates.ts";

/** Within the days of the lessons: some have not ended. */
export const NOW = new Date("2026-01-16T12:30:00Z");
const day = fc.integer({ min: 0, max: 24 }).map((count) => addDays("2026-01-01", count));
const dayOrNone = fc.option(day, { freq: 2 });
const minutes = fc.constantFrom(0, 0, 10, 45, 200);

const someLessons = fc.array(
	fc.record({
		localDate: day,
		minutes: fc.constantFrom(45, 60, 90, 120),
		hour: fc.integer({ min: 10, max: 20 }),
		cancelled: fc.integer({ max: 4, min: 0 }).map((roll) => roll === 0),
	}),
	{ maxLength: 12 },
);

const someEnrolments = fc.array(
	fc.record({
		startedOn: dayOrNone,
		endedOn: dayOrNone,
		breaks: fc.array(fc.record({ from: day, to: dayOrNone }), { maxLength: 2 }),
		noShow: fc.integer({ min: 0, max: 5 }).map((roll) => roll === 0),
	}),
	{ maxLength: 8 },
);

const someMarks = fc.uniqueArray(
	fc.record({
		lesson: fc.nat(13),
		enrolment: fc.nat(9),
		code: fc.constantFrom<MarkCode>("present", "late", "left-early", "absent", "authorised"),
		lateMinutes: minutes,
		leftEarlyMinutes: minutes,
	}),
	{ maxLength: 80, selector: (mark) => `${mark.lesson} ${mark.enrolment}` },
);

/** Lessons, learners and marks of one class, some of them of no lesson or learner of it. */
export const registers = fc
	.tuple(someLessons, someEnrolments, someMarks)
	.map(([lessons, enrolments, marks]) => ({
		lessons: lessons.map(({ hour, ...lesson }, index): LessonFact => {
			return { ...lesson, id: `l${index}`, endsAt: `${lesson.localDate}T${hour}:00:00.000Z` };
		}),
		enrolments: enrolments.map((one, index): EnrolmentFact => ({ ...one, id: `e${index}` })),
		marks: marks.map(({ lesson, enrolment, code, ...given }): KeyedMark => {
			return {
				lessonId: `l${lesson}`,
				enrolmentId: `e${enrolment}`,
				code,
				...minutesFor(code, given),
			};
		}),
	}));

/** As the database keeps them: minutes late only with late, left early with late or left early. */
function minutesFor(code: MarkCode, given: { lateMinutes: number; leftEarlyMinutes: number }) {
	return {
		lateMinutes: code === "late" ? given.lateMinutes : 0,
		leftEarlyMinutes: code === "late" || code === "left-early" ? given.leftEarlyMinutes : 0,
	};
}
