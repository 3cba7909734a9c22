import type { LocalDate } from "#db/columns.ts";
import { budgetIndicators } from "./budget-indicators.ts";
import type { IndicatorId } from "./indicators.ts";
import { profileIndicators } from "./profile-indicators.ts";
import { registerIndicators } from "./register-indicators.ts";
import type { HeadlineDraft, Quantity, Relation } from "./report-draft.ts";
import type { SubjectFacts } from "./subject-facts.ts";
import { surveyIndicatorDrafts } from "./survey-indicators.ts";

/** Values of indicators with the counts they are made of. */
export type IndicatorDrafts = {
	values: ReadonlyMap<IndicatorId, Omit<HeadlineDraft, "indicator">>;
	quantities: readonly Quantity[];
	relations: readonly Relation[];
};

export type IndicatorSource = (facts: SubjectFacts, day: LocalDate) => IndicatorDrafts;

/** Each part that knows of indicators has its own function here. */
const SOURCES: readonly IndicatorSource[] = [
	registerIndicators,
	surveyIndicatorDrafts,
	budgetIndicators,
	profileIndicators,
];

const known = new WeakMap<SubjectFacts, Map<LocalDate, IndicatorDrafts>>();

/**
 * All that is known of the whole subject on a day: the last of the period, or the end of a month
 * before. Indicators that nobody knows of are not in it.
 */
export function indicatorsAt(
	facts: SubjectFacts,
	day: LocalDate,
	sources: readonly IndicatorSource[] = SOURCES,
): IndicatorDrafts {
	if (sources !== SOURCES) return draftAll(facts, day, sources);
	// Most sections ask for the same day.
	const ofFacts = known.get(facts) ?? new Map<LocalDate, IndicatorDrafts>();
	known.set(facts, ofFacts);
	const drafts = ofFacts.get(day) ?? draftAll(facts, day, sources);
	ofFacts.set(day, drafts);
	return drafts;
}

function draftAll(
	facts: SubjectFacts,
	day: LocalDate,
	sources: readonly IndicatorSource[],
): IndicatorDrafts {
	const drafts = sources.map((source) => source(facts, day));
	return {
		values: new Map(drafts.flatMap(({ values }) => [...values])),
		quantities: drafts.flatMap(({ quantities }) => quantities),
		relations: drafts.flatMap(({ relations }) => relations),
	};
}

/** Those of a section, in the order of the report. */
export function headlinesOf(drafts: IndicatorDrafts, ids: readonly IndicatorId[]): HeadlineDraft[] {
	return ids.flatMap((indicator) => {
		const value = drafts.values.get(indicator);
		return value ? [{ indicator, ...value }] : [];
	});
}
