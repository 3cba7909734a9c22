import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { INDICATORS } from "#app/evaluation/indicators.ts";
import {
	LONELY_FROM,
	MEASURE_IDS,
	MEASURE_OF,
	MEASURES,
	type MeasureId,
	MOST_PEOPLE,
	peopleOf,
	saysYes,
	scoreOf,
	uclaSum,
	yesIsWorse,
} from "#app/evaluation/survey-measures.ts";
import { ITEMS } from "#app/surveys/items.ts";
import type { Answers } from "#app/surveys/responses.server.ts";
import { questionsOf } from "#app/surveys/survey-versions.ts";

const questions = questionsOf("1");

/** Anything the survey can hold, answered, declined or left out. */
const answers = fc
	.tuple(
		...questions.map((question) =>
			fc.option(
				fc.oneof(
					{ arbitrary: fc.constant("declined" as const), weight: 1 },
					{
						arbitrary:
							question.kind === "number"
								? fc.integer({ min: question.least, max: question.most })
								: fc.constantFrom(...question.options.map(({ code }) => code)),
						weight: 6,
					},
				),
				{ freq: 8, nil: undefined },
			),
		),
	)
	.map((values): Answers => {
		const given = questions.flatMap(({ id }, at) => {
			const value = values[at];
			return value === undefined ? [] : [[id, value] as const];
		});
		return Object.fromEntries(given);
	});

describe("any answers", () => {
	test("a score lies from 0 to 1, or says why there is none", () => {
		fc.assert(
			fc.property(answers, fc.constantFrom(...MEASURE_IDS), (given, measure) => {
				const score = scoreOf(measure, given);
				if (typeof score === "string") return ["missing", "declined", "outside"].includes(score);
				return score >= 0 && score <= 1;
			}),
		);
	});

	test("there is a yes or a no exactly where there is a score", () => {
		fc.assert(
			fc.property(answers, fc.constantFrom(...MEASURE_IDS), (given, measure) => {
				const score = scoreOf(measure, given);
				const says = saysYes(measure, given);
				return typeof score === "string" ? says === score : typeof says === "boolean";
			}),
		);
	});

	test("a better score never turns the good answer into the bad one", () => {
		fc.assert(
			fc.property(answers, answers, fc.constantFrom(...MEASURE_IDS), (one, other, measure) => {
				const [first, second] = [scoreOf(measure, one), scoreOf(measure, other)];
				if (typeof first === "string" || typeof second === "string" || first > second) return true;
				const good = (given: Answers) => saysYes(measure, given) !== yesIsWorse(measure);
				return !good(one) || good(other);
			}),
		);
	});
});

test.each<[MeasureId, Answers, number]>([
	["belonging", { belonging: 1 }, 1],
	["belonging", { belonging: 4 }, 0],
	["mixing", { mixing: 2 }, 2 / 3],
	["trust", { trust: 3 }, 1 / 3],
	["neighbours", { neighbours: 5 }, 0],
	["neighbours", { neighbours: 1 }, 1],
	["friends-ethnic", { "friends-ethnic": 1 }, 0],
	["friends-ethnic", { "friends-ethnic": 4 }, 1],
	["volunteering", { volunteering: 2 }, 0.5],
	["lonely", { lonely: 5 }, 1],
	["lonely", { lonely: 1 }, 0],
	["ucla", { "ucla3-a": 1, "ucla3-b": 1, "ucla3-c": 1 }, 1],
	["ucla", { "ucla3-a": 3, "ucla3-b": 2, "ucla3-c": 1 }, 0.5],
	["english-people", { "english-people": 5 }, 5 / MOST_PEOPLE],
	["english-people", { "english-people": 500 }, 1],
])("the score of %s with %o is %d", (measure, given, score) => {
	expect(scoreOf(measure, given)).toBeCloseTo(score, 10);
});

test.each<[MeasureId, Answers, Answers]>([
	["belonging", { belonging: 2 }, { belonging: 3 }],
	["mixing", { mixing: 2 }, { mixing: 3 }],
	["trust", { trust: 2 }, { trust: 3 }],
	["neighbours", { neighbours: 2 }, { neighbours: 3 }],
	["friends-ethnic", { "friends-ethnic": 4 }, { "friends-ethnic": 3 }],
	["volunteering", { volunteering: 2 }, { volunteering: 3 }],
	["lonely", { lonely: 1 }, { lonely: 2 }],
	[
		"ucla",
		{ "ucla3-a": 2, "ucla3-b": 2, "ucla3-c": 2 },
		{ "ucla3-a": 2, "ucla3-b": 2, "ucla3-c": 1 },
	],
	["confidence-doctor", { "confidence-doctor": 3 }, { "confidence-doctor": 2 }],
])("the rule of %s draws its line between %o and %o", (measure, yes, no) => {
	expect(saysYes(measure, yes)).toBe(true);
	expect(saysYes(measure, no)).toBe(false);
});

test("who has no neighbours or no friends stands outside the scale", () => {
	expect(scoreOf("neighbours", { neighbours: 6 })).toBe("outside");
	expect(saysYes("friends-age", { "friends-age": 5 })).toBe("outside");
});

test("not said is not the same as not there", () => {
	expect(scoreOf("lonely", { lonely: "declined" })).toBe("declined");
	expect(scoreOf("lonely", {})).toBe("missing");
});

test("confidence is the mean of its four, and needs all of them", () => {
	const three = { "confidence-neighbours": 4, "confidence-shops": 3, "confidence-doctor": 2 };
	expect(scoreOf("confidence", { ...three, "confidence-work-school": 3 })).toBeCloseTo(2 / 3, 10);
	expect(saysYes("confidence", { ...three, "confidence-work-school": 3 })).toBe(true);
	expect(saysYes("confidence", { ...three, "confidence-work-school": 2 })).toBe(false);
	expect(scoreOf("confidence", three)).toBe("missing");
});

test("three answers give the sum of the source, from 3 to 9", () => {
	fc.assert(
		fc.property(
			fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 3, maxLength: 3 }),
			(codes) => {
				const [a, b, c] = codes;
				const score = scoreOf("ucla", { "ucla3-a": a!, "ucla3-b": b!, "ucla3-c": c! });
				if (typeof score === "string") return false;
				return uclaSum(score) === a! + b! + c!;
			},
		),
	);
	expect(LONELY_FROM).toBe(6);
});

test("people are counted up to a number that is printed", () => {
	expect(peopleOf({ "english-people": 12 })).toBe(12);
	expect(peopleOf({ "english-people": 300 })).toBe(MOST_PEOPLE);
	expect(peopleOf({})).toBe("missing");
});

test("every indicator of surveys has its measure, and every item is measured", () => {
	const ofSurveys = Object.entries(INDICATORS).filter(([, { source }]) => source === "surveys");
	expect(Object.keys(MEASURE_OF).sort()).toEqual(ofSurveys.map(([id]) => id).sort());
	const measured = new Set<string>(Object.values(MEASURES).flat());
	expect([...measured].sort()).toEqual(Object.keys(ITEMS).sort());
	for (const [id, measure] of Object.entries(MEASURE_OF)) {
		const indicator = ofSurveys.find(([one]) => one === id);
		expect(yesIsWorse(measure), id).toBe(indicator?.[1].moreIsBetter === false);
	}
});
