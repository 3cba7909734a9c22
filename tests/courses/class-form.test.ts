import { expect, test } from "vitest";
import { parseClass, typedClass } from "#app/courses/desk-form.ts";
import { factsDiffering } from "#app/courses/facts-differ.ts";
import { type AllFacts, NO_MORE_FACTS } from "#app/courses/more-facts.ts";

const facts: AllFacts = {
	title: "English for cooks",
	levels: ["entry-1"],
	slots: [{ weekday: 2, starts: "10:00", ends: "12:00" }],
	startsOn: "2026-09-14",
	endsOn: "2026-12-18",
	capacity: 12,
	venueId: "venue-1",
	contactEmail: null,
	contactPhone: "020 7946 0018",
	childcare: "creche",
	yes: ["woman_teacher", "no_assessment"],
	summary: "Words of the kitchen.\nFor beginners.",
	bring: "A pen",
	translations: [{ language: "ar", title: "الإنجليزية للطهاة", summary: "", bring: "قلم" }],
	kind: "workplace",
	pilotId: "pilot-1",
	employer: "Brightway Foods",
	isPrivate: true,
	costPence: 4950,
	costNote: "Paid by the employer",
	freeFor: "eligible",
	crechePlaces: 6,
	crecheFrom: 1,
	crecheTo: 4,
	helperLanguages: ["ar", "bn", "zh-Hant"],
	entryNote: "For the kitchen team",
	webpage: "https://www.example.org/esol",
	nextCourseId: "course-2",
};

test("all that a class says comes back unchanged through its form", () => {
	expect(parseClass(formOf(typedClass(facts)))).toEqual({ ok: true, value: facts });
});

test("a draft may say nothing yet", () => {
	expect(parseClass(new FormData())).toMatchObject({ ok: true, value: NO_MORE_FACTS });
});

test.each([
	["cost", "12.345", "cost", "timetable:errors.cost"],
	["cost", "twelve", "cost", "timetable:errors.cost"],
	["free-for", "everyone", "cost", "timetable:errors.costFree"],
	["employer", " ", "employer", "timetable:errors.employer"],
	["creche-from", "18", "creche-from", "timetable:errors.age"],
	["creche-to", "0", "creche-to", "timetable:errors.ages"],
	["creche-places", "many", "creche-places", "manage:errors.capacity"],
	["helpers", "Klingonish", "helpers", "timetable:errors.helpers"],
	["webpage", "not a page", "webpage", "timetable:errors.webpage"],
	["webpage", "javascript:alert(1)", "webpage", "timetable:errors.webpage"],
	["title-ar", "", "title-ar", "timetable:errors.title"],
])("%s %j is asked about again", (field, value, place, key) => {
	const form = formOf({ ...typedClass(facts), [field]: [value] });
	expect(parseClass(form)).toEqual({ ok: false, errors: { [place]: key } });
});

test("money is read as people write it", () => {
	for (const [typed, pence] of [
		["0", 0],
		["120", 12_000],
		["£49.5", 4_950],
		["49,50", 4_950],
		["", null],
	] as const) {
		const form = formOf({ ...typedClass(facts), cost: [typed] });
		expect(parseClass(form)).toMatchObject({ value: { costPence: pence } });
	}
});

test("without a crèche nothing of it is kept", () => {
	const form = formOf({ ...typedClass(facts), childcare: ["welcome"] });
	expect(parseClass(form)).toMatchObject({
		value: { crechePlaces: null, crecheFrom: null, crecheTo: null },
	});
});

test("what somebody else changed meanwhile is named once, with its words where it has some", () => {
	const now = typedClass({ ...facts, capacity: 9, pilotId: null, slots: [], bring: "" });
	expect(factsDiffering(typedClass(facts), now)).toEqual([
		{ field: "bring", name: "timetable:form.bring", now: "" },
		{ field: "pilot", name: "timetable:form.pilot", now: null },
		{ field: "weekday-1", name: "manage:facts.slots", now: null },
		{ field: "capacity", name: "manage:facts.capacity", now: "9" },
	]);
	expect(factsDiffering(typedClass(facts), typedClass(facts))).toEqual([]);
});

function formOf(typed: Record<string, readonly string[]>): FormData {
	const form = new FormData();
	for (const [name, values] of Object.entries(typed)) {
		for (const value of values) form.append(name, value);
	}
	return form;
}
