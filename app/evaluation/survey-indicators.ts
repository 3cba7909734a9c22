import { isIndicator } from "./indicators.ts";
import type { IndicatorDrafts } from "./indicators-at.ts";
import type { DraftCell } from "./report-draft.ts";
import type { SubjectFacts } from "./subject-facts.ts";
import { changeOf, responsesOf } from "./survey-change.ts";
import { surveysAt } from "./survey-facts.ts";
import {
	type Counted,
	quantityId,
	type SurveyGroup,
	surveyGroup,
	together,
} from "./survey-groups.ts";
import {
	MEASURE_OF,
	type MeasureId,
	MOST_PEOPLE,
	type SurveyIndicator,
} from "./survey-measures.ts";
import { pairsOf, WHOLE_CLASS } from "./survey-pairs.ts";

type Known = { cell: DraftCell; completeness: DraftCell };

/** Every indicator of surveys as it was known on that day: of pairs alone, at the end of the class. */
export function surveyIndicators(
	facts: Pick<SubjectFacts, "subject" | "surveys">,
	day: string,
): Counted & { cells: Record<SurveyIndicator, Known> } {
	const group = surveyGroup(facts.subject, surveysAt(facts.surveys, day));
	const counted: Counted[] = [];
	const of = (id: SurveyIndicator): Known => {
		const { cell, completeness, ...counts } = indicatorOf(group, id, day);
		counted.push(counts);
		return { cell, completeness };
	};
	const cells = {
		...{ confidence: of("confidence"), "english-people": of("english-people") },
		...{ neighbours: of("neighbours"), mixing: of("mixing"), belonging: of("belonging") },
		...{ trust: of("trust"), friends: of("friends"), volunteering: of("volunteering") },
		loneliness: of("loneliness"),
	};
	return { ...together(counted), cells };
}

/** The same for whoever asks for all indicators of a day. */
export function surveyIndicatorDrafts(facts: SubjectFacts, day: string): IndicatorDrafts {
	const { cells, ...counted } = surveyIndicators(facts, day);
	const values = Object.entries(cells).flatMap(([id, known]) =>
		isIndicator(id) ? [[id, known] as const] : [],
	);
	return { values: new Map(values), ...counted };
}

function indicatorOf(group: SurveyGroup, id: SurveyIndicator, day: string): Known & Counted {
	const measure: MeasureId = MEASURE_OF[id];
	const change = changeOf({ group, measure, ends: WHOLE_CLASS, day });
	// Of those asked at the end, how many can be compared.
	const completeness: DraftCell = {
		kind: "share",
		part: quantityId(`pairs-${measure}`, group, day),
		whole: quantityId("asked-end", group, day),
	};
	const isNumber = id === "english-people";
	const cell = isNumber ? meanPeople(group, day) : change.cells.after;
	return { ...together([change]), cell, completeness };
}

/** How many people she spoke English with in the last week, at the end of the class. */
function meanPeople(group: SurveyGroup, day: string): DraftCell {
	const { pairs } = pairsOf(responsesOf(group.people), "english-people", WHOLE_CLASS);
	if (pairs.length === 0) return { kind: "mark", mark: "[x]" };
	const sum = pairs.reduce((total, { after }) => total + after * MOST_PEOPLE, 0);
	const people = quantityId("pairs-english-people", group, day);
	return { kind: "score", value: round(sum / pairs.length), people };
}

function round(value: number): number {
	return Math.round(value * 100) / 100;
}
