import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import {
	addDays,
	daysBetween,
	isLocalDate,
	isLocalTime,
	londonDate,
	londonTime,
	toInstant,
	weekdayOf,
} from "#app/i18n/london-time.ts";

test("ten o'clock is ten o'clock in winter and in summer", () => {
	expect(toInstant("2026-01-12", "10:00")).toBe("2026-01-12T10:00:00.000Z");
	expect(toInstant("2026-07-13", "10:00")).toBe("2026-07-13T09:00:00.000Z");
});

test("the clocks go forward on 29 March 2026", () => {
	expect(toInstant("2026-03-28", "10:00")).toBe("2026-03-28T10:00:00.000Z");
	expect(toInstant("2026-03-29", "00:59")).toBe("2026-03-29T00:59:00.000Z");
	expect(toInstant("2026-03-29", "01:30")).toBe("2026-03-29T01:30:00.000Z");
	expect(toInstant("2026-03-29", "10:00")).toBe("2026-03-29T09:00:00.000Z");
	expect(londonTime(new Date("2026-03-29T01:00:00Z"))).toBe("02:00");
});

test("the clocks go back on 25 October 2026", () => {
	expect(toInstant("2026-10-25", "00:30")).toBe("2026-10-24T23:30:00.000Z");
	expect(toInstant("2026-10-25", "01:30")).toBe("2026-10-25T00:30:00.000Z");
	expect(toInstant("2026-10-25", "02:00")).toBe("2026-10-25T02:00:00.000Z");
	expect(londonTime(new Date("2026-10-25T00:30:00Z"))).toBe("01:30");
	expect(londonTime(new Date("2026-10-25T01:30:00Z"))).toBe("01:30");
});

test("half past eleven at night in UTC is tomorrow in a London summer", () => {
	expect(londonDate(new Date("2026-06-30T23:30:00Z"))).toBe("2026-07-01");
	expect(londonDate(new Date("2026-12-31T23:30:00Z"))).toBe("2026-12-31");
});

test("7 September 2026 is a Monday and 1 March 1964 was a Sunday", () => {
	expect(weekdayOf("2026-09-07")).toBe(1);
	expect(weekdayOf("1964-03-01")).toBe(7);
});

test("a week later stays seven days later over a clock change and a leap day", () => {
	expect(addDays("2026-03-25", 7)).toBe("2026-04-01");
	expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
	expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
	expect(daysBetween("2026-10-20", "2026-10-27")).toBe(7);
});

test("only days of the calendar are days, only times of the clock are times", () => {
	for (const day of ["2026-02-28", "2028-02-29"]) expect(isLocalDate(day)).toBe(true);
	for (const day of [
		"2026-02-29",
		"2026-13-01",
		"2026-1-1",
		"2026-00-10",
		" 2026-01-01",
		null,
		5,
	]) {
		expect(isLocalDate(day)).toBe(false);
	}
	for (const time of ["00:00", "23:59"]) expect(isLocalTime(time)).toBe(true);
	for (const time of ["24:00", "9:30", "12:60", "12:30:00", undefined]) {
		expect(isLocalTime(time)).toBe(false);
	}
});

const moments = fc.date({
	min: new Date("1990-01-01T00:00:00Z"),
	max: new Date("2045-01-01T00:00:00Z"),
	noInvalidDate: true,
});

test("the day and time agree with Temporal at any moment", () => {
	fc.assert(
		fc.property(moments, (moment) => {
			const zoned = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(
				"Europe/London",
			);
			expect(londonDate(moment)).toBe(zoned.toPlainDate().toString());
			expect(londonTime(moment)).toBe(zoned.toPlainTime().toString().slice(0, 5));
		}),
		{ numRuns: 500 },
	);
});

test("the moment agrees with Temporal at every half hour around the clock changes", () => {
	for (const change of ["2026-03-29", "2026-10-25", "2027-03-28", "2027-10-31", "2030-03-31"]) {
		for (let step = -60; step < 110; step++) {
			const wall = Temporal.PlainDateTime.from(`${change}T00:00`).add({ minutes: step * 30 });
			const [day, time] = wall.toString().split("T");
			const expected = wall.toZonedDateTime("Europe/London").toInstant().epochMilliseconds;
			expect(Date.parse(toInstant(day!, time!.slice(0, 5)))).toBe(expected);
		}
	}
});

test("adding days and counting them are each other's inverse", () => {
	fc.assert(
		fc.property(moments, fc.integer({ min: -4000, max: 4000 }), (moment, count) => {
			const day = londonDate(moment);
			expect(daysBetween(day, addDays(day, count))).toBe(count);
			expect(weekdayOf(addDays(day, 7 * count))).toBe(weekdayOf(day));
		}),
	);
});
