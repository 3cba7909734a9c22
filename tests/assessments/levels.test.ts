import fc from "fast-check";
import { expect, test } from "vitest";
import {
	type AssessmentFact,
	cefrOf,
	distanceTravelled,
	isLevel,
	isSkill,
	LEVELS,
	levelIndex,
	levelsGained,
	SKILLS,
	type Skill,
	type SkillLevels,
} from "#app/assessments/levels.ts";

test("levels stand in order, with their European names", () => {
	expect(LEVELS.map(cefrOf)).toEqual(["below A1", "A1", "A2", "B1", "B2", "C1"]);
	expect(LEVELS.map(levelIndex)).toEqual([0, 1, 2, 3, 4, 5]);
});

test("only our own words are levels and skills", () => {
	expect(isLevel("entry-1")).toBe(true);
	for (const value of ["Entry 1", "", null, 3, "toString"]) expect(isLevel(value)).toBe(false);
	expect(isSkill("speaking")).toBe(true);
	for (const value of ["grammar", "0", undefined]) expect(isSkill(value)).toBe(false);
});

test("levels are gained skill by skill, and can be lost", () => {
	expect(
		levelsGained(
			{ speaking: "entry-1", reading: "pre-entry", writing: "entry-2" },
			{ speaking: "entry-3", reading: "pre-entry", writing: "entry-1", listening: "entry-1" },
		),
	).toEqual({ speaking: 2, reading: 0, writing: -1 });
});

function given(
	kind: AssessmentFact["kind"],
	assessedOn: string,
	levels: SkillLevels,
	createdAt = `${assessedOn}T12:00:00.000Z`,
): AssessmentFact {
	return { kind, assessedOn, createdAt, levels };
}

test("distance runs from the first initial to the last summative", () => {
	expect(
		distanceTravelled([
			given("summative", "2026-07-01", { speaking: "entry-3" }),
			given("initial", "2025-09-01", { speaking: "entry-1", reading: "pre-entry" }),
			given("initial", "2026-01-10", { speaking: "entry-2" }),
			given("summative", "2026-03-01", { speaking: "entry-2" }),
			given("formative", "2026-07-20", { speaking: "level-1", reading: "entry-1" }),
		]),
	).toEqual({ speaking: 2 });
});

test("a learner without both has travelled no distance we know of", () => {
	expect(distanceTravelled([given("initial", "2025-09-01", { speaking: "entry-1" })])).toEqual({});
	expect(distanceTravelled([given("summative", "2025-09-01", { speaking: "entry-1" })])).toEqual(
		{},
	);
});

test("a summative of an earlier class is no distance of this one", () => {
	expect(
		distanceTravelled([
			given("summative", "2024-07-01", { writing: "entry-3" }),
			given("initial", "2025-09-01", { writing: "entry-1" }),
		]),
	).toEqual({});
});

test("two on one day count in the order they were recorded", () => {
	const day = "2026-05-05";
	const morning = given("initial", day, { reading: "entry-1" }, "2026-05-05T09:00:00.000Z");
	const again = given("initial", day, { reading: "entry-2" }, "2026-05-05T10:00:00.000Z");
	const end = given("summative", day, { reading: "entry-3" }, "2026-05-05T15:00:00.000Z");
	expect(distanceTravelled([end, again, morning])).toEqual({ reading: 2 });
});

const levels = fc.record(
	Object.fromEntries(SKILLS.map((skill) => [skill, fc.constantFrom(...LEVELS)])),
	{ requiredKeys: [] },
);
const assessment: fc.Arbitrary<AssessmentFact> = fc.record({
	kind: fc.constantFrom("initial", "diagnostic", "formative", "summative"),
	assessedOn: fc.integer({ min: 1, max: 5 }).map((day) => `2026-01-0${day}`),
	createdAt: fc.integer({ min: 1, max: 5 }).map((day) => `2026-02-0${day}T00:00:00.000Z`),
	levels,
});

test("distance agrees with looking for each end by hand, in any order", () => {
	const distinct = fc.uniqueArray(assessment, {
		maxLength: 8,
		selector: (one) => one.assessedOn + one.createdAt,
	});
	fc.assert(
		fc.property(distinct, (assessments) => {
			for (const skill of SKILLS) {
				expect(distanceTravelled(assessments)[skill]).toBe(slowDistance(assessments, skill));
			}
			expect(distanceTravelled(assessments.toReversed())).toEqual(distanceTravelled(assessments));
		}),
		{ numRuns: 500 },
	);
});

function slowDistance(assessments: AssessmentFact[], skill: Skill): number | undefined {
	const when = (one: AssessmentFact) => one.assessedOn + one.createdAt;
	const having = assessments.filter((one) => one.levels[skill] !== undefined);
	const initials = having.filter((one) => one.kind === "initial");
	const first = initials.find((one) => initials.every((other) => when(one) <= when(other)));
	if (!first) return undefined;
	const ends = having.filter((one) => one.kind === "summative" && when(one) > when(first));
	const last = ends.find((one) => ends.every((other) => when(one) >= when(other)));
	if (!last) return undefined;
	return LEVELS.indexOf(last.levels[skill]!) - LEVELS.indexOf(first.levels[skill]!);
}
