import { expect, test } from "vitest";
import {
	attendance,
	completeness,
	countRegister,
	isExpected,
	isHeld,
	punctuality,
	startOf,
} from "#app/registers/rates.ts";
import { dayOf, givenEnrolment, givenMarks, lessons, NOW } from "./given.ts";

test("late and left early on one mark is one attended mark, late, less the minutes of both", () => {
	const enrolments = [givenEnrolment("Farah")];
	const counts = countRegister({ lessons, enrolments, marks: givenMarks("Farah", "BE"), now: NOW });
	expect(counts).toMatchObject({ late: 1, leftEarly: 1, marked: 2, minutesAttended: 70 + 90 });
	expect(attendance(counts)).toBe(1);
	expect(punctuality(counts)).toBe(1 / 2);
});

test("nobody attends less than no minutes", () => {
	const mark = { ...givenMarks("Farah", "L")[0]!, lateMinutes: 500 };
	const enrolments = [givenEnrolment("Farah")];
	expect(countRegister({ lessons, enrolments, marks: [mark], now: NOW }).minutesAttended).toBe(0);
});

test("a lesson is held once it has ended, taken or not, unless it was cancelled", () => {
	const [first, , , fourth] = lessons;
	expect(isHeld(first!, new Date("2026-01-12T11:59:59Z"))).toBe(false);
	expect(isHeld(first!, new Date("2026-01-12T12:00:00Z"))).toBe(true);
	expect(isHeld(fourth!, NOW)).toBe(false);
});

test("a lesson still to come counts for nothing, cancelled or not, and its marks are not set aside", () => {
	const counts = countRegister({
		lessons,
		enrolments: [givenEnrolment("Farah")],
		marks: givenMarks("Farah", "PP"),
		now: new Date("2026-01-19T11:00:00Z"),
	});
	expect(counts).toMatchObject({ held: 1, cancelled: 0, expected: 1, marked: 1, setAside: 0 });
});

test("she is expected from her start to her end, both days too, and never on a break", () => {
	const enrolment = givenEnrolment("Gul", {
		startedOn: dayOf(2),
		endedOn: dayOf(9),
		breaks: [{ from: dayOf(5), to: dayOf(7) }],
	});
	const days = lessons.map((lesson) => (isExpected(enrolment, lesson, NOW) ? "x" : "-")).join("");
	expect(days).toBe("-xx---xxx-");
	const away = { ...enrolment, breaks: [{ from: dayOf(5), to: null }] };
	expect(lessons.filter((lesson) => isExpected(away, lesson, NOW))).toHaveLength(2);
});

test("the marks an earlier end leaves behind are set aside, not lost", () => {
	const enrolments = [givenEnrolment("Carmen", { endedOn: dayOf(3) })];
	const counts = countRegister({
		lessons,
		enrolments,
		marks: givenMarks("Carmen", "PPP.A AA"),
		now: NOW,
	});
	expect(counts).toMatchObject({ expected: 3, marked: 3, setAside: 3 });
});

test("volunteers and other Londoners on the register are in no rate", () => {
	const marks = [...givenMarks("Amina", "P"), ...givenMarks("volunteer", "PPP")];
	const counts = countRegister({ lessons, enrolments: [givenEnrolment("Amina")], marks, now: NOW });
	expect(counts).toMatchObject({ marked: 1, setAside: 0 });
});

test("an untaken lesson lowers completeness, never attendance", () => {
	const enrolments = [givenEnrolment("Amina")];
	const counts = countRegister({
		lessons,
		enrolments,
		marks: givenMarks("Amina", "PPP"),
		now: NOW,
	});
	expect(attendance(counts)).toBe(1);
	expect(completeness(counts)).toBe(3 / 9);
});

test("the start is the day of the earliest attended lesson", () => {
	const marks = [
		{ localDate: "2026-02-01", code: "late" as const },
		{ localDate: "2026-01-08", code: "absent" as const },
		{ localDate: "2026-01-15", code: "left-early" as const },
		{ localDate: "2026-01-22", code: "present" as const },
	];
	expect(startOf(marks)).toBe("2026-01-15");
	expect(startOf([marks[1]!])).toBeNull();
});
