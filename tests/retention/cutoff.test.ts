import fc from "fast-check";
import { expect, test } from "vitest";
import { cutoffOf, daysBefore, monthsBefore } from "#app/retention/cutoff.ts";
import { OTHER_PERIODS, RULES } from "#app/retention/rules.ts";
import { SETTINGS } from "#app/settings/settings.ts";

test.each([
	["2026-03-31", 1, "2026-02-28"],
	["2028-03-31", 1, "2028-02-29"],
	["2026-03-02", 6, "2025-09-02"],
	["2026-01-15", 24, "2024-01-15"],
])("%s less %i months is %s", (day, months, before) => {
	expect(monthsBefore(day, months)).toBe(before);
});

test("a cutoff is as far from now by the moment as by the day", () => {
	const now = new Date("2026-07-01T23:30:00.000Z");
	expect(cutoffOf({ unit: "months" }, 6, "2026-07-02", now)).toEqual({
		at: "2026-01-01T23:30:00.000Z",
		day: "2026-01-02",
	});
	expect(cutoffOf({ unit: "days" }, 1, "2026-07-02", now).at).toBe("2026-06-30T23:30:00.000Z");
});

test("a longer period never takes more", () => {
	const day = fc.date({
		min: new Date("2020-01-01"),
		max: new Date("2040-01-01"),
		noInvalidDate: true,
	});
	fc.assert(
		fc.property(day, fc.integer({ min: 0, max: 90 }), (date, count) => {
			const today = date.toISOString().slice(0, 10);
			expect(monthsBefore(today, count + 1) < monthsBefore(today, count)).toBe(true);
			expect(daysBefore(today, count + 1) < daysBefore(today, count)).toBe(true);
		}),
	);
});

test("every period is a setting of its own with a least and a most", () => {
	const settings = Object.keys(SETTINGS).filter((name) => name.startsWith("retention."));
	const used = RULES.map(({ setting }) => setting as string);
	expect([...used, "retention.automatic"].sort()).toEqual(settings.sort());
	for (const { setting } of RULES) {
		const { kind, least, most, standard } = SETTINGS[setting];
		expect(kind).toBe("number");
		expect(least).toBeLessThanOrEqual(Number(standard));
		expect(most).toBeGreaterThanOrEqual(Number(standard));
	}
	expect(OTHER_PERIODS.length).toBeGreaterThan(3);
});
