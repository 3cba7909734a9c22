import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Profile, profileOf } from "#app/equality/questions.ts";
import { type Line, protectLines, totalsOf } from "#app/equality/totals.ts";

/** Women, men, who would not say, who said nothing. */
const lines = (...[female, male, declined, notAsked]: [number, number, number, number]): Line[] => [
	{ answer: "female", count: female },
	{ answer: "male", count: male },
	{ answer: "declined", count: declined },
	{ answer: "not-asked", count: notAsked },
];
const cells = (...counts: [number, number, number, number]) => {
	const total = protectLines("sex", lines(...counts));
	return total.hidden ?? total.lines.map(({ cell }) => cell);
};

test("numbers are rounded to five, and nobody is nobody", () => {
	expect(cells(23, 12, 0, 38)).toEqual([25, 10, 0, 40]);
});

test("a small number is hidden, and another one with it", () => {
	expect(cells(23, 12, 3, 38)).toEqual([25, "[c]", "[c]", 40]);
});

test("two small numbers that tell of each other take a third one along", () => {
	// 1 and 1 hidden alone would be known to be 1 and 1.
	const hidden = cells(30, 20, 1, 1);
	expect(hidden).toEqual([30, "[c]", "[c]", "[c]"]);
});

test("fewer than ten answers are no total, and neither is an answer of nearly everybody", () => {
	expect(cells(5, 4, 0, 100)).toBe("tooFew");
	expect(cells(5, 4, 30, 100)).toBe("tooFew");
	expect(cells(40, 0, 0, 100)).toBe("allAlike");
	expect(cells(40, 4, 0, 100)).toBe("allAlike");
	expect(cells(40, 5, 0, 100)).toEqual([40, 5, 0, 100]);
});

test("no hidden number can be worked out, however the others are known", () => {
	const count = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 80 }));
	fc.assert(
		fc.property(fc.tuple(count, count, count, count), (counts) => {
			const total = protectLines("sex", lines(...counts));
			if (total.hidden !== null) return;
			const hidden = counts.filter((_, index) => total.lines[index]!.cell === "[c]");
			const shown = counts.filter((_, index) => total.lines[index]!.cell !== "[c]");
			expect(shown.every((one) => one === 0 || one >= 5)).toBe(true);
			if (hidden.length === 0) return;
			// The worst case: all but the hidden is known exactly, and that each of them is 1 at least.
			const sum = hidden.reduce((before, one) => before + one, 0);
			const range = { lower: 1, upper: sum - (hidden.length - 1) };
			expect(hidden.length).toBeGreaterThan(1);
			expect(range.upper - range.lower).toBeGreaterThanOrEqual(5);
		}),
		{ numRuns: 5000 },
	);
});

describe("new answers count five at a time", () => {
	const woman: Profile = { sex: "female" };
	const man: Profile = { sex: "male" };
	const twenty = [...Array<Profile>(10).fill(woman), ...Array<Profile>(10).fill(man)];

	test.each([1, 2, 3, 4])("%i more say nothing yet", (more) => {
		const before = totalsOf(twenty, 60);
		expect(totalsOf([...twenty, ...Array<Profile>(more).fill(man)], 60)).toEqual(before);
	});

	test("the fifth counts all five", () => {
		const after = totalsOf([...twenty, ...Array<Profile>(5).fill(man)], 60);
		expect(after[0]).toMatchObject({
			question: "sex",
			lines: [{ cell: 10 }, { cell: 15 }, { cell: 0 }, { cell: 35 }],
		});
	});
});

test("only answers to the questions are kept of what was sent", () => {
	const sent = new Map<string, unknown>([
		["sex", "female"],
		["age", "declined"],
		["ethnicGroup", "white"],
		["disability", "dyslexia"],
		["employment", 10],
		["religion", "any"],
	]);
	expect(profileOf((question) => sent.get(question))).toEqual({ sex: "female", age: "declined" });
});
