import { expect, test } from "vitest";
import type { Profile } from "#app/equality/questions.ts";
import { reportTotals } from "#app/equality/report-totals.ts";
import { buildDraft } from "#app/evaluation/build-draft.ts";
import { auditReleases, protectRelease, protectReport } from "#app/evaluation/disclosure.ts";
import type { ReportCell, Table } from "#app/evaluation/report-model.ts";
import { reachSection } from "#app/evaluation/sections/reach.ts";
import { targetsSection } from "#app/evaluation/sections/targets.ts";
import { NOTHING_SET_UP } from "#app/evaluation/setup-facts.ts";
import type { SubjectFacts } from "#app/evaluation/subject-facts.ts";
import { givenCourseFacts, givenEnrolment, givenFacts } from "#tests/support/given-facts.ts";

const some = (count: number, profile: Profile) =>
	Array.from({ length: count }, () => ({ profile, courseId: "c1" }));

/** 52 women and 33 men, most of them from 25 to 44; nobody said anything of work. */
const SAID = [
	...some(47, { sex: "female", age: "25-34", disability: "no", ethnicGroup: "other-arab" }),
	...some(5, { sex: "female", age: "19-24", disability: "yes" }),
	...some(33, { sex: "male", age: "45-54", disability: "no", ethnicGroup: "asian-indian" }),
];

function factsOf(given: Partial<SubjectFacts> = {}): SubjectFacts {
	const enrolments = Array.from({ length: 120 }, (_, at) => givenEnrolment(`${at}`));
	const courses = [givenCourseFacts({ enrolments })];
	return givenFacts({ courses, profiles: reportTotals(SAID, 120), ...given });
}

const AUDIENCES = ["evaluator", "agreement", "public"] as const;

function tablesFor(facts: SubjectFacts, audience: (typeof AUDIENCES)[number]): readonly Table[] {
	const { sections } = protectReport(buildDraft(facts, [reachSection]), audience);
	return sections[0]!.tables;
}

const tableOf = (tables: readonly Table[], id: string) => tables.find((table) => table.id === id)!;
const column = (table: Table, at: number): [string, ReportCell["value"]][] =>
	table.rows.map(({ id, cells }) => [id, cells[at]!.value]);

test.each(AUDIENCES)(
	"learners by sex and age, rounded and small numbers hidden: %s",
	(audience) => {
		const tables = tablesFor(factsOf(), audience);
		expect(column(tableOf(tables, "reach-sex"), 0)).toEqual([
			["said-female", 50],
			["said-male", 35],
			["said-declined", 0],
			["said-not-asked", 35],
			["said", 85],
		]);
		expect(column(tableOf(tables, "reach-age"), 0)).toEqual([
			["said-16-24", "[c]"],
			["said-25-44", 45],
			["said-45-64", "[c]"],
			["said-65-over", 0],
			...[["said-declined", 0] as const, ["said-not-asked", 35] as const],
			["said", 85],
		]);
		expect(tableOf(tables, "reach-sex").rows[0]!.cells[1]).toMatchObject({
			...{ value: 0.588, numerator: 50, denominator: 85 },
		});
	},
);

test("a question that nearly all answer alike, or too few, has no table and a sentence", () => {
	const [section] = protectReport(buildDraft(factsOf(), [reachSection]), "evaluator").sections;
	expect(section!.tables.map(({ id }) => id)).not.toContain("reach-employment");
	expect(section!.tables.map(({ id }) => id)).not.toContain("reach-disability");
	expect(section!.notes).toContainEqual({ key: "equality:report.hidden" });
	const closed = buildDraft(factsOf({ profiles: null }), [reachSection]).sections[0]!;
	expect(closed.tables.some(({ id }) => id === "reach-sex")).toBe(false);
	expect(closed.notes).toEqual([{ key: "sections:reach.note" }]);
});

test("no true number of what was said is in the report, nor in what is stored beside it", () => {
	const made = protectRelease(buildDraft(factsOf(), [reachSection]), "agreement", []);
	if (!made.ok) throw new Error(made.refusal.reason);
	const kept = made.release.quantities.filter(({ id }) => id.startsWith("said-"));
	expect(kept.length).toBeGreaterThan(5);
	for (const { id, count } of kept) expect(count % 5, id).toBe(0);
	expect(auditReleases([made.release]).passed).toBe(true);
});

test("one more answer changes nothing, not even the fingerprint of the data", () => {
	const hash = (profiles: SubjectFacts["profiles"]) =>
		protectReport(buildDraft(factsOf({ profiles }), [reachSection]), "evaluator").dataHash;
	const more = reportTotals([...SAID, ...some(1, { sex: "male", age: "16-18" })], 120);
	expect(hash(more)).toBe(hash(reportTotals(SAID, 120)));
	const five = reportTotals([...SAID, ...some(5, { sex: "male", age: "16-18" })], 120);
	expect(hash(five)).not.toBe(hash(reportTotals(SAID, 120)));
});

const target = (indicator: "reach-female" | "reach-16-24", quarter: string, value: number) => ({
	...{ indicator, quarter, value },
});

test("a share stands against the target of its quarter, a hidden one against nothing", () => {
	const targets = [
		target("reach-female", "2026-03-31", 0.5),
		target("reach-female", "2026-06-30", 0.6),
		target("reach-female", "2026-09-30", 0.9),
		target("reach-16-24", "2026-03-31", 0.1),
	];
	const facts = factsOf({ setup: { ...NOTHING_SET_UP, targets } });
	const sex = tableOf(tablesFor(facts, "evaluator"), "reach-sex");
	expect(sex.columns.map(({ id }) => id)).toEqual(["learners", "share", "target", "reached"]);
	expect(column(sex, 2).slice(0, 2)).toEqual([
		["said-female", 0.6],
		["said-male", "[z]"],
	]);
	expect(sex.rows[0]!.cells[3]!.value).toBe(0.98);
	const [young] = tableOf(tablesFor(facts, "evaluator"), "reach-age").rows;
	expect(young!.cells.map(({ value }) => value)).toEqual(["[c]", "[c]", 0.1, "[c]"]);

	const report = protectReport(buildDraft(facts, [reachSection, targetsSection]), "evaluator");
	const rows = report.sections[1]!.tables[0]!.rows.map(({ id, cells }) => [id, cells[2]!.value]);
	// What was said then is not known any more.
	expect(rows).toEqual([
		["reach-female-2026-03-31", "[x]"],
		["reach-female-2026-06-30", 0.588],
		["reach-female-2026-09-30", "[z]"],
		["reach-16-24-2026-03-31", "[x]"],
	]);
});
