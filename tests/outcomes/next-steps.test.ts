import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LEVELS } from "#app/assessments/levels.ts";
import {
	CHOICES,
	choiceOf,
	choiceValue,
	DESTINATIONS,
	OWN_WORDS,
} from "#app/outcomes/destinations.ts";
import { checkStep, isSameStep, type NextStep } from "#app/outcomes/next-steps.ts";

const TODAY = "2026-07-10";
const SUBJECT = { startedOn: "2026-01-12" };

const step = (given: Partial<NextStep> = {}): NextStep => ({
	kind: "actual",
	destination: "work-part-time",
	level: null,
	startsOn: "2026-07-06",
	learnedHow: "told",
	learnedOn: "2026-07-09",
	...given,
});
const check = (given: Partial<NextStep>) => checkStep(step(given), SUBJECT, TODAY);

describe("what is said of the next step is refused", () => {
	test.each<[string, Partial<NextStep>]>([
		["learnedInFuture", { learnedOn: "2026-07-11" }],
		["learnedBeforeClass", { learnedOn: "2026-01-11" }],
		["beginsOnNoDay", { destination: "looking-for-work" }],
		["beginsOnNoDay", { destination: "not-known" }],
		["notKnownIsNoPlan", { kind: "planned", destination: "not-known", startsOn: null }],
		["planInPast", { kind: "planned", startsOn: "2026-07-08" }],
		["startMissing", { startsOn: null }],
		["startInFuture", { startsOn: "2026-07-10" }],
		["startBeforeClass", { startsOn: "2026-01-11" }],
	])("as %s: %j", (problem, given) => {
		expect(check(given)).toBe(problem);
	});
});

describe("what is said of the next step stands", () => {
	test.each<[string, Partial<NextStep>]>([
		["work that has begun", {}],
		["work that began on the first day of the class", { startsOn: "2026-01-12" }],
		["work that begins later, as a plan", { kind: "planned", startsOn: "2026-09-01" }],
		["a plan without a day", { kind: "planned", startsOn: null }],
		["the same job, which began on no day of ours", { destination: "work-same", startsOn: null }],
		["that nobody knows", { destination: "not-known", startsOn: null }],
		["today", { learnedOn: TODAY, startsOn: TODAY }],
	])("%s", (_, given) => {
		expect(check(given)).toBeNull();
	});
});

const days = fc
	.integer({ min: 0, max: 400 })
	.map((day) => new Date(Date.UTC(2025, 11, 1 + day)).toISOString().slice(0, 10));
const steps: fc.Arbitrary<NextStep> = fc.record({
	kind: fc.constantFrom("planned" as const, "actual" as const),
	destination: fc.constantFrom(...CHOICES.map(({ destination }) => destination)),
	level: fc.constant(null),
	startsOn: fc.option(days),
	learnedHow: fc.constant("told" as const),
	learnedOn: days,
});

test("whatever stands, a fact is not later than it was known nor older than the class", () => {
	fc.assert(
		fc.property(steps, (one) => {
			if (checkStep(one, SUBJECT, TODAY)) return;
			expect(one.learnedOn <= TODAY).toBe(true);
			if (one.startsOn === null) return;
			const { startsOn, learnedOn, kind } = one;
			expect(kind === "actual" ? startsOn <= learnedOn : startsOn >= learnedOn).toBe(true);
			expect(startsOn >= SUBJECT.startedOn).toBe(true);
		}),
		{ numRuns: 2000 },
	);
});

test("a step is new when any part of it is", () => {
	expect(isSameStep(step(), step())).toBe(true);
	const others: Partial<NextStep>[] = [
		{ kind: "planned" },
		{ destination: "work-full-time" },
		{ level: "entry-1" },
		{ startsOn: null },
		{ learnedHow: "seen" },
		{ learnedOn: "2026-07-08" },
	];
	for (const other of others) {
		expect(isSameStep(step(), step(other)), JSON.stringify(other)).toBe(false);
	}
});

test("every choice is found again by its value, an English class at each level", () => {
	expect(CHOICES).toHaveLength(Object.keys(DESTINATIONS).length + LEVELS.length);
	for (const choice of CHOICES) expect(choiceOf(choiceValue(choice))).toEqual(choice);
	for (const value of ["", "esol:", "esol:level-9", "volunteering:entry-1", "constructor"]) {
		expect(choiceOf(value)).toBeUndefined();
	}
});

test("she is never asked to say that nobody knows", () => {
	expect(OWN_WORDS).not.toContain("not-known");
	expect(new Set(OWN_WORDS).size).toBe(OWN_WORDS.length);
});
