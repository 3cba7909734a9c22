import fc from "fast-check";
import { expect, test } from "vitest";
import {
	type Counts,
	countRegister,
	type EnrolmentFact,
	type KeyedMark,
	type LessonFact,
	noCounts,
} from "#app/registers/rates.ts";
import { NOW, registers } from "./random-registers.ts";

test("a thousand random registers are counted as by hand, in any order of marks", () => {
	const shuffled = registers.chain((register) =>
		fc
			.shuffledSubarray(register.marks, { minLength: register.marks.length })
			.map((again) => ({ ...register, again })),
	);
	fc.assert(
		fc.property(shuffled, ({ again, ...register }) => {
			const counts = countRegister({ ...register, now: NOW });
			expect(counts).toEqual(countByHand(register));
			expect(countRegister({ ...register, marks: again, now: NOW })).toEqual(counts);
		}),
		{ numRuns: 1_000 },
	);
});

test("the parts always add up to the whole", () => {
	fc.assert(
		fc.property(registers, (register) => {
			const c = countRegister({ ...register, now: NOW });
			expect(c.present + c.late + c.leftEarly + c.absent + c.authorised).toBe(c.marked);
			expect(c.marked).toBeLessThanOrEqual(c.expected);
			expect(c.minutesAttended).toBeLessThanOrEqual(c.minutesExpected);
			expect(c.minutesAttended).toBeGreaterThanOrEqual(0);
		}),
	);
});

type Sheet = { lessons: LessonFact[]; enrolments: EnrolmentFact[]; marks: KeyedMark[] };

/** Cell by cell and day by day, as somebody would with the paper register and a calendar. */
function countByHand({ lessons, enrolments, marks }: Sheet): Counts {
	const c = noCounts();
	for (const lesson of lessons) {
		const over = new Date(lesson.endsAt) <= NOW;
		if (over && lesson.cancelled) c.cancelled += 1;
		if (over && !lesson.cancelled) c.held += 1;
		for (const enrolment of enrolments) {
			const cell = marks.find((m) => m.lessonId === lesson.id && m.enrolmentId === enrolment.id);
			if (!over) continue;
			if (lesson.cancelled || !daysOf(enrolment).includes(lesson.localDate)) {
				if (cell) c.setAside += 1;
				continue;
			}
			c.expected += 1;
			c.minutesExpected += lesson.minutes;
			if (cell) addCell(c, cell, lesson.minutes);
		}
	}
	return c;
}

function addCell(c: Counts, cell: KeyedMark, length: number): void {
	c.marked += 1;
	if (cell.code === "absent") c.absent += 1;
	if (cell.code === "authorised") c.authorised += 1;
	if (cell.code === "absent" || cell.code === "authorised") return;
	if (cell.code === "present") c.present += 1;
	if (cell.code === "late") c.late += 1;
	if (cell.code === "left-early") c.leftEarly += 1;
	for (let minute = 0; minute < length; minute++) {
		const there = minute >= cell.lateMinutes && minute < length - cell.leftEarlyMinutes;
		if (there) c.minutesAttended += 1;
	}
}

/** Every day of January on which she belonged to the class, written out. */
function daysOf({ startedOn, endedOn, breaks, noShow }: EnrolmentFact): string[] {
	if (noShow || !startedOn) return [];
	const days: string[] = [];
	for (let n = 0; n < 31; n++) {
		const date = `2026-01-${String(n + 1).padStart(2, "0")}`;
		if (date >= startedOn && date <= (endedOn ?? "2026-01-31")) days.push(date);
	}
	return days.filter((date) => {
		return breaks.every((away) => date < away.from || (away.to !== null && date >= away.to));
	});
}
