import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "#app/i18n/london-time.ts";
import {
	firstDayOf,
	isQuarterEnd,
	quarterAfter,
	quarterOf,
	quartersOf,
} from "#app/pilots/quarters.ts";

test("a quarter goes by its last day", () => {
	expect(quarterOf("2026-01-01")).toBe("2026-03-31");
	expect(quarterOf("2026-03-31")).toBe("2026-03-31");
	expect(quarterOf("2026-04-01")).toBe("2026-06-30");
	expect(quarterAfter("2026-12-31")).toBe("2027-03-31");
	expect(["2026-03-30", "2026-03-31", "26-03-31", "2026-02-31"].filter(isQuarterEnd)).toEqual([
		"2026-03-31",
	]);
});

test("a pilot has the quarters that its days touch, and those something was said of", () => {
	const days = { startsOn: "2026-02-15", endsOn: "2026-07-01" };
	expect(quartersOf(days)).toEqual(["2026-03-31", "2026-06-30", "2026-09-30"]);
	expect(quartersOf(days, ["2025-12-31", "2026-06-30"])[0]).toBe("2025-12-31");
});

test("every day lies in one quarter, and quarters follow each other without a gap", () => {
	const day = fc.integer({ min: 0, max: 40_000 }).map((count) => addDays("2000-01-01", count));
	fc.assert(
		fc.property(day, (one) => {
			const quarter = quarterOf(one);
			expect(isQuarterEnd(quarter)).toBe(true);
			expect(firstDayOf(quarter) <= one && one <= quarter).toBe(true);
			expect(firstDayOf(quarterAfter(quarter))).toBe(addDays(quarter, 1));
		}),
	);
});
