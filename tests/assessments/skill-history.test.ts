import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AssessmentFact, LEVELS, type SkillLevels } from "#app/assessments/levels.ts";
import { daysOf, findingsOf, hasInitial, skillsNow } from "#app/assessments/skill-history.ts";
import { HEIGHT, skillShape, WIDTH } from "#app/assessments/skill-shape.ts";

function given(assessedOn: string, levels: SkillLevels, more: Partial<AssessmentFact> = {}) {
	return {
		kind: "formative" as const,
		assessedOn,
		createdAt: `${assessedOn}T12:00:00.000Z`,
		levels,
		...more,
	};
}

const history = [
	given("2026-07-10", { speaking: "entry-3", reading: "entry-1" }),
	given("2026-01-12", { speaking: "entry-1", listening: "entry-1" }, { kind: "initial" }),
	given("2026-04-20", { speaking: "entry-2" }),
];

describe("a history", () => {
	test("is read skill by skill, oldest first", () => {
		expect(findingsOf(history, "speaking").map(({ level }) => level)).toEqual([
			"entry-1",
			"entry-2",
			"entry-3",
		]);
		expect(findingsOf(history, "writing")).toEqual([]);
		expect(daysOf(history)).toEqual(["2026-01-12", "2026-04-20", "2026-07-10"]);
		expect(hasInitial(history)).toBe(true);
		expect(hasInitial(history.filter(({ kind }) => kind !== "initial"))).toBe(false);
	});

	test("keeps each skill at its own last level, never at one for all", () => {
		const now = skillsNow(history);
		expect(now.speaking?.level).toBe("entry-3");
		expect(now.listening).toEqual({ level: "entry-1", assessedOn: "2026-01-12" });
		expect(now.reading?.level).toBe("entry-1");
		expect(now.writing).toBeNull();
	});

	test("takes the later recorded of two findings of one day", () => {
		const corrected = [
			given("2026-07-10", { speaking: "entry-2" }, { createdAt: "2026-07-10T15:00:00.000Z" }),
			given("2026-07-10", { speaking: "level-2" }, { createdAt: "2026-07-10T14:00:00.000Z" }),
		];
		expect(findingsOf(corrected, "speaking")).toEqual([
			{ level: "entry-2", assessedOn: "2026-07-10" },
		]);
	});
});

describe("the stairs", () => {
	const span = { from: "2026-01-12", to: "2026-07-10" };
	const findings = findingsOf(history, "speaking");

	test("rise one row a level, from the lowest to the highest", () => {
		const { rows, dots } = skillShape(findings, span, "ltr");
		expect(rows).toHaveLength(6);
		expect(rows).toEqual(rows.toSorted((one, other) => other - one));
		expect(dots.map(({ y }) => rows.indexOf(y))).toEqual([1, 2, 3]);
	});

	test("hold a level until the next finding, then step", () => {
		const { line, dots } = skillShape(findings, span, "ltr");
		const [one, two, three] = dots;
		expect(line).toBe(`M${one!.x} ${one!.y}H${two!.x}V${two!.y}H${three!.x}V${three!.y}`);
	});

	test("run from the right where the page does", () => {
		const left = skillShape(findings, span, "ltr").dots;
		const right = skillShape(findings, span, "rtl").dots;
		for (const [index, { x, y }] of left.entries()) {
			expect(right[index]!.x).toBeCloseTo(WIDTH - x, 5);
			expect(right[index]!.y).toBe(y);
		}
	});

	test("of a skill never assessed are not drawn", () => {
		expect(skillShape([], span, "ltr")).toMatchObject({ dots: [], line: "", held: "", area: "" });
	});

	test("stay inside the picture, whenever and whatever was found", () => {
		const day = fc
			.integer({ min: 0, max: 5000 })
			.map((n) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10));
		const found = fc.record({ level: fc.constantFrom(...LEVELS), assessedOn: day });
		fc.assert(
			fc.property(
				fc.array(found, { minLength: 1, maxLength: 12 }),
				fc.constantFrom("ltr" as const, "rtl" as const),
				(some, direction) => {
					const sorted = some.toSorted((a, b) => a.assessedOn.localeCompare(b.assessedOn));
					const ends = { from: sorted[0]!.assessedOn, to: sorted.at(-1)!.assessedOn };
					for (const { x, y } of skillShape(sorted, ends, direction).dots) {
						expect(x).toBeGreaterThanOrEqual(8);
						expect(x).toBeLessThanOrEqual(WIDTH - 8);
						expect(y).toBeGreaterThanOrEqual(8);
						expect(y).toBeLessThanOrEqual(HEIGHT - 8);
					}
				},
			),
		);
	});
});
