import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "#app/i18n/london-time.ts";
import {
	type Attending,
	isOpenOn,
	spanOf,
	WAVES,
	type WaveState,
	waveState,
} from "#app/surveys/waves.ts";

const ACTIVE: Attending = {
	state: "active",
	enrolledOn: "2026-01-02",
	startedOn: "2026-01-12",
	plannedEnd: "2026-03-30",
	endedOn: null,
};

const at = (day: string, attending: Attending[] = [ACTIVE]) =>
	WAVES.map((wave) => waveState(wave, attending, null, day));

describe("a class of eleven weeks", () => {
	test.each([
		["2026-01-01", ["not-yet", "not-yet", "not-yet"]],
		["2026-01-02", ["due", "not-yet", "not-yet"]],
		["2026-01-25", ["due", "not-yet", "not-yet"]],
		["2026-01-26", ["overdue", "not-yet", "not-yet"]],
		["2026-02-22", ["overdue", "not-yet", "not-yet"]],
		["2026-02-23", ["closed", "not-yet", "not-yet"]],
		["2026-03-15", ["closed", "not-yet", "not-yet"]],
		["2026-03-16", ["closed", "due", "not-yet"]],
		["2026-04-13", ["closed", "due", "not-yet"]],
		["2026-04-14", ["closed", "overdue", "not-yet"]],
		["2026-04-27", ["closed", "overdue", "not-yet"]],
		["2026-04-28", ["closed", "closed", "not-yet"]],
		["2026-08-29", ["closed", "closed", "not-yet"]],
		["2026-08-30", ["closed", "closed", "due"]],
		["2026-10-29", ["closed", "closed", "due"]],
		["2026-10-30", ["closed", "closed", "overdue"]],
		["2026-11-30", ["closed", "closed", "overdue"]],
		["2026-12-01", ["closed", "closed", "closed"]],
	])("on %s", (day, states) => {
		expect(at(day)).toEqual(states);
	});
});

test("an answer stays one, whatever the day", () => {
	expect(waveState("baseline", [ACTIVE], "2026-01-13", "2026-02-01")).toBe("answered");
	expect(waveState("baseline", [ACTIVE], "2026-01-13", "2028-02-01")).toBe("answered");
});

test("before her first lesson only the beginning is asked, until the class is over", () => {
	const enrolled: Attending = { ...ACTIVE, state: "enrolled", startedOn: null };
	expect(at("2026-03-30", [enrolled])).toEqual(["due", null, null]);
	expect(at("2026-03-31", [enrolled])).toEqual(["closed", null, null]);
});

test("who never came, or only asked, is not asked anything", () => {
	for (const state of ["no-show", "waiting", "enquiry", "closed", "offered"] as const) {
		expect(at("2026-01-20", [{ ...ACTIVE, state, startedOn: null }])).toEqual([null, null, null]);
	}
	expect(at("2026-01-20", [])).toEqual([null, null, null]);
});

test("who leaves early is asked at once, for four weeks", () => {
	const left: Attending = { ...ACTIVE, state: "withdrawn", endedOn: "2026-02-02" };
	expect(at("2026-02-01", [left])[1]).toBe("not-yet");
	expect(at("2026-02-02", [left])).toEqual(["closed", "due", "not-yet"]);
	expect(at("2026-02-16", [left])[1]).toBe("due");
	expect(at("2026-02-17", [left])[1]).toBe("overdue");
	expect(at("2026-03-02", [left])[1]).toBe("overdue");
	expect(at("2026-03-03", [left])[1]).toBe("closed");
	expect(at("2026-07-02", [left])[2]).toBe("due");
});

test("who goes on in another class of the pilot has not left it", () => {
	const before: Attending = { ...ACTIVE, state: "transferred", endedOn: "2026-02-02" };
	const now: Attending = { ...ACTIVE, startedOn: "2026-02-03", plannedEnd: "2026-06-30" };
	expect(at("2026-02-10", [before, now])).toEqual(["overdue", "not-yet", "not-yet"]);
	expect(at("2026-06-16", [before, now])).toEqual(["closed", "due", "not-yet"]);
});

test("in a very short class the end waits for its second half", () => {
	const short: Attending = { ...ACTIVE, plannedEnd: "2026-01-21" };
	expect(at("2026-01-16", [short])).toEqual(["due", "not-yet", "not-yet"]);
	expect(at("2026-01-17", [short])).toEqual(["closed", "due", "not-yet"]);
});

test("five months after the last of a month is the last of a shorter one", () => {
	const ended: Attending = { ...ACTIVE, state: "completed", endedOn: "2026-08-31" };
	expect(spanOf("follow-up", [ended])).toEqual({
		...{ opens: "2027-01-31", overdueFrom: "2027-03-31", closes: "2027-04-30" },
	});
	expect(spanOf("follow-up", [{ ...ended, endedOn: "2026-09-30" }])?.opens).toBe("2027-02-28");
});

test("while nobody knows when a class ends, only its beginning is asked", () => {
	expect(at("2026-01-20", [{ ...ACTIVE, plannedEnd: null }])).toEqual(["due", null, null]);
});

const day = fc.integer({ min: 0, max: 400 }).map((count) => addDays("2026-01-01", count));
const attending = fc
	.record({
		enrolledOn: fc.option(day),
		startedOn: fc.option(day),
		plannedEnd: fc.option(day),
		endedOn: fc.option(day),
	})
	.map(({ endedOn, ...rest }): Attending => {
		const ended = endedOn !== null && rest.startedOn !== null && endedOn >= rest.startedOn;
		const state = ended ? "withdrawn" : rest.startedOn === null ? "enrolled" : "active";
		return { ...rest, state, endedOn: ended ? endedOn : null };
	});
const ORDER: readonly (WaveState | null)[] = ["not-yet", "due", "overdue", "closed"];

test("on no day two waves can be answered, and none opens again", () => {
	fc.assert(
		fc.property(fc.array(attending, { minLength: 1, maxLength: 3 }), (attended) => {
			let before = [0, 0, 0];
			for (let count = 0; count < 700; count += 1) {
				const states = at(addDays("2025-12-01", count), attended);
				const open = states.filter((state) => state === "due" || state === "overdue");
				expect(open.length).toBeLessThan(2);
				const now = states.map((state) => Math.max(0, ORDER.indexOf(state)));
				for (const [wave, step] of now.entries())
					expect(step).toBeGreaterThanOrEqual(before[wave]!);
				before = now;
			}
		}),
		{ numRuns: 60 },
	);
});

test("what can be answered is what is due or overdue", () => {
	fc.assert(
		fc.property(attending, day, fc.constantFrom(...WAVES), (attended, on, wave) => {
			const state = waveState(wave, [attended], null, on);
			const isOpen = isOpenOn(spanOf(wave, [attended]), on);
			expect(isOpen).toBe(state === "due" || state === "overdue");
		}),
	);
});
