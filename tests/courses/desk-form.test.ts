import { expect, test } from "vitest";
import type { CourseFacts } from "#app/courses/desk-facts.ts";
import { parseFacts, rowsShown, typedFacts } from "#app/courses/desk-form.ts";

const facts: CourseFacts = {
	title: "English for beginners",
	levels: ["pre-entry", "entry-1"],
	slots: [
		{ weekday: 2, starts: "10:00", ends: "12:00" },
		{ weekday: 4, starts: "18:30", ends: "20:00" },
	],
	startsOn: "2026-09-14",
	endsOn: "2026-12-18",
	capacity: 12,
	venueId: "venue-1",
	contactEmail: "learn@example.test",
	contactPhone: "020 7946 0018",
	childcare: "creche",
	yes: ["women_only", "school_hours"],
};

test("what a class says comes back unchanged through its form", () => {
	expect(parseFacts(formOf(typedFacts(facts)))).toEqual({ ok: true, value: facts });
});

test("a draft may say nothing yet", () => {
	expect(parseFacts(new FormData())).toEqual({
		ok: true,
		value: {
			title: "",
			levels: [],
			slots: [],
			startsOn: null,
			endsOn: null,
			capacity: null,
			venueId: null,
			contactEmail: null,
			contactPhone: null,
			childcare: "none",
			yes: [],
		},
	});
});

test.each([
	["starts-on", "14/09/2026", "starts-on", "manage:errors.day"],
	["ends-on", "2026-09-13", "ends-on", "manage:errors.endsBefore"],
	["capacity", "0", "capacity", "manage:errors.capacity"],
	["capacity", "a dozen", "capacity", "manage:errors.capacity"],
	["capacity", "1000", "capacity", "manage:errors.capacity"],
	["contact-email", "learn", "contact-email", "manage:errors.email"],
	["weekday-1", "8", "weekday-1", "manage:errors.slot"],
	["weekday-1", "", "weekday-1", "manage:errors.slot"],
	["starts-1", "25:00", "weekday-1", "manage:errors.slot"],
	["ends-1", "", "weekday-1", "manage:errors.slot"],
	["ends-1", "09:00", "weekday-1", "manage:errors.slotEnds"],
])("%s %j is asked about again", (field, value, place, key) => {
	const form = formOf({ ...typedFacts(facts), [field]: [value] });
	expect(parseFacts(form)).toEqual({ ok: false, errors: { [place]: key } });
});

test("one lesson cannot be there twice", () => {
	const twice = { ...facts, slots: [facts.slots[0]!, { ...facts.slots[0]!, ends: "13:00" }] };
	expect(parseFacts(formOf(typedFacts(twice)))).toEqual({
		ok: false,
		errors: { "weekday-2": "manage:errors.slotTwice" },
	});
});

test("places may be typed in any digits, times with seconds", () => {
	const form = formOf({ ...typedFacts(facts), capacity: ["١٢"], "starts-1": ["10:00:00"] });
	expect(parseFacts(form)).toEqual({ ok: true, value: facts });
});

test("there is always one more row for a lesson, up to one a day", () => {
	expect(rowsShown({})).toEqual([1, 2]);
	expect(rowsShown(typedFacts(facts))).toEqual([1, 2, 3]);
	expect(rowsShown({ "starts-7": ["10:00"] })).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

function formOf(typed: Record<string, readonly string[]>): FormData {
	const form = new FormData();
	for (const [name, values] of Object.entries(typed)) {
		for (const value of values) form.append(name, value);
	}
	return form;
}
