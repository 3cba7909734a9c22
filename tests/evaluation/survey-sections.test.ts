import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildDraft } from "#app/evaluation/build-draft.ts";
import type { DraftCell, ReportDraft } from "#app/evaluation/report-draft.ts";
import { confidenceSection } from "#app/evaluation/sections/confidence.ts";
import { mixingSection } from "#app/evaluation/sections/mixing.ts";
import type { SurveyPerson } from "#app/evaluation/survey-facts.ts";
import { surveyIndicators } from "#app/evaluation/survey-indicators.ts";
import type { SurveyResponse } from "#app/surveys/asked-people.ts";
import { type Question, questionsOf } from "#app/surveys/survey-versions.ts";
import { givenFacts, PILOT } from "#tests/support/given-facts.ts";

const OTHER = { ...PILOT, slug: "talk-together", name: "Talk Together" };
const questions = questionsOf("1");

function response(answers: SurveyResponse["answers"], finishedOn: string): SurveyResponse {
	return { courseId: "c1", version: "1", finishedOn, mode: "self", language: "ar", answers };
}

function person(
	before: SurveyResponse["answers"] | null,
	after: SurveyResponse["answers"] | null,
	given: Partial<SurveyPerson> = {},
): SurveyPerson {
	return {
		...{ learnerId: "l1", pilot: PILOT.slug, courseId: "c1", isComparison: false },
		askedOn: { baseline: "2026-01-12", end: "2026-05-15" },
		responses: {
			...(before && { baseline: response(before, "2026-01-20") }),
			...(after && { end: response(after, "2026-05-20") }),
		},
		...given,
	};
}

const draftOf = (surveys: readonly SurveyPerson[], pilots = [PILOT], slug = PILOT.slug) =>
	buildDraft(givenFacts({ surveys, subject: { slug, name: slug, pilots } }), [
		confidenceSection,
		mixingSection,
	]);

function cellsOf(draft: ReportDraft, table: string, row: string): readonly DraftCell[] {
	const tables = draft.sections.flatMap((section) => section.tables);
	return tables.find(({ id }) => id === table)!.rows.find(({ id }) => id === row)!.cells;
}

function countOf(draft: ReportDraft, id: string): number | undefined {
	return draft.quantities.find((quantity) => quantity.id === id)?.count;
}

const ID = `pilot:${PILOT.slug}|2026-06-30`;

describe("three who answered", () => {
	const draft = draftOf([
		person({ belonging: 3 }, { belonging: 1 }, { learnerId: "l1" }),
		person({ belonging: 2 }, { belonging: 2 }, { learnerId: "l2" }),
		person({ belonging: 1 }, null, { learnerId: "l3" }),
	]);

	test("two are compared, and the one without a pair is counted", () => {
		expect(cellsOf(draft, "mixing", "belonging").slice(0, 5)).toEqual([
			{ kind: "count", of: `pairs-belonging|${ID}` },
			{ kind: "count", of: `without-belonging|${ID}` },
			{ kind: "share", part: `before-belonging|${ID}`, whole: `pairs-belonging|${ID}` },
			{ kind: "share", part: `after-belonging|${ID}`, whole: `pairs-belonging|${ID}` },
			{
				kind: "change",
				before: `before-belonging|${ID}`,
				after: `after-belonging|${ID}`,
				whole: `pairs-belonging|${ID}`,
				up: 1,
				down: 0,
			},
		]);
		const counts = ["pairs", "without", "before", "after"].map((word) =>
			countOf(draft, `${word}-belonging|${ID}`),
		);
		expect(counts).toEqual([2, 1, 1, 2]);
	});

	test("all three were asked at both ends, and two answered at the end", () => {
		expect(countOf(draft, `asked-baseline|${ID}`)).toBe(3);
		expect(countOf(draft, `sent-baseline|${ID}`)).toBe(3);
		expect(countOf(draft, `asked-end|${ID}`)).toBe(3);
		expect(countOf(draft, `sent-end|${ID}`)).toBe(2);
		expect(countOf(draft, `surveys|${ID}`)).toBe(5);
	});
});

test("a headline holds its cells and no count beside them", () => {
	const draft = draftOf([person({ belonging: 3 }, { belonging: 1 })]);
	const headlines = draft.sections.flatMap((section) => section.headlines);
	expect(headlines.length).toBeGreaterThan(8);
	for (const headline of headlines) {
		expect(Object.keys(headline).sort()).toEqual(["cell", "completeness", "indicator"]);
	}
});

test("who was not asked at the end yet is not missing", () => {
	const early = person({ belonging: 3 }, null, { askedOn: { baseline: "2026-05-12" } });
	const draft = draftOf([early, person({ belonging: 3 }, null)]);
	expect(countOf(draft, `without-belonging|${ID}`)).toBe(1);
	expect(countOf(draft, `asked-end|${ID}`)).toBe(1);
});

test("who only waits is in no change of those who had the class", () => {
	const waiting = { learnerId: "l2", isComparison: true };
	const draft = draftOf([person({ belonging: 3 }, { belonging: 1 }), person({}, {}, waiting)]);
	expect(countOf(draft, `asked-end|${ID}`)).toBe(1);
});

test("nobody answered yet: no number is made of nothing", () => {
	const draft = draftOf([]);
	expect(cellsOf(draft, "survey-means", "ucla").slice(1)).toEqual([
		...[1, 2, 3].map(() => ({ kind: "mark", mark: "[x]" })),
	]);
	expect(draft.quantities.every(({ count }) => count === 0)).toBe(true);
});

test("the mean of a week's people has the interval of its pairs", () => {
	const people = [
		[2, 5],
		[4, 5],
		[0, 4],
		[10, 10],
	].map(([before, after], at) =>
		person({ "english-people": before! }, { "english-people": after! }, { learnerId: String(at) }),
	);
	const [, before, after, change] = cellsOf(draftOf(people), "survey-means", "english-people");
	expect(before).toMatchObject({ kind: "score", value: 4 });
	expect(after).toMatchObject({ kind: "score", value: 6 });
	// Differences 3, 1, 4, 0: mean 2, standard error 0.9129, t(3) = 3.1824.
	expect(change).toMatchObject({ value: 2, interval: { lower: -0.91, upper: 4.91 } });
});

test("every headline of a share is the later share of its row", () => {
	const draft = draftOf([person({ belonging: 3 }, { belonging: 1 })]);
	for (const [table, row] of Object.entries({
		"confidence-shares": "confidence",
		mixing: "lonely",
	})) {
		const [, , , after] = cellsOf(draft, table, row);
		const headlines = draft.sections.flatMap((section) => section.headlines);
		expect(headlines.map(({ cell }) => cell)).toContainEqual(after);
	}
});

test("an indicator is what was known on its day", () => {
	const people = [person({ belonging: 3 }, { belonging: 1 })];
	const at = (day: string) =>
		surveyIndicators(givenFacts({ surveys: people }), day).quantities.find(({ id }) =>
			id.startsWith("pairs-belonging"),
		)?.count;
	expect(at("2026-03-31")).toBe(0);
	expect(at("2026-06-30")).toBe(1);
});

/** Anybody of two pilots, with anything answered. */
const anybody = fc.array(
	fc.record({
		pilot: fc.constantFrom(PILOT.slug, OTHER.slug),
		before: fc.option(anyAnswers()),
		after: fc.option(anyAnswers()),
	}),
	{ maxLength: 12 },
);

function anyAnswers(): fc.Arbitrary<SurveyResponse["answers"]> {
	const one = (question: Question) => {
		const codes =
			question.kind === "number" ? [0, 3, 60] : question.options.map(({ code }) => code);
		return fc.tuple(
			fc.constant(question.id),
			fc.oneof(fc.constantFrom(...codes), fc.constant("declined" as const)),
		);
	};
	return fc.tuple(...questions.map(one)).map((pairs) => Object.fromEntries(pairs));
}

const peopleOf = (some: { pilot: string; before: object | null; after: object | null }[]) =>
	some.map(({ pilot, before, after }, at) =>
		person(before === null ? null : { ...before }, after === null ? null : { ...after }, {
			...{ learnerId: String(at), pilot },
		}),
	);

test("every total that is declared is the sum of its parts", () => {
	fc.assert(
		fc.property(anybody, (some) => {
			const draft = draftOf(peopleOf(some), [PILOT, OTHER], "all");
			const counts = new Map(draft.quantities.map(({ id, count }) => [id, count]));
			expect(draft.relations.length).toBeGreaterThan(0);
			for (const { total, parts } of draft.relations) {
				const sum = parts.reduce((one, part) => one + counts.get(part)!, 0);
				expect(sum, total).toBe(counts.get(total));
			}
		}),
		{ numRuns: 40 },
	);
});

test("a pilot has the same numbers alone and among others", () => {
	fc.assert(
		fc.property(anybody, (some) => {
			const people = peopleOf(some);
			const together = draftOf(people, [PILOT, OTHER], "all");
			const alone = draftOf(people.filter(({ pilot }) => pilot === PILOT.slug));
			const known = new Map(together.quantities.map(({ id, count }) => [id, count]));
			const ofSurveys = alone.quantities.filter(({ id }) => known.has(id));
			expect(ofSurveys.length).toBeGreaterThan(100);
			for (const { id, count } of ofSurveys) expect(known.get(id), id).toBe(count);
		}),
		{ numRuns: 40 },
	);
});

test("every cell speaks of a quantity that is there", () => {
	fc.assert(
		fc.property(anybody, (some) => {
			const draft = draftOf(peopleOf(some), [PILOT, OTHER], "all");
			const known = new Set(draft.quantities.map(({ id }) => id));
			const tables = draft.sections.flatMap((section) => section.tables);
			const cells = [
				...tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells)),
				...draft.sections.flatMap(({ headlines }) => headlines.map(({ cell }) => cell)),
			];
			for (const id of cells.flatMap(quantitiesOf)) expect(known, id).toContain(id);
		}),
		{ numRuns: 20 },
	);
});

function quantitiesOf(cell: DraftCell): readonly string[] {
	if (cell.kind === "count") return [cell.of];
	if (cell.kind === "total") return [cell.of, ...cell.parts];
	if (cell.kind === "share") return [cell.part, cell.whole];
	if (cell.kind === "change") return [cell.before, cell.after, cell.whole];
	if (cell.kind === "score") return [cell.people];
	return cell.kind === "estimate" ? cell.groups : [];
}
