import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answersTo, type Profile, QUESTIONS } from "#app/equality/questions.ts";
import { groupsOf } from "#app/equality/report-groups.ts";
import {
	protectTotal,
	REPORT_VIEW,
	type ReportTotal,
	reportTotals,
	type Said,
} from "#app/equality/report-totals.ts";

/** Women and men; who would not say, who said nothing. */
const sides = (...[female, male, declined, notAsked]: [number, number, number, number]) =>
	[
		[
			{ group: "female", count: female },
			{ group: "male", count: male },
		],
		[
			{ group: "declined", count: declined },
			{ group: "not-asked", count: notAsked },
		],
	] as const;

function shown(total: ReportTotal) {
	return total.hidden ?? [total.said, ...total.lines.map(({ cell }) => cell)];
}

const cells = (...counts: [number, number, number, number]) =>
	shown(protectTotal("sex", ...sides(...counts)));

test("numbers are rounded to five, with how many answered", () => {
	expect(cells(23, 12, 0, 38)).toEqual([35, 25, 10, 0, 40]);
});

test("a small number of those who did not say leaves the answers as they are", () => {
	expect(cells(23, 12, 3, 38)).toEqual([35, 25, 10, "[c]", "[c]"]);
});

test("where it would be the only one, how many answered is hidden with it", () => {
	expect(cells(23, 12, 0, 3)).toEqual(["[c]", 25, "[c]", 0, "[c]"]);
});

test("fewer than ten answers are no total, and neither is an answer of nearly everybody", () => {
	expect(cells(5, 4, 30, 100)).toBe("tooFew");
	expect(cells(40, 7, 0, 100)).toBe("allAlike");
	expect(cells(40, 8, 0, 100)).toEqual([50, 40, 10, 0, 100]);
});

test("every answer is in one group of the report, but that nobody says", () => {
	for (const question of QUESTIONS) {
		const answers = groupsOf(question).flatMap((group) => group.answers);
		expect([...answers, "declined"]).toEqual(answersTo(question));
	}
});

const people = fc
	.array(fc.nat(40), { minLength: 2, maxLength: 7 })
	.chain((values) => fc.tuple(fc.constant(values), fc.nat(30), fc.nat(120)));

/**
 * Somebody who knows how many came, and of every number that is shown the true one: more than any
 * reader knows. Each hidden number can still be many things.
 */
test("no hidden number can be worked out, however well the others are known", () => {
	const names = ["16-24", "25-44", "45-64", "65-over", "yes", "no", "paid"] as const;
	fc.assert(
		fc.property(people, ([values, declined, notAsked]) => {
			const lines = values.map((count, at) => ({ group: names[at]!, count }));
			const unsaid = [
				{ group: "declined", count: declined },
				{ group: "not-asked", count: notAsked },
			] as const;
			const total = protectTotal("age", lines, unsaid);
			if (total.hidden !== null) return;
			const all = [...lines, ...unsaid];
			const cellAt = (at: number) => total.lines[at]!.cell;
			for (const [at, { count }] of all.entries()) {
				if (count > 0 && count < REPORT_VIEW.smallestShown) expect(cellAt(at)).toBe("[c]");
			}
			// What adds up to a known sum: either side where it is told how many answered, else all.
			const ends =
				total.said === "[c]"
					? [[0, all.length]]
					: [
							[0, lines.length],
							[lines.length, all.length],
						];
			for (const [from, to] of ends) {
				const hidden = all.slice(from, to).filter((_, index) => cellAt(from! + index) === "[c]");
				if (hidden.length === 0) continue;
				const sum = hidden.reduce((before, { count }) => before + count, 0);
				// From 1 to what is left when every other hidden one is 1.
				expect(sum - hidden.length).toBeGreaterThanOrEqual(REPORT_VIEW.smallestShown);
			}
		}),
		{ numRuns: 2_000 },
	);
});

describe("who chooses days and classes", () => {
	const some = (count: number, profile: Profile, courseId = "a"): Said[] =>
		Array.from({ length: count }, () => ({ profile, courseId }));
	const woman: Profile = { sex: "female" };
	const man: Profile = { sex: "male" };
	const before = [...some(15, woman), ...some(15, man)];

	test.each([1, 2, 3, 4])("sees nothing of %i more answers", (more) => {
		expect(reportTotals([...before, ...some(more, man)], 60)).toEqual(reportTotals(before, 60));
	});

	test.each([1, 2, 3, 4])("sees nothing of a class with %i answers", (few) => {
		const other = some(few, man, "b");
		expect(reportTotals([...other, ...before], 60)).toEqual(reportTotals(before, 60));
		expect(reportTotals([...before, ...other, ...some(2, man)], 60)).toEqual(
			reportTotals([...before, ...some(2, man)], 60),
		);
	});

	test("sees five more at once", () => {
		const after = reportTotals([...before, ...some(5, man, "b")], 60);
		expect(shown(after[0]!)).toEqual([35, 15, 20, 0, 25]);
	});
});
