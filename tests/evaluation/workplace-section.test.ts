import { expect, test } from "vitest";
import { buildDraft } from "#app/evaluation/build-draft.ts";
import { protectReport } from "#app/evaluation/disclosure.ts";
import { workplaceSection } from "#app/evaluation/sections/workplace.ts";
import type { CourseEmployer } from "#app/workplace/course-employers.server.ts";
import {
	givenCourseFacts,
	givenEnrolment,
	givenFacts,
	givenStretch,
} from "#tests/support/given-facts.ts";

type Given = { starts: number; marks?: number } & Partial<CourseEmployer>;

/** Classes c0, c1 …, each of the employer it names. */
function factsOf(...given: readonly (Given | null)[]) {
	const courses = given.map((one, n) =>
		givenCourseFacts({
			id: `c${n}`,
			kind: "workplace",
			enrolments: Array.from({ length: one?.starts ?? 3 }, (_, m) => givenEnrolment(`${n}-${m}`)),
			stretches: one?.marks ? [givenStretch("2026-02", { marked: one.marks })] : [],
		}),
	);
	const workplaces = new Map(
		given.flatMap((one, n) => {
			if (!one) return [];
			const { employerId = `e${n}`, sector = "cleaning", paidMinutes = null } = one;
			return [[`c${n}`, { employerId, sector, paidMinutes }] as const];
		}),
	);
	return givenFacts({ courses, workplaces });
}

function tableOf(facts: ReturnType<typeof factsOf>, audience: "evaluator" | "public") {
	const report = protectReport(buildDraft(facts, [workplaceSection]), audience, []);
	const [table] = report.sections[0]!.tables;
	return Object.fromEntries(
		table!.rows.map(({ id, cells }) => [id, cells.map(({ value }) => value)]),
	);
}

test("where no class has an employer there is nothing to say", () => {
	expect(workplaceSection(factsOf(null))).toBeNull();
});

test("sectors, employers, starts and paid hours add up", () => {
	const facts = factsOf(
		{ starts: 12, marks: 30, employerId: "one", paidMinutes: 60 },
		{ starts: 14, marks: 40, employerId: "one", paidMinutes: 30 },
		{ starts: 20, sector: "hospitality", marks: 50 },
		{ starts: 5, sector: null },
		null,
	);
	expect(tableOf(facts, "evaluator")).toEqual({
		"sector-hospitality": [1, 1, 20, "[x]"],
		"sector-cleaning": [1, 2, 26, 50],
		"sector-unknown": [1, 1, 5, "[x]"],
		"sector-none": [0, 1, 3, "[x]"],
		total: [3, 5, 54, 50],
	});
});

test("for everybody small starts are hidden, and no total tells of them", () => {
	const facts = factsOf(
		{ starts: 24, marks: 30, paidMinutes: 60 },
		{ starts: 3, marks: 9, sector: "hospitality", paidMinutes: 60 },
		{ starts: 31, sector: "shops" },
	);
	const rows = tableOf(facts, "public");
	expect(rows["sector-hospitality"]?.slice(2)).toEqual(["[c]", "[c]"]);
	expect(rows["sector-cleaning"]?.[2]).toSatisfy((value) => value === 25 || value === "[c]");
	expect(rows.total?.[2]).not.toBe(58);
});
