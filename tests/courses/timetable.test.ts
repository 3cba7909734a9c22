import fc from "fast-check";
import { expect, test } from "vitest";
import { isBankHoliday } from "#app/courses/bank-holidays.ts";
import { lessonsOf, nextLesson } from "#app/courses/timetable.ts";
import { addDays, daysBetween, londonDate, londonTime, weekdayOf } from "#app/i18n/london-time.ts";

const MONDAY = { weekday: 1, starts: "10:00", ends: "12:00" };

test("a Monday class at ten is at ten in winter and in summer", () => {
	const lessons = lessonsOf({ startsOn: "2026-03-16", endsOn: "2026-04-20", slots: [MONDAY] });
	expect(lessons).toEqual([
		{
			localDate: "2026-03-16",
			startsAt: "2026-03-16T10:00:00.000Z",
			endsAt: "2026-03-16T12:00:00.000Z",
		},
		{
			localDate: "2026-03-23",
			startsAt: "2026-03-23T10:00:00.000Z",
			endsAt: "2026-03-23T12:00:00.000Z",
		},
		{
			localDate: "2026-03-30",
			startsAt: "2026-03-30T09:00:00.000Z",
			endsAt: "2026-03-30T11:00:00.000Z",
		},
		{
			localDate: "2026-04-13",
			startsAt: "2026-04-13T09:00:00.000Z",
			endsAt: "2026-04-13T11:00:00.000Z",
		},
		{
			localDate: "2026-04-20",
			startsAt: "2026-04-20T09:00:00.000Z",
			endsAt: "2026-04-20T11:00:00.000Z",
		},
	]);
});

test("there is no lesson on a bank holiday", () => {
	expect(isBankHoliday("2026-04-06")).toBe(true);
	expect(isBankHoliday("2022-09-19")).toBe(true);
	expect(isBankHoliday("2026-12-28")).toBe(true);
	expect(isBankHoliday("2026-12-26")).toBe(false);
	expect(lessonsOf({ startsOn: "2026-05-04", endsOn: "2026-05-04", slots: [MONDAY] })).toEqual([]);
});

test("there is no lesson while the provider is closed", () => {
	const days = lessonsOf({
		startsOn: "2026-02-02",
		endsOn: "2026-03-02",
		slots: [MONDAY],
		closures: [{ from: "2026-02-16", to: "2026-02-23" }],
	}).map((lesson) => lesson.localDate);
	expect(days).toEqual(["2026-02-02", "2026-02-09", "2026-03-02"]);
});

test("the same lesson morning and evening is two lessons, the morning first", () => {
	const slots = [
		{ weekday: 3, starts: "18:00", ends: "20:00" },
		{ weekday: 3, starts: "10:00", ends: "12:00" },
	];
	const lessons = lessonsOf({ startsOn: "2026-09-09", endsOn: "2026-09-09", slots });
	expect(lessons.map((lesson) => lesson.startsAt)).toEqual([
		"2026-09-09T09:00:00.000Z",
		"2026-09-09T17:00:00.000Z",
	]);
});

test("a night class ends on the next day and keeps the day it began", () => {
	const slots = [{ weekday: 5, starts: "22:30", ends: "00:30" }];
	const [lesson] = lessonsOf({ startsOn: "2026-01-09", endsOn: "2026-01-09", slots });
	expect(lesson).toEqual({
		localDate: "2026-01-09",
		startsAt: "2026-01-09T22:30:00.000Z",
		endsAt: "2026-01-10T00:30:00.000Z",
	});
});

test("the next lesson is the first that has not begun", () => {
	const lessons = lessonsOf({ startsOn: "2026-09-07", endsOn: "2026-09-21", slots: [MONDAY] });
	expect(nextLesson(lessons, new Date("2026-09-14T09:00:00Z"))?.localDate).toBe("2026-09-14");
	expect(nextLesson(lessons, new Date("2026-09-14T09:01:00Z"))?.localDate).toBe("2026-09-21");
	expect(nextLesson(lessons.toReversed(), new Date("2026-09-01"))?.localDate).toBe("2026-09-07");
	expect(nextLesson(lessons, new Date("2026-10-01"))).toBeNull();
});

const day = fc.integer({ min: 0, max: 2_500 }).map((n) => addDays("2021-06-01", n));
const time = fc
	.tuple(fc.integer({ min: 2, max: 23 }), fc.constantFrom("00", "15", "30", "45"))
	.map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${minute}`);
const slot = fc.record({ weekday: fc.integer({ min: 1, max: 7 }), starts: time, ends: time });
const term = fc.record({
	startsOn: day,
	length: fc.integer({ min: -3, max: 300 }),
	slots: fc.array(slot, { maxLength: 4 }),
	closed: fc.tuple(day, fc.nat(30)),
});

test("every term has exactly the lessons a calendar walked day by day has", () => {
	fc.assert(
		fc.property(term, ({ startsOn, length, slots, closed: [from, days] }) => {
			const endsOn = addDays(startsOn, length);
			const closures = [{ from, to: addDays(from, days) }];
			const lessons = lessonsOf({ startsOn, endsOn, slots, closures });
			const expected: string[] = [];
			for (let n = 0; n <= length; n++) {
				const date = addDays(startsOn, n);
				const away = daysBetween(from, date);
				if (isBankHoliday(date) || (away >= 0 && away <= days)) continue;
				for (const one of slots) {
					if (one.weekday === weekdayOf(date)) expected.push(`${date} ${one.starts} ${one.ends}`);
				}
			}
			const seen = lessons.map(({ localDate, startsAt, endsAt }) => {
				expect(londonDate(new Date(startsAt))).toBe(localDate);
				return `${localDate} ${londonTime(new Date(startsAt))} ${londonTime(new Date(endsAt))}`;
			});
			expect(seen).toEqual(expected.sort(byStart));
		}),
		{ numRuns: 200 },
	);
});

function byStart(one: string, other: string): number {
	const length = (text: string) => (text.slice(17) < text.slice(11, 16) ? `1${text}` : `0${text}`);
	const starts = one.slice(0, 16).localeCompare(other.slice(0, 16));
	if (starts !== 0) return starts;
	return (length(one)[0]! + one.slice(17)).localeCompare(length(other)[0]! + other.slice(17));
}
