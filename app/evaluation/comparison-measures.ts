import type { ComparedPerson, ComparisonFacts } from "./comparison-facts.ts";
import type { Lost, Point } from "./comparison-numbers.ts";
import type { IndicatorId } from "./indicators.ts";
import { MEASURE_OF, type SurveyIndicator, scoreOf } from "./survey-measures.ts";
import { pairsOf, WHOLE_CLASS } from "./survey-pairs.ts";

const SURVEYED: readonly SurveyIndicator[] = [
	...["confidence", "english-people", "neighbours", "mixing", "belonging"],
	...["trust", "friends", "volunteering", "loneliness"],
] as const satisfies readonly SurveyIndicator[];

/** What is compared, primary outcomes first. */
export function comparedIn({ outcomes }: Pick<ComparisonFacts, "outcomes">) {
	const primary = SURVEYED.filter((one) => isAmong(one, outcomes));
	return { primary, others: SURVEYED.filter((one) => !isAmong(one, outcomes)) };
}

/** Both times, in the same words, with an answer on the scale. */
export function pointsOf(people: readonly ComparedPerson[], indicator: SurveyIndicator): Point[] {
	return people.flatMap((person) => {
		const [pair] = pairsOf([person.sent], MEASURE_OF[indicator], WHOLE_CLASS).pairs;
		return pair ? [{ ...placeOf(person), before: pair.before, after: pair.after }] : [];
	});
}

/** The first time alone, though the end was asked of them too. */
export function lostOf(people: readonly ComparedPerson[], indicator: SurveyIndicator): Lost[] {
	return people.flatMap((person) => {
		const before = baselineOf(person, indicator);
		const isLost = person.isAskedAtEnd && !person.sent.end;
		return before !== null && isLost ? [{ ...placeOf(person), before }] : [];
	});
}

export function baselineOf({ sent }: ComparedPerson, indicator: SurveyIndicator): number | null {
	if (!sent.baseline) return null;
	const score = scoreOf(MEASURE_OF[indicator], sent.baseline.answers);
	return typeof score === "number" ? score : null;
}

export function isTreated({ arm }: Pick<ComparedPerson, "arm">): boolean {
	return arm === "treatment";
}

function placeOf(person: ComparedPerson) {
	return { cluster: person.courseId, treated: isTreated(person) };
}

function isAmong(indicator: SurveyIndicator, outcomes: readonly IndicatorId[]): boolean {
	return outcomes.some((one) => one === indicator);
}
