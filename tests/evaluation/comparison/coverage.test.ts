import { expect, test } from "vitest";
import { STUDIES, type Study, studyPeople } from "#app/demo/comparison-answers.ts";
import { effectOf, type Point } from "#app/evaluation/comparison-numbers.ts";

const SEEDS = 1000;

function pointsOf(study: Study, seed: number): Point[] {
	return studyPeople(study, seed).flatMap(({ classNumber, treated, before, after }) =>
		after === null
			? []
			: [{ cluster: `class ${classNumber}`, treated, before: before / 3, after: after / 3 }],
	);
}

function covered(study: Study): { within: number; mean: number } {
	const effects = Array.from(
		{ length: SEEDS },
		(_, index) => effectOf(pointsOf(study, index + 1))!,
	);
	const within = effects.filter(
		({ interval }) => interval.lower <= study.effect && study.effect <= interval.upper,
	).length;
	return { within, mean: effects.reduce((sum, { value }) => sum + value, 0) / SEEDS };
}

test("of 1,000 seeds the interval contains what is true in 950 ± 20", () => {
	const { within, mean } = covered(STUDIES.effect);
	expect(within).toBeGreaterThanOrEqual(930);
	expect(within).toBeLessThanOrEqual(970);
	expect(mean).toBeCloseTo(STUDIES.effect.effect, 2);
});

test("and as often where there is no effect", () => {
	const { within, mean } = covered(STUDIES.none);
	expect(within).toBeGreaterThanOrEqual(930);
	expect(within).toBeLessThanOrEqual(970);
	expect(mean).toBeCloseTo(0, 2);
});

test("the same seed gives the same people, another one others", () => {
	expect(studyPeople(STUDIES.few, 7)).toEqual(studyPeople(STUDIES.few, 7));
	expect(studyPeople(STUDIES.few, 8)).not.toEqual(studyPeople(STUDIES.few, 7));
});
