import fc from "fast-check";
import { expect, test } from "vitest";
import type { CourseHead } from "#app/evaluation/course-facts.ts";
import { foldCourse, lastOfMonth, stretchDays } from "#app/evaluation/fold-course.ts";
import { addDays } from "#app/i18n/london-time.ts";
import {
	addCounts,
	countRegister,
	type EnrolmentFact,
	type KeyedMark,
	type LessonFact,
	noCounts,
} from "#app/registers/rates.ts";
import type { PersonFact } from "#app/registers/register-facts.server.ts";
import { NOW, registers } from "#tests/registers/random-registers.ts";
import { givenCourseFacts } from "#tests/support/given-facts.ts";

const { stretches: _, enrolments: __, helpers: ___, ...head } = givenCourseFacts();
const HEAD: CourseHead = head;
const besides = () => ({ offeredOn: null, firstEverOn: null, stateThen: null, steps: [] });
const days = fc.integer({ min: -3, max: 40 }).map((count) => addDays("2026-01-01", count));

type Given = { lessons: readonly LessonFact[]; marks: readonly KeyedMark[] };

function personOf(
	enrolment: EnrolmentFact,
	{ lessons, marks }: Given,
	role: PersonFact["role"] = "learner",
): PersonFact {
	const own = marks.filter(({ enrolmentId }) => enrolmentId === enrolment.id);
	return {
		...enrolment,
		courseId: HEAD.id,
		learnerId: `learner-${enrolment.id}`,
		state: "active",
		outcome: null,
		role,
		reason: null,
		askedAt: "2025-12-01T10:00:00.000Z",
		enrolledOn: "2025-12-20",
		achievedOn: null,
		helpsUntil: null,
		marks: lessons.map(({ id }) => own.find(({ lessonId }) => lessonId === id)),
	};
}

test("stretches added up are the register, and each is the register of its days", () => {
	fc.assert(
		fc.property(registers, days, days, ({ lessons, enrolments, marks }, from, until) => {
			const period = { from, until };
			const people = enrolments.map((one) => personOf(one, { lessons, marks }));
			const register = { courseId: HEAD.id, lessons, people };
			const { stretches } = foldCourse(HEAD, register, { period, now: NOW, besides });
			const within = lessons.filter(({ localDate }) => localDate <= until);
			const whole = stretches.map(({ counts }) => counts).reduce(addCounts, noCounts());
			expect(whole).toEqual(countRegister({ lessons: within, enrolments, marks, now: NOW }));
			for (const stretch of stretches) {
				const own = within.filter(
					({ localDate }) => localDate >= stretch.from && localDate <= stretch.until,
				);
				const counted = countRegister({ lessons: own, enrolments, marks, now: NOW });
				expect(stretch.counts).toEqual(counted);
			}
		}),
	);
});

test("a learner's own minutes added up are those of the class", () => {
	fc.assert(
		fc.property(registers, ({ lessons, enrolments, marks }) => {
			const people = enrolments.map((one) => personOf(one, { lessons, marks }));
			const period = { from: "2026-01-01", until: "2026-03-01" };
			const register = { courseId: HEAD.id, lessons, people };
			const course = foldCourse(HEAD, register, { period, now: NOW, besides });
			const sum = (of: "minutesExpected" | "minutesAttended") => [
				course.enrolments.reduce((total, one) => total + one[of], 0),
				course.stretches.reduce((total, { counts }) => total + counts[of], 0),
			];
			for (const of of ["minutesExpected", "minutesAttended"] as const) {
				const [own, all] = sum(of);
				expect(own).toBe(all);
			}
		}),
	);
});

test("time with other Londoners added up over the learners is that of the room's learners", () => {
	fc.assert(
		fc.property(registers, fc.nat(7), ({ lessons, enrolments, marks }, others) => {
			const people = enrolments.map((one, index) =>
				personOf(one, { lessons, marks }, index < others ? "londoner" : "learner"),
			);
			const period = { from: "2026-01-01", until: "2026-03-01" };
			const register = { courseId: HEAD.id, lessons, people };
			const course = foldCourse(HEAD, register, { period, now: NOW, besides });
			const hers = course.enrolments.reduce((total, one) => total + one.minutesMixed, 0);
			const all = course.stretches.reduce((total, one) => total + one.mixing.learnerMinutes, 0);
			expect(hers).toBe(all);
			expect(
				course.enrolments.every((one) => (one.mixedOn !== null) === one.minutesMixed > 0),
			).toBe(true);
		}),
	);
});

test("a month in which the period begins is two stretches", () => {
	const period = { from: "2026-04-10", until: "2026-06-20" };
	expect(stretchDays("2026-04-09", period)).toEqual({ from: "2026-04-01", until: "2026-04-09" });
	expect(stretchDays("2026-04-10", period)).toEqual({ from: "2026-04-10", until: "2026-04-30" });
	expect(stretchDays("2026-02-10", period)).toEqual({ from: "2026-02-01", until: "2026-02-28" });
	expect(stretchDays("2026-06-01", period)).toEqual({ from: "2026-06-01", until: "2026-06-20" });
	expect(lastOfMonth("2024-02-03")).toBe("2024-02-29");
	expect(lastOfMonth("2026-12-31")).toBe("2026-12-31");
});
