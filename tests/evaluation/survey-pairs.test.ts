import fc from "fast-check";
import { expect, test } from "vitest";
import { hasBoth, pairsOf, WHOLE_CLASS } from "#app/evaluation/survey-pairs.ts";
import type { Answers, Respondent, WaveResponse } from "#app/surveys/responses.server.ts";

function response(answers: Answers, given: Partial<WaveResponse> = {}): WaveResponse {
	return {
		courseId: "c1",
		version: "1",
		finishedOn: "2026-02-01",
		mode: "self",
		answers,
		...given,
	};
}

const belonging = (code: number, given?: Partial<WaveResponse>) =>
	response({ belonging: code }, given);

test("only who sent both surveys is compared; the others are counted", () => {
	const people: Respondent[] = [
		{ baseline: belonging(3), end: belonging(1) },
		{ baseline: belonging(3) },
		{ end: belonging(1) },
		{ baseline: belonging(3), end: belonging(1, { finishedOn: null }) },
		{},
	];
	const paired = pairsOf(people, "belonging", WHOLE_CLASS);
	expect(paired.pairs).toHaveLength(1);
	expect(paired.pairs[0]).toMatchObject({ yesBefore: false, yesAfter: true, after: 1 });
	expect(paired.unpaired).toBe(3);
	expect(paired.noAnswer).toBe(0);
});

test("other words are another question: two versions are no pair", () => {
	const person = { baseline: belonging(3), end: belonging(1, { version: "2" }) };
	expect(hasBoth(person, WHOLE_CLASS)).toBe(false);
	expect(pairsOf([person], "belonging", WHOLE_CLASS)).toMatchObject({ pairs: [], unpaired: 1 });
});

test("an answer not given in one of the two is never guessed", () => {
	const people: Respondent[] = [
		{ baseline: response({ belonging: "declined" }), end: belonging(1) },
		{ baseline: belonging(1), end: response({}) },
		{ baseline: response({ neighbours: 6 }), end: response({ neighbours: 1 }) },
	];
	const of = (measure: "belonging" | "neighbours") => pairsOf(people, measure, WHOLE_CLASS);
	expect(of("belonging")).toMatchObject({ pairs: [], noAnswer: 3, unpaired: 0 });
	expect(of("neighbours")).toMatchObject({ pairs: [], noAnswer: 3, unpaired: 0 });
});

test("everybody who sent something is a pair, unpaired or without an answer, in any order", () => {
	const code = fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined });
	const wave = fc.option(
		fc.record({ code, sent: fc.boolean() }).map(({ code, sent }) =>
			response(code === undefined ? {} : { belonging: code }, {
				finishedOn: sent ? "2026-02-01" : null,
			}),
		),
		{ nil: undefined },
	);
	const person = fc
		.record({ baseline: wave, end: wave })
		.map(
			({ baseline, end }): Respondent => ({ ...(baseline && { baseline }), ...(end && { end }) }),
		);
	fc.assert(
		fc.property(fc.array(person), (people) => {
			const { pairs, unpaired, noAnswer } = pairsOf(people, "belonging", WHOLE_CLASS);
			const anything = people.filter(
				({ baseline, end }) => baseline?.finishedOn || end?.finishedOn,
			);
			const other = pairsOf(people.toReversed(), "belonging", WHOLE_CLASS);
			expect(pairs.length + unpaired + noAnswer).toBe(anything.length);
			expect(other.pairs.toReversed()).toEqual(pairs);
		}),
	);
});
