import fc from "fast-check";
import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { isBankHoliday } from "#app/courses/bank-holidays.ts";
import { type DatedLesson, lessonsOf } from "#app/courses/timetable.ts";
import { type ClassCalendar, calendarFile } from "#app/finder/class-calendar.ts";
import { addDays, londonTime } from "#app/i18n/london-time.ts";

const NOW = new Date("2026-03-02T09:00:00Z");
const ARABIC =
	"\u2068أول دروس الإنجليزية للآباء والأمهات\u2069 – \u2068First English for parents\u2069";

function calendar(
	lessons: readonly DatedLesson[],
	given: Partial<ClassCalendar> = {},
): ClassCalendar {
	return {
		language: "ar",
		title: ARABIC,
		cancelled: "أُلغي",
		location: "Hoe Street Library, 180 Hoe Street, London, E17 4QH",
		description: "Lea Valley College\nhttps://esol.test/ar/classes/e1",
		url: "https://esol.test/ar/classes/e1",
		lessons: lessons.map(({ startsAt, endsAt }, n) => ({
			id: `lesson-${n}`,
			startsAt,
			endsAt,
			isCancelled: false,
		})),
		...given,
	};
}

/** As a phone reads it: by somebody else's program. */
function readBack(file: string) {
	const root = new ICAL.Component(ICAL.parse(file));
	return root.getAllSubcomponents("vevent").map((component) => {
		const event = new ICAL.Event(component);
		return {
			uid: event.uid,
			startsAt: event.startDate.toJSDate().toISOString(),
			endsAt: event.endDate.toJSDate().toISOString(),
			summary: event.summary,
			location: event.location,
			description: event.description,
			url: component.getFirstPropertyValue("url"),
			status: component.getFirstPropertyValue("status"),
			sequence: event.sequence,
		};
	});
}

const moments = (lessons: readonly { startsAt: string; endsAt: string }[]) =>
	lessons.map(({ startsAt, endsAt }) => ({ startsAt, endsAt }));

describe("a class with an Arabic title, from before one clock change to after the other", () => {
	const term = {
		startsOn: "2026-03-16",
		endsOn: "2026-11-16",
		slots: [
			{ weekday: 1, starts: "10:00", ends: "12:00" },
			{ weekday: 4, starts: "18:30", ends: "20:00" },
		],
	};
	const lessons = lessonsOf(term);
	const events = readBack(calendarFile(calendar(lessons), NOW));

	test("has exactly the lessons of its timetable", () => {
		expect(lessons.length).toBeGreaterThan(60);
		expect(moments(events)).toEqual(moments(lessons));
		expect(new Set(events.map(({ uid }) => uid)).size).toBe(lessons.length);
	});

	test("is at ten in winter and in summer, and not on Easter Monday", () => {
		const mondays = events.filter(({ startsAt }) => new Date(startsAt).getUTCDay() === 1);
		expect(new Set(mondays.map(({ startsAt }) => londonTime(new Date(startsAt))))).toEqual(
			new Set(["10:00"]),
		);
		expect(new Set(mondays.map(({ startsAt }) => startsAt.slice(11, 16)))).toEqual(
			new Set(["09:00", "10:00"]),
		);
		expect(isBankHoliday("2026-04-06")).toBe(true);
		expect(events.filter(({ startsAt }) => startsAt.startsWith("2026-04-06"))).toEqual([]);
	});

	test("keeps its words, commas, lines and signs of direction", () => {
		expect(events[0]).toMatchObject({
			summary: ARABIC,
			location: "Hoe Street Library, 180 Hoe Street, London, E17 4QH",
			description: "Lea Valley College\nhttps://esol.test/ar/classes/e1",
			url: "https://esol.test/ar/classes/e1",
			status: "CONFIRMED",
		});
	});
});

test("a cancelled lesson stays, and says so to programs and to people", () => {
	const [lesson] = lessonsOf({
		startsOn: "2026-03-16",
		endsOn: "2026-03-16",
		slots: [{ weekday: 1, starts: "10:00", ends: "12:00" }],
	});
	const one = { id: "a", startsAt: lesson!.startsAt, endsAt: lesson!.endsAt, isCancelled: true };
	const file = calendarFile(calendar([], { lessons: [one] }), NOW);
	expect(readBack(file)).toMatchObject([
		{ uid: "a@esol-plus", status: "CANCELLED", summary: `أُلغي: ${ARABIC}` },
	]);
});

test("a later answer outranks an earlier one, for the same event", () => {
	const lessons = lessonsOf({
		startsOn: "2026-03-16",
		endsOn: "2026-03-16",
		slots: [{ weekday: 1, starts: "10:00", ends: "12:00" }],
	});
	const [before] = readBack(calendarFile(calendar(lessons), NOW));
	const [after] = readBack(calendarFile(calendar(lessons), new Date("2026-03-02T09:01:00Z")));
	expect(after!.uid).toBe(before!.uid);
	expect(after!.sequence).toBeGreaterThan(before!.sequence);
});

test("a class without lessons, or without a place, is still a calendar", () => {
	expect(readBack(calendarFile(calendar([]), NOW))).toEqual([]);
	const lessons = lessonsOf({
		startsOn: "2026-03-16",
		endsOn: "2026-03-16",
		slots: [{ weekday: 1, starts: "10:00", ends: "12:00" }],
	});
	expect(calendarFile(calendar(lessons, { location: null }), NOW)).not.toContain("LOCATION");
});

const day = fc.integer({ min: 0, max: 3_000 }).map((count) => addDays("2019-06-01", count));
const time = fc.tuple(fc.nat({ max: 23 }), fc.constantFrom("00", "15", "30", "59"));
const clock = time.map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${minute}`);
const slot = fc.record({ weekday: fc.integer({ min: 1, max: 7 }), starts: clock, ends: clock });

test("every term comes back as it is in the timetable", () => {
	fc.assert(
		fc.property(
			day,
			fc.nat({ max: 300 }),
			fc.array(slot, { minLength: 1, maxLength: 4 }),
			(startsOn, days, slots) => {
				const lessons = lessonsOf({ startsOn, endsOn: addDays(startsOn, days), slots });
				expect(moments(readBack(calendarFile(calendar(lessons), NOW)))).toEqual(moments(lessons));
			},
		),
		{ numRuns: 60 },
	);
});

test("every text comes back, in lines of 75 octets that part no letter", () => {
	const lessons = lessonsOf({
		startsOn: "2026-03-16",
		endsOn: "2026-03-16",
		slots: [{ weekday: 1, starts: "10:00", ends: "12:00" }],
	});
	const letters = fc.oneof(
		fc.string({ unit: "grapheme", maxLength: 120 }),
		fc
			.array(fc.constantFrom(",", ";", "\\", "\\n", "\n", ":", '"', "ক্ষ", "أ", "👩‍👩‍👧", "a"), {
				maxLength: 120,
			})
			.map((parts) => parts.join("")),
	);
	fc.assert(
		fc.property(letters, (typed) => {
			const text = typed.replace(/[^\P{Cc}\n\t]/gu, "");
			const file = calendarFile(calendar(lessons, { title: text, location: text }), NOW);
			expect(readBack(file)[0]).toMatchObject({ summary: text, location: text });
			const lines = file.split("\r\n");
			expect(lines.pop()).toBe("");
			for (const line of lines) {
				expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
				expect(line).not.toMatch(/[\r\n]/);
				expect(Buffer.from(line).toString()).toBe(line);
			}
		}),
	);
});

test("what nobody can see is left out, and line ends of every kind are one", () => {
	const lessons = lessonsOf({
		startsOn: "2026-03-16",
		endsOn: "2026-03-16",
		slots: [{ weekday: 1, starts: "10:00", ends: "12:00" }],
	});
	const title = "One\r\nTwo\rThree\0\u0007\nBEGIN:VEVENT";
	const file = calendarFile(calendar(lessons, { title }), NOW);
	const events = readBack(file);
	expect(events).toHaveLength(1);
	expect(events[0]!.summary).toBe("One\nTwo\nThree\nBEGIN:VEVENT");
});
