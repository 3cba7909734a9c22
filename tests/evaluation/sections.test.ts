import fc from "fast-check";
import { expect, test } from "vitest";
import { buildDraft } from "#app/evaluation/build-draft.ts";
import type { EnrolmentFacts } from "#app/evaluation/course-facts.ts";
import { DisclosureRefused, protectReport } from "#app/evaluation/disclosure.ts";
import { INDICATOR_IDS } from "#app/evaluation/indicators.ts";
import { namesFor } from "#app/evaluation/quantity-ids.ts";
import type { ReportDraft } from "#app/evaluation/report-draft.ts";
import type { Audience } from "#app/evaluation/report-model.ts";
import { achievementSection } from "#app/evaluation/sections/achievement.ts";
import { areasSection } from "#app/evaluation/sections/areas.ts";
import { flowSection } from "#app/evaluation/sections/flow.ts";
import { middleOf, standingOf } from "#app/evaluation/sections/flow-stages.ts";
import { hoursSection } from "#app/evaluation/sections/hours.ts";
import { methodsSection } from "#app/evaluation/sections/methods.ts";
import { qualitySection } from "#app/evaluation/sections/quality.ts";
import { reachSection } from "#app/evaluation/sections/reach.ts";
import { retentionSection } from "#app/evaluation/sections/retention.ts";
import { returnSection } from "#app/evaluation/sections/return.ts";
import type { SurveyPerson } from "#app/evaluation/survey-facts.ts";
import type { SurveyResponse } from "#app/surveys/asked-people.ts";
import {
	givenCourseFacts,
	givenEnrolment,
	givenFacts,
	givenStretch,
} from "#tests/support/given-facts.ts";
import { randomSubject } from "./random-subject.ts";

const OURS = [
	flowSection,
	reachSection,
	hoursSection,
	retentionSection,
	achievementSection,
	areasSection,
	returnSection,
	qualitySection,
	methodsSection,
];

function brokenSums({ quantities, relations }: Pick<ReportDraft, "quantities" | "relations">) {
	const counts = new Map(quantities.map(({ id, count }) => [id, count]));
	return relations.filter(({ total, parts, about = { each: 1, leeway: 0 } }) => {
		const sum = parts.reduce((before, id) => before + (counts.get(id) ?? Number.NaN), 0);
		return !(Math.abs(sum * about.each - counts.get(total)!) <= about.leeway);
	});
}

test("every total is the sum of its parts, and one name is one number", () => {
	fc.assert(
		fc.property(randomSubject, (facts) => {
			const draft = buildDraft(facts, OURS);
			expect(brokenSums(draft)).toEqual([]);
			const ids = draft.quantities.map(({ id }) => id);
			expect(new Set(ids).size).toBe(ids.length);
			expect(draft.quantities.filter(({ count }) => !(count >= 0))).toEqual([]);
			const tables = draft.sections.flatMap((section) => section.tables);
			expect(new Set(tables.map(({ id }) => id)).size).toBe(tables.length);
		}),
		{ numRuns: 60 },
	);
});

test("every cell names a quantity of the report: an evaluator sees each number", () => {
	fc.assert(
		fc.property(randomSubject, (facts) => {
			const { sections } = protectReport(buildDraft(facts, OURS), "evaluator");
			for (const { tables } of sections) {
				for (const { columns, rows } of tables) {
					for (const { cells } of rows) expect(cells.length).toBe(columns.length);
				}
			}
		}),
		{ numRuns: 40 },
	);
});

test("what is published is hidden well or refused by name", () => {
	fc.assert(
		fc.property(randomSubject, fc.constantFrom("agreement", "public"), (facts, audience) => {
			try {
				expect(protectReport(buildDraft(facts, OURS), audience).audience).toBe(audience);
			} catch (error) {
				expect(error).toBeInstanceOf(DisclosureRefused);
			}
		}),
		{ numRuns: 10 },
	);
});

test("the numbers of two quarters added up are those of both together", () => {
	fc.assert(
		fc.property(randomSubject, (facts) => {
			const until = "2026-06-30";
			const all = namesFor(facts.subject, until);
			const earlier = namesFor(facts.subject, "2026-03-31");
			const counts = (from: string) => {
				const { quantities } = returnSection({ ...facts, period: { from, until } });
				return new Map(quantities.map(({ id, count }) => [id, count]));
			};
			const [whole, second] = [counts("2026-01-01"), counts("2026-04-01")];
			for (const measure of ["starts", "completers", "completers-achieved"]) {
				const before = second.get(earlier(measure)) ?? second.get(earlier(`${measure}-corrected`));
				expect(before! + second.get(all(`${measure}-in`))!).toBe(whole.get(all(`${measure}-in`)));
				expect(second.get(all(measure))).toBe(whole.get(all(measure)));
			}
		}),
		{ numRuns: 60 },
	);
});

const COURSE = { startsOn: "2026-01-12", endsOn: "2026-05-29" };

test("each stage of the flow ends with its own reason", () => {
	const at = (given: Partial<EnrolmentFacts>) => {
		const { stage, loss } = standingOf(givenEnrolment("e", given), COURSE, "2026-06-30");
		return `${stage} ${loss}`;
	};
	const none = { offeredOn: null, enrolledOn: null, startedOn: null, endedOn: null, outcome: null };
	const offered = { ...none, offeredOn: "2026-01-05" };
	const placed = { ...offered, enrolledOn: "2026-01-06" };
	const left = { state: "withdrawn", reason: "childcare", outcome: "not-achieved" } as const;
	expect(at({ ...none, state: "waiting" })).toBe("asked waits");
	expect(at({ ...none, state: "closed" })).toBe("asked request-ended");
	expect(at({ ...offered, state: "offered" })).toBe("offered offer-open");
	expect(at({ ...offered, state: "declined" })).toBe("offered offer-declined");
	expect(at({ ...offered, state: "expired" })).toBe("offered offer-expired");
	expect(at({ ...placed, state: "no-show" })).toBe("enrolled no-show");
	expect(at({ ...placed, state: "enrolled" })).toBe("enrolled not-yet");
	expect(at({ state: "transferred" })).toBe("enrolled transferred");
	expect(at({ ...left, endedOn: "2026-02-02" })).toBe("started reason-childcare");
	expect(at({ ...left, endedOn: "2026-05-02" })).toBe("half-way reason-childcare");
	expect(at({ state: "active", endedOn: null })).toBe("half-way still-learning");
	expect(at({ outcome: "result-pending" })).toBe("completed result-pending");
	expect(at({})).toBe("achieved step-unknown");
	const step = { kind: "actual", destination: "esol", learnedOn: "2026-06-01" } as const;
	expect(at({ steps: [step] })).toBe("followed-up null");
	expect(middleOf(COURSE)).toBe("2026-03-22");
});

test("the class of who is not half way yet is no loss by a reason", () => {
	const active = givenEnrolment("e", { state: "active", endedOn: null });
	expect(standingOf(active, COURSE, "2026-02-01")).toEqual({
		stage: "started",
		loss: "before-half",
	});
});

test("few people's month is joined to the next, so that no hours can be worked out", () => {
	const early = givenEnrolment("early", { startedOn: "2026-01-12" });
	const later = Array.from({ length: 12 }, (_, at) =>
		givenEnrolment(`later-${at}`, { startedOn: "2026-03-02" }),
	);
	const course = givenCourseFacts({
		stretches: ["2026-01", "2026-03", "2026-04"].map((month) => givenStretch(month)),
		enrolments: [early, ...later],
	});
	const [table] = hoursSection(givenFacts({ courses: [course] })).tables;
	expect(table!.rows.map(({ id }) => id)).toEqual(["days-2026-01-01", "days-2026-04-01", "total"]);
	expect(table!.rows[0]!.label).toEqual({
		key: "sections:months",
		values: { from: "2026-01", until: "2026-03" },
	});
});

test("a class at a workplace stands without its title, areas in the order of names", () => {
	const at = (id: string, area: string, kind: "community" | "workplace") =>
		givenCourseFacts({ id, area, kind, title: "Hotel Grand" });
	const facts = givenFacts({
		courses: [at("a", "Newham", "workplace"), at("b", "Barnet", "community")],
	});
	const [, classes] = hoursSection(facts).tables;
	expect(classes!.rows.map(({ label }) => label)).toContainEqual({
		key: "evaluation:group.workplace",
	});
	const rows = areasSection(facts)!.tables[0]!.rows.map(({ label }) => label);
	expect(rows.slice(0, 2)).toEqual([{ name: "Barnet" }, { name: "Newham" }]);
	expect(areasSection(givenFacts({ courses: [facts.courses[0]!] }))).toBe(null);
});

test("classes of one title are told apart by a number", () => {
	const titles = ["Tea and talk", "Next steps", "Tea and talk"];
	const courses = titles.map((title, at) => givenCourseFacts({ id: `${at}`, title }));
	const [, classes] = hoursSection(givenFacts({ courses })).tables;
	expect(classes!.rows.slice(0, 3).map(({ label }) => label)).toEqual([
		...["Next steps", "Tea and talk, 1", "Tea and talk, 2"].map((name) => ({ name })),
	]);
});

test("the curve hides for others what could be counted between two of its points", () => {
	const left = { state: "withdrawn", outcome: "not-achieved", reason: "other" } as const;
	const enrolments = Array.from({ length: 40 }, (_, at) =>
		at < 3 ? givenEnrolment(`${at}`, { ...left, endedOn: "2026-02-20" }) : givenEnrolment(`${at}`),
	);
	const facts = givenFacts({ courses: [givenCourseFacts({ enrolments })] });
	const draft = buildDraft(facts, [retentionSection]);
	const value = (audience: "evaluator" | "public", week: string) =>
		protectReport(draft, audience)
			.sections[0]!.tables.find(({ id }) => id === "retention-curve")!
			.rows.find(({ id }) => id === `week-${week}`)!.cells[2]!.value;
	expect(value("evaluator", "4")).toBe(1);
	expect(value("evaluator", "8")).toBe(0.93);
	expect(value("public", "4")).toBe(1);
	expect(value("public", "8")).toBe("[c]");
});

test("every indicator is defined, and context figures name their source", () => {
	const { tables } = methodsSection();
	expect(tables[0]!.rows.map(({ id }) => id)).toEqual(INDICATOR_IDS);
	for (const { cells } of tables[1]!.rows) expect(cells[1]).toMatchObject({ kind: "words" });
});

test("an evaluator reads who was asked and sent nothing, or has no pair", () => {
	const sent = (finishedOn: string | null): SurveyResponse => ({
		...{ courseId: "c1", version: "1", finishedOn, mode: "self", answers: {}, language: "so" },
	});
	const asked = (askedOn: SurveyPerson["askedOn"], responses: SurveyPerson["responses"]) => ({
		...{ learnerId: "one", courseId: "c1", pilot: "family-e17", isComparison: false },
		...{ askedOn, responses },
	});
	const atBothEnds = { baseline: "2026-01-12", end: "2026-05-15" };
	const surveys = [
		asked(atBothEnds, { baseline: sent("2026-01-13"), end: sent("2026-05-16") }),
		asked(atBothEnds, { baseline: sent("2026-01-13") }),
		asked(atBothEnds, { baseline: sent(null), end: sent("2026-05-16") }),
		asked({ baseline: "2026-05-01" }, {}),
	];
	const draft = buildDraft(givenFacts({ surveys }), [qualitySection]);
	const rowsFor = (audience: Audience) =>
		new Map(
			protectReport(draft, audience).sections[0]?.tables[0]?.rows.map(({ id, cells }) => [
				id,
				cells.map(({ numerator, denominator }) => [numerator, denominator]),
			]),
		);
	expect(rowsFor("evaluator").get("first-survey")).toEqual([[2, 4]]);
	expect(rowsFor("evaluator").get("both-surveys")).toEqual([[2, 3]]);
	expect(rowsFor("public").has("first-survey")).toBe(false);
});
