import fc from "fast-check";
import { expect, test } from "vitest";
import { STUDIES } from "#app/demo/comparison-answers.ts";
import { buildDraft } from "#app/evaluation/build-draft.ts";
import type { ComparedPerson } from "#app/evaluation/comparison-facts.ts";
import { DisclosureRefused, protectReport } from "#app/evaluation/disclosure.ts";
import type { SectionDraft, TableDraft } from "#app/evaluation/report-draft.ts";
import type { Audience } from "#app/evaluation/report-model.ts";
import { comparison } from "#app/evaluation/sections/comparison.ts";
import { flowSection } from "#app/evaluation/sections/flow.ts";
import { reachSection } from "#app/evaluation/sections/reach.ts";
import type { SubjectFacts } from "#app/evaluation/subject-facts.ts";
import { givenCourseFacts, givenEnrolment, givenFacts } from "#tests/support/given-facts.ts";
import { givenComparison, givenPeople, givenSent } from "./comparison/given-compared-facts.ts";

function person(given: Partial<ComparedPerson> & { learnerId: string }): ComparedPerson {
	return { arm: "treatment", courseId: "c1", isAskedAtEnd: true, sent: {}, ...given };
}

function flowOf(people: readonly ComparedPerson[], given: Partial<SubjectFacts> = {}) {
	return flowSection(givenFacts({ comparison: givenComparison({ people }), ...given }));
}

const tableIn = ({ tables }: SectionDraft, id: string): TableDraft =>
	tables.find((table) => table.id === id)!;

/** Row by row: all together, then each arm; null where the row is not theirs. */
function countsIn(section: SectionDraft): Record<string, (number | null)[]> {
	const counts = new Map(section.quantities.map(({ id, count }) => [id, count]));
	const { rows } = tableIn(section, "flow-arms");
	return Object.fromEntries(
		rows.map(({ id, cells }) => [
			id,
			cells.map((cell) => (cell.kind === "count" ? counts.get(cell.of)! : null)),
		]),
	);
}

test("each arm goes from the beginning to the analysis, with the reason of every loss", () => {
	const people = [
		person({ learnerId: "all-sent", sent: givenSent(1, 2) }),
		person({ learnerId: "declined", sent: givenSent(1, 2, "trust") }),
		person({ learnerId: "left", sent: givenSent(1, null) }),
		person({ learnerId: "never", sent: givenSent(1, null) }),
		person({ learnerId: "silent", sent: givenSent(1, null) }),
		person({ learnerId: "no-first", sent: givenSent(null, 2) }),
		person({ learnerId: "later", isAskedAtEnd: false }),
		person({ learnerId: "waits", arm: "waiting", sent: givenSent(2, 2) }),
		person({ learnerId: "waits-silent", arm: "waiting", sent: givenSent(2, null) }),
	];
	const enrolled = (learnerId: string, given = {}) =>
		givenEnrolment(learnerId, { learnerId, ...given });
	const enrolments = [
		...["all-sent", "declined", "silent", "no-first", "later"].map((id) => enrolled(id)),
		enrolled("left", { state: "withdrawn", outcome: "not-achieved" }),
		enrolled("never", { state: "no-show", startedOn: null }),
		...["waits", "waits-silent", "enquires"].map((id) =>
			enrolled(id, { state: "waiting", startedOn: null, enrolledOn: null }),
		),
	];
	const section = flowOf(people, { courses: [givenCourseFacts({ enrolments })] });
	expect(countsIn(section)).toEqual({
		"asked-people": [10, null, null],
		"loss-asked-people": [1, null, null],
		"arm-allocated": [9, 7, 2],
		"loss-arm-not-due": [1, 1, 0],
		"arm-asked": [8, 6, 2],
		"loss-arm-no-first": [1, 1, 0],
		"loss-arm-left": [1, 1, 0],
		"loss-arm-never-came": [1, 1, 0],
		"loss-arm-no-end": [2, 1, 1],
		"arm-both": [3, 2, 1],
		"loss-arm-no-measure": [1, 1, 0],
		"arm-analysed": [2, 1, 1],
	});
	expect(tableIn(section, "flow-arms").chart).toMatchObject({
		...{ kind: "flow", columns: ["all", "treatment", "waiting"] },
	});
	const received = tableIn(section, "flow-received").rows.map(({ id, cells }) => {
		const counts = new Map(section.quantities.map((one) => [one.id, one.count]));
		return [id, ...cells.map((cell) => (cell.kind === "share" ? counts.get(cell.part) : null))];
	});
	expect(received).toEqual([
		["received-treatment", null, 6, 5],
		["received-waiting", null, 0, 0],
	]);
});

test("who waits and who is matched stand apart where both are", () => {
	const people = (["treatment", "waiting", "matched"] as const).map((arm) =>
		person({ learnerId: arm, arm, sent: givenSent(1, 2) }),
	);
	const section = flowOf(people);
	expect(tableIn(section, "flow-arms").columns.map(({ id }) => id)).toEqual([
		...["all", "treatment", "waiting", "matched"],
	]);
	expect(countsIn(section)["arm-analysed"]).toEqual([3, 1, 1, 1]);
});

test("nobody in a second arm, or several pilots together: no flow by arm", () => {
	const alone = flowOf([person({ learnerId: "one" })]);
	expect(alone.tables.map(({ id }) => id)).toEqual(["flow"]);
	expect(flowSection(givenFacts()).tables.map(({ id }) => id)).toEqual(["flow"]);
});

const SECTIONS = [flowSection, reachSection, comparison];

function factsOf(people: readonly ComparedPerson[]): SubjectFacts {
	const enrolments = people.map(({ learnerId, arm }) =>
		givenEnrolment(learnerId, {
			learnerId,
			...(arm === "treatment" ? {} : { state: "closed" as const, startedOn: null }),
		}),
	);
	const courses = [givenCourseFacts({ enrolments })];
	return givenFacts({ comparison: givenComparison({ people }), courses });
}

const compared = fc
	.array(
		fc.record({
			arm: fc.constantFrom("treatment", "waiting", "matched"),
			isAskedAtEnd: fc.boolean(),
			before: fc.option(fc.integer({ min: 1, max: 4 })),
			after: fc.option(fc.integer({ min: 1, max: 4 })),
			item: fc.constantFrom("belonging", "belonging", "trust"),
		}),
		{ maxLength: 60 },
	)
	.map((some) =>
		some.map(({ arm, isAskedAtEnd, before, after, item }, at) =>
			person({
				...{ learnerId: `learner-${at}`, arm },
				...{ isAskedAtEnd: isAskedAtEnd || after !== null, sent: givenSent(before, after, item) },
			}),
		),
	);

test("flow and comparison give one number one name, and every sum holds", () => {
	fc.assert(
		fc.property(compared, (people) => {
			const { quantities, relations } = buildDraft(factsOf(people), SECTIONS);
			const counts = new Map(quantities.map(({ id, count }) => [id, count]));
			for (const { total, parts } of relations) {
				const sum = parts.reduce((before, id) => before + (counts.get(id) ?? Number.NaN), 0);
				expect(sum, total).toBe(counts.get(total));
			}
			expect(quantities.filter(({ count }) => count < 0)).toEqual([]);
		}),
		{ numRuns: 60 },
	);
});

test("small losses are hidden from others, and never stand in one arm alone", () => {
	const draft = buildDraft(factsOf(givenPeople(STUDIES.effect)), SECTIONS);
	const lossesFor = (audience: Audience) =>
		protectReport(draft, audience)
			.sections[0]!.tables.find(({ id }) => id === "flow-arms")!
			.rows.filter(({ id }) => id.startsWith("loss-arm"))
			.flatMap(({ cells }) => cells.map(({ value }) => value));
	const [known, agreed] = [lossesFor("evaluator"), lossesFor("agreement")];
	for (const [at, value] of known.entries()) {
		if (typeof value === "number" && value > 0 && value < 5) expect(agreed[at]).toBe("[c]");
	}
	expect(known).not.toContain("[c]");
});

test("a release of few people is hidden or refused, never told", () => {
	fc.assert(
		fc.property(compared, fc.constantFrom("agreement", "public"), (people, audience) => {
			try {
				expect(protectReport(buildDraft(factsOf(people), SECTIONS), audience)).toBeTruthy();
			} catch (error) {
				expect(error).toBeInstanceOf(DisclosureRefused);
			}
		}),
		{ numRuns: 15 },
	);
});
