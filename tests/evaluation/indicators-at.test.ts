import { expect, test } from "vitest";
import { headlinesOf, indicatorsAt } from "#app/evaluation/indicators-at.ts";
import {
	givenCourseFacts,
	givenEnrolment,
	givenFacts,
	givenStretch,
} from "#tests/support/given-facts.ts";

const left = { state: "withdrawn", outcome: "not-achieved", reason: "other" } as const;

const FACTS = givenFacts({
	courses: [
		givenCourseFacts({
			stretches: [
				givenStretch("2026-02", { marked: 30, present: 24, absent: 6 }),
				givenStretch("2026-05"),
			],
			enrolments: [
				givenEnrolment("a", { mixedOn: "2026-02-03", minutesMixed: 60 }),
				givenEnrolment("b", { firstEverOn: "2025-09-01" }),
				givenEnrolment("c", { ...left, endedOn: "2026-04-01" }),
				givenEnrolment("d", { state: "no-show", startedOn: null, endedOn: null, outcome: null }),
				givenEnrolment("e", { state: "waiting", enrolledOn: null, startedOn: null, endedOn: null }),
			],
		}),
		givenCourseFacts({ id: "c2", enrolments: [givenEnrolment("f", { learnerId: "learner-a" })] }),
	],
});

function counted(day: string): Record<string, number> {
	const { quantities } = indicatorsAt(FACTS, day);
	return Object.fromEntries(quantities.map(({ id, count }) => [id.split("|")[0]!, count]));
}

test("a person in two classes is one person, and two starts", () => {
	expect(counted("2026-06-30")).toMatchObject({
		...{ reached: 4, learners: 3, starts: 4, "no-shows": 1, "never-started": 1 },
		...{ "new-to-esol": 2, "not-new-to-esol": 1, mixers: 1 },
		...{ "attended-marks": 34, marks: 40, "expected-marks": 40 },
		...{ "leavers-ended": 4, "completers-ended": 3, "achievers-ended": 3 },
	});
});

test("at the end of an earlier month only what was true then counts", () => {
	expect(counted("2026-03-31")).toMatchObject({ starts: 4, retained: 4, "attended-marks": 24 });
	expect(counted("2026-03-31")["leavers-ended"]).toBe(0);
});

test("quantities are named by the pilot and the day", () => {
	const { quantities } = indicatorsAt(FACTS, "2026-03-31");
	expect(quantities.map(({ id }) => id)).toContain("starts|pilot:family-e17|2026-03-31");
});

test("an indicator nobody has data of says so, and headlines stand in the order asked", () => {
	const drafts = indicatorsAt(FACTS, "2026-06-30");
	expect(drafts.values.get("levels-reading")?.cell).toEqual({ kind: "mark", mark: "[x]" });
	const headlines = headlinesOf(drafts, ["starts", "reached"]);
	expect(headlines.map(({ indicator }) => indicator)).toEqual(["starts", "reached"]);
});

test("registers that are incomplete say so beside each rate", () => {
	const some = { marked: 60, present: 60, expected: 100 };
	const facts = givenFacts({
		courses: [
			givenCourseFacts({
				stretches: [givenStretch("2026-02", some)],
				enrolments: [givenEnrolment("a")],
			}),
		],
	});
	const { cell } = indicatorsAt(facts, "2026-06-30").values.get("attendance")!;
	expect(cell).toMatchObject({ kind: "share", notes: ["unreliable"] });
});
