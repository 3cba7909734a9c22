import fc from "fast-check";
import { expect, test } from "vitest";
import { freshSince, type PlacesFacts, placesOf } from "#app/finder/places-free.ts";
import { addDays } from "#app/i18n/london-time.ts";

const TODAY = "2026-03-31";

function places(given: Partial<PlacesFacts>) {
	return placesOf(
		{ capacity: 20, taken: 0, waiting: 0, confirmedOn: TODAY, openReports: 0, ...given },
		TODAY,
	);
}

test("places free are the capacity less the places taken", () => {
	expect(places({ taken: 17 })).toEqual({ state: "free", count: 3, age: 0 });
});

test("a full class says how many wait", () => {
	expect(places({ taken: 20, waiting: 4 })).toEqual({ state: "waiting", count: 4, age: 0 });
	expect(places({ taken: 20 })).toEqual({ state: "full", count: 0, age: 0 });
	expect(places({ taken: 23, waiting: 1 })).toMatchObject({ state: "waiting", count: 1 });
});

test("30 days are fresh, 31 are not, and the age is still told", () => {
	expect(places({ confirmedOn: "2026-03-01" })).toEqual({ state: "free", count: 20, age: 30 });
	expect(places({ confirmedOn: "2026-02-28" })).toEqual({ state: "ask", count: 0, age: 31 });
});

test("a class without a capacity, or never confirmed, has to be asked", () => {
	expect(places({ capacity: null })).toMatchObject({ state: "ask" });
	expect(places({ confirmedOn: null })).toEqual({ state: "ask", count: 0, age: null });
});

test("a day of confirming in the future is today", () => {
	expect(places({ confirmedOn: "2026-04-02" })).toMatchObject({ state: "free", age: 0 });
});

test("what the filter calls fresh is what the card calls fresh", () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 90 }), (age) => {
			const confirmedOn = addDays(TODAY, -age);
			expect(places({ confirmedOn }).state === "free").toBe(confirmedOn >= freshSince(TODAY));
		}),
	);
});
