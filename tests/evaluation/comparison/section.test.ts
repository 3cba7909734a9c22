import { describe, expect, test } from "vitest";
import { STUDIES } from "#app/demo/comparison-answers.ts";
import { buildDraft } from "#app/evaluation/build-draft.ts";
import type { ComparedPerson, ComparisonFacts } from "#app/evaluation/comparison-facts.ts";
import { protectReport } from "#app/evaluation/disclosure/protect-report.ts";
import type { DraftCell, SectionDraft } from "#app/evaluation/report-draft.ts";
import { comparison } from "#app/evaluation/sections/comparison.ts";
import { givenFacts } from "#tests/support/given-facts.ts";
import { givenComparison, givenPeople, givenSent } from "./given-compared-facts.ts";

function sectionOf(given: Partial<ComparisonFacts> = {}): SectionDraft {
	return comparison(givenFacts({ comparison: givenComparison(given) }))!;
}

function cell(section: SectionDraft, table: string, row: string, column: string): DraftCell {
	const found = section.tables.find(({ id }) => id === `comparison-${table}`)!;
	const at = found.columns.findIndex(({ id }) => id === column);
	return found.rows.find(({ id }) => id === row)!.cells[at]!;
}

function countIn(section: SectionDraft, asked: DraftCell): number | undefined {
	const id = asked.kind === "count" ? asked.of : asked.kind === "share" ? asked.part : "";
	return section.quantities.find((one) => one.id === id)?.count;
}

const notesOf = ({ notes }: SectionDraft) => notes.map((note) => ("key" in note ? note.key : ""));

describe("a pilot without a comparison", () => {
	test.each([
		[{ design: "before-after" }, "compare:section.none"],
		[{ design: null }, "compare:section.none"],
		[{ design: "waiting-list", people: [] }, "compare:section.notOpened"],
	] as const)("says so in one sentence: %j", (given, words) => {
		const section = sectionOf({ people: [], ...given });
		expect(section.tables).toEqual([]);
		expect(notesOf(section)).toEqual([words]);
	});

	test("with one group alone nothing is compared", () => {
		const treated = givenPeople(STUDIES.few).filter(({ arm }) => arm === "treatment");
		expect(notesOf(sectionOf({ people: treated }))).toEqual(["compare:section.notOpened"]);
	});

	test("several pilots together have none of their own", () => {
		expect(comparison(givenFacts())).toBeNull();
	});
});

describe("a waiting list of fourteen classes", () => {
	const section = sectionOf();
	const people = givenPeople(STUDIES.effect);

	test("counts each group, who was asked and who answered both times", () => {
		const both = (arm: ComparedPerson["arm"]) =>
			people.filter((one) => one.arm === arm && one.sent.end).length;
		expect(countIn(section, cell(section, "groups", "treated", "people"))).toBe(112);
		expect(countIn(section, cell(section, "groups", "compared", "people"))).toBe(84);
		expect(countIn(section, cell(section, "groups", "treated", "both"))).toBe(both("treatment"));
		expect(countIn(section, cell(section, "groups", "compared", "both"))).toBe(both("waiting"));
	});

	test("the effect of the primary outcome has an interval, p values and both groups", () => {
		const effect = cell(section, "effects", "belonging", "effect");
		expect(effect).toMatchObject({ kind: "estimate", notes: ["few-classes"] });
		if (effect.kind !== "estimate") throw new Error();
		expect(effect.interval!.lower).toBeLessThan(effect.value);
		expect(effect.groups).toHaveLength(2);
		expect(cell(section, "effects", "belonging", "p")).toMatchObject({ kind: "p" });
		expect(cell(section, "effects", "belonging", "adjusted")).toEqual(
			cell(section, "effects", "belonging", "p"),
		);
	});

	test("the effect is the one change less the other", () => {
		const value = (column: string) => {
			const found = cell(section, "effects", "belonging", column);
			return "value" in found && typeof found.value === "number" ? found.value : Number.NaN;
		};
		expect(value("effect")).toBeCloseTo(value("treated") - value("compared"), 10);
	});

	test("a primary outcome that nobody answered says so, another one is left out", () => {
		const asked = sectionOf({ outcomes: ["trust", "belonging"] });
		const rows = asked.tables.find(({ id }) => id === "comparison-effects")!.rows;
		expect(rows.map(({ id }) => id)).toEqual(["belonging", "trust"]);
		expect(cell(asked, "effects", "trust", "effect")).toEqual({ kind: "mark", mark: "[x]" });
	});

	test("names the group, calls only the comparison an effect and warns of few classes", () => {
		expect(notesOf(section)).toEqual(
			expect.arrayContaining([
				"compare:section.waiting",
				"compare:section.words",
				"compare:section.few",
				"compare:section.adjusted",
			]),
		);
		expect(notesOf(section)).not.toContain("compare:section.noP");
	});

	test("every relation holds in the true numbers, and every cell's people are declared", () => {
		const counts = new Map(section.quantities.map(({ id, count }) => [id, count]));
		expect(section.relations.length).toBeGreaterThan(4);
		for (const { total, parts } of section.relations) {
			const sum = parts.reduce((one, part) => one + counts.get(part)!, 0);
			expect(sum, total).toBe(counts.get(total));
		}
		const cells = section.tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
		const named = cells.flatMap((one) =>
			"groups" in one ? one.groups : "of" in one ? [one.of] : [],
		);
		expect(named.length).toBeGreaterThan(10);
		for (const id of named) expect(counts.has(id), id).toBe(true);
	});

	test.each(["evaluator", "agreement", "public"] as const)("can be shown to: %s", (audience) => {
		const facts = givenFacts({ comparison: givenComparison() });
		const report = protectReport(buildDraft(facts, [comparison]), audience);
		const effects = report.sections[0]!.tables.find(({ id }) => id === "comparison-effects")!;
		expect(effects.rows[0]!.cells[4]!.value).toEqual(expect.any(Number));
	});
});

test("in three classes there are intervals and no p value", () => {
	const section = sectionOf({ people: givenPeople(STUDIES.few) });
	expect(cell(section, "effects", "belonging", "effect")).toMatchObject({ kind: "estimate" });
	expect(cell(section, "effects", "belonging", "p")).toEqual({ kind: "mark", mark: "[z]" });
	expect(cell(section, "effects", "belonging", "adjusted")).toEqual({ kind: "mark", mark: "[z]" });
	expect(notesOf(section)).toContain("compare:section.noP");
});

test("where more than 20 % of a group are lost, best and worst case enclose the effect", () => {
	const people = givenPeople(STUDIES.effect).map((person, index) =>
		index % 4 === 0 ? { ...person, sent: givenSent(3, null) } : person,
	);
	const section = sectionOf({ people });
	const value = (column: string) => {
		const found = cell(section, "cases", "belonging", column);
		return found.kind === "estimate" ? found.value : Number.NaN;
	};
	const effect = cell(section, "effects", "belonging", "effect");
	if (effect.kind !== "estimate") throw new Error();
	expect(value("best")).toBeGreaterThan(effect.value);
	expect(value("worst")).toBeLessThan(effect.value);
	expect(notesOf(section)).toContain("compare:section.loss");
	const all = people.filter(({ sent }) => sent.end);
	expect(sectionOf({ people: all }).tables.map(({ id }) => id)).not.toContain("comparison-cases");
});

test("a matched group is named as one", () => {
	const people = givenPeople(STUDIES.effect).map((person): ComparedPerson => {
		const arm = person.arm === "waiting" ? "matched" : person.arm;
		return { ...person, arm };
	});
	const section = sectionOf({ design: "matched", people });
	expect(notesOf(section)).toContain("compare:section.matched");
	const rows = section.tables[0]!.rows.map(({ label }) => label);
	expect(rows).toContainEqual({ key: "compare:group.matched" });
});

test("an outcome that no survey asks about is said to be missing here", () => {
	expect(notesOf(sectionOf({ outcomes: ["belonging", "retention"] }))).toContain(
		"compare:section.elsewhere",
	);
});
