import { STUDIES, type Study, studyPeople } from "#app/demo/comparison-answers.ts";
import type { ComparedPerson, ComparisonFacts } from "#app/evaluation/comparison-facts.ts";
import type { Respondent } from "#app/surveys/responses.server.ts";

/** Answers to one item in both waves; null is a wave without one. */
export function givenSent(
	before: number | null,
	after: number | null,
	item = "belonging",
): Respondent {
	const of = { courseId: "", version: "1", mode: "self" as const };
	const wave = (finishedOn: string, code: number | null) =>
		code === null ? undefined : { ...of, finishedOn, answers: { [item]: code } };
	const [baseline, end] = [wave("2026-01-14", before), wave("2026-03-20", after)];
	return { ...(baseline && { baseline }), ...(end && { end }) };
}

/** The people of a study who answered how strongly they belong: code 1 is the best, 4 the worst. */
export function givenPeople(study: Study, seed = 1): ComparedPerson[] {
	return studyPeople(study, seed).map(({ classNumber, treated, before, after }, at) => ({
		learnerId: `learner-${at}`,
		arm: treated ? "treatment" : "waiting",
		courseId: `class-${classNumber}`,
		isAskedAtEnd: true,
		sent: givenSent(4 - before, after === null ? null : 4 - after),
	}));
}

export function givenComparison(given: Partial<ComparisonFacts> = {}): ComparisonFacts {
	return {
		design: "waiting-list",
		outcomes: ["belonging"],
		people: givenPeople(STUDIES.effect),
		...given,
	};
}
