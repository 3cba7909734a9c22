import fc from "fast-check";
import { expect, test } from "vitest";
import {
	CRITERIA,
	CRITERIA_LEVELS,
	criteriaOf,
	criterionOf,
	isReference,
	levelWithCriteria,
	referenceOf,
	tidyReference,
} from "#app/assessments/criteria.ts";
import { fields, parseCriteria } from "#app/assessments/criteria-form.ts";
import { criteriaNow, groupsOf } from "#app/assessments/criteria-now.ts";
import { SKILLS } from "#app/assessments/levels.ts";

const TODAY = "2026-09-07";

function parse(given: Record<string, string>) {
	const form = new FormData();
	const whole = { key: "k", kind: "diagnostic", "assessed-on": TODAY, ...given };
	for (const [name, value] of Object.entries(whole)) form.set(name, value);
	return parseCriteria(form, ["course"], TODAY);
}

test("every line stands once, at one skill and one level, under a reference of the curriculum", () => {
	const placed = SKILLS.flatMap((skill) =>
		CRITERIA_LEVELS.flatMap((level) => criteriaOf(skill, level)),
	);
	expect(placed.toSorted()).toEqual([...CRITERIA].sort());
	expect(new Set(CRITERIA).size).toBe(CRITERIA.length);
	for (const criterion of CRITERIA) {
		expect(isReference(referenceOf(criterion)), criterion).toBe(true);
		expect(criterionOf(referenceOf(criterion))).toBe(criterion);
	}
	for (const skill of SKILLS) {
		for (const level of CRITERIA_LEVELS) {
			expect(criteriaOf(skill, level).length, `${skill} ${level}`).toBeGreaterThanOrEqual(3);
		}
	}
	expect(criteriaOf("reading", "pre-entry")).toEqual([]);
});

test.each([
	["Sc/E1.4a", true],
	["Ww/L2.1", true],
	["Sx/E1.4a", false],
	["Sc/E4.4a", false],
	["Sc/E1.4aa", false],
	["Sc/E1", false],
	["", false],
])("%j as a reference is %j", (text, expected) => {
	expect(isReference(text)).toBe(expected);
});

test("a reference is read as people type it", () => {
	for (const typed of ["sc/e1.4a", " SC / E1.4A ", "Sc/E1.4a"]) {
		expect(tidyReference(typed)).toBe("Sc/E1.4a");
	}
	expect(tidyReference("speaking 4a")).toBe("speaking 4a");
	fc.assert(
		fc.property(fc.string(), (text) => tidyReference(tidyReference(text)) === tidyReference(text)),
	);
});

test("only what is new of a line is read", () => {
	const parsed = parse({
		[fields.result("Sc-E1-4a")]: "with-help",
		[fields.result("Sc-E1-2")]: "",
		[fields.result("Lr-E1-1")]: "perhaps",
		[fields.reference]: "rw/e3.3A",
		[fields.referenceResult]: "can",
	});
	expect(parsed).toMatchObject({
		ok: true,
		value: {
			results: [
				{ reference: "Sc/E1.4a", result: "with-help" },
				{ reference: "Rw/E3.3a", result: "can" },
			],
		},
	});
});

test.each([
	[{}, { lines: "nothing" }],
	[{ reference: "4a" }, { reference: "format", "reference-result": "result" }],
	[{ reference: "Sc/E1.9z", "reference-result": "can" }, { reference: "format" }],
	[{ reference: "Sc/E1.9h", "reference-result": "can" }, { reference: "unknown" }],
	[{ reference: "Sc/E1.4a" }, { "reference-result": "result" }],
	[{ "reference-result": "can" }, { reference: "missing" }],
	[
		{ "line.Sc-E1-4a": "can", reference: "Sc/E1.4a", "reference-result": "not-yet" },
		{ reference: "twice" },
	],
])("%j is refused", (given, errors) => {
	const keys = Object.entries(errors).map(([field, key]) => [
		field,
		`assessments:criteriaForm.errors.${key}`,
	]);
	expect(parse(given)).toEqual({ ok: false, errors: Object.fromEntries(keys) });
});

test("the last result of a line stands, in the order of the curriculum", () => {
	const rows = [
		{ reference: "Lr/E1.1", result: "can", assessed_on: "2026-01-05" },
		{ reference: "Sc/E2.1", result: "not-yet", assessed_on: "2026-01-05" },
		{ reference: "Sc/E1.2", result: "can", assessed_on: "2026-02-05" },
		{ reference: "Lr/E1.1", result: "with-help", assessed_on: "2026-03-05" },
		{ reference: "Zz/E1.1", result: "can", assessed_on: "2026-03-05" },
	] as const;
	expect(criteriaNow(rows)).toEqual([
		{ criterion: "Sc-E1-2", result: "can", assessedOn: "2026-02-05" },
		{ criterion: "Sc-E2-1", result: "not-yet", assessedOn: "2026-01-05" },
		{ criterion: "Lr-E1-1", result: "with-help", assessedOn: "2026-03-05" },
	]);
});

test("lines are shown at her level, or at the one asked for", () => {
	const levels = { speaking: "entry-3", reading: "pre-entry" } as const;
	const shown = (query: string) =>
		groupsOf(new URLSearchParams(query), levels).map(({ skill, level }) => `${skill} ${level}`);
	expect(shown("")).toEqual([
		"speaking entry-3",
		"listening entry-1",
		"reading entry-1",
		"writing entry-1",
	]);
	expect(shown("speaking=level-2&reading=toString")[0]).toBe("speaking level-2");
	expect(shown("speaking=level-2&reading=toString")[2]).toBe("reading entry-1");
	expect(levelWithCriteria(undefined)).toBe("entry-1");
});
