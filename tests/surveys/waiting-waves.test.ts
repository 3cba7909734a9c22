import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "#app/i18n/london-time.ts";
import {
	type Attending,
	isOpenOn,
	spanOf,
	takesPart,
	WAVES,
	waveState,
} from "#app/surveys/waves.ts";

/** Compared since 14 January with who has a place in a class that ends on 30 March. */
const WAITS: Attending = {
	...{ state: "waiting", enrolledOn: null, startedOn: null, endedOn: null },
	...{ plannedEnd: "2026-03-30", comparedSince: "2026-01-14" },
};

const at = (day: string, ...attending: Attending[]) =>
	WAVES.map((wave) => waveState(wave, attending, null, day));

test.each([
	["2026-01-13", ["not-yet", "not-yet", null]],
	["2026-01-14", ["due", "not-yet", null]],
	["2026-01-28", ["overdue", "not-yet", null]],
	["2026-02-24", ["overdue", "not-yet", null]],
	["2026-02-25", ["closed", "not-yet", null]],
	["2026-03-15", ["closed", "not-yet", null]],
	["2026-03-16", ["closed", "due", null]],
	["2026-04-14", ["closed", "overdue", null]],
	["2026-04-27", ["closed", "overdue", null]],
	["2026-04-28", ["closed", "closed", null]],
	["2026-09-15", ["closed", "closed", null]],
])("who waits, on %s", (day, states) => {
	expect(at(day, WAITS)).toEqual(states);
});

test("the end is asked on the same days as of who had a place from that day", () => {
	const has: Attending = {
		...WAITS,
		state: "active",
		startedOn: "2026-01-14",
		comparedSince: null,
	};
	expect(spanOf("end", [WAITS])).toEqual(spanOf("end", [has]));
});

test("a place later, or a request that is closed, changes nothing", () => {
	const later = { startedOn: "2026-02-02", enrolledOn: "2026-02-01" };
	const states: Attending[] = [
		{ ...WAITS, ...later, state: "active" },
		{ ...WAITS, state: "closed" },
	];
	for (const one of states) {
		for (const wave of WAVES) expect(spanOf(wave, [one])).toEqual(spanOf(wave, [WAITS]));
		expect(takesPart(one)).toBe(true);
	}
	const elsewhere: Attending = { ...WAITS, ...later, state: "active", comparedSince: null };
	expect(spanOf("end", [WAITS, { ...elsewhere, plannedEnd: "2026-06-30" }])).toEqual(
		spanOf("end", [WAITS]),
	);
});

test("who waits and is not compared is asked nothing", () => {
	expect(at("2026-01-20", { ...WAITS, comparedSince: null })).toEqual([null, null, null]);
	expect(takesPart({ state: "waiting", comparedSince: null })).toBe(false);
});

test("without a last day only the beginning is asked", () => {
	expect(at("2026-01-20", { ...WAITS, plannedEnd: null })).toEqual(["due", null, null]);
});

test("on no day both are open, and none opens again", () => {
	const days = fc.integer({ min: -40, max: 300 });
	fc.assert(
		fc.property(days, (length) => {
			const waits = { ...WAITS, plannedEnd: addDays("2026-01-14", length) };
			const spans = [spanOf("baseline", [waits]), spanOf("end", [waits])];
			for (let day = -10; day < 400; day += 1) {
				const on = addDays("2026-01-14", day);
				expect(spans.filter((span) => isOpenOn(span, on)).length).toBeLessThan(2);
			}
		}),
		{ numRuns: 60 },
	);
});
