import { ITEMS, type ItemName } from "#app/surveys/items.ts";
import type { Answers } from "#app/surveys/responses.server.ts";
import type { ScaleName } from "#app/surveys/scales.ts";
import type { IndicatorId } from "./indicators.ts";

/**
 * What is measured by the survey: single items, and two that are made of several. One definition
 * for report, comparison and targets.
 */
export const MEASURES = {
	confidence: of(
		"confidence-neighbours",
		"confidence-shops",
		"confidence-doctor",
		"confidence-work-school",
	),
	"confidence-neighbours": of("confidence-neighbours"),
	"confidence-shops": of("confidence-shops"),
	"confidence-doctor": of("confidence-doctor"),
	"confidence-work-school": of("confidence-work-school"),
	"english-people": of("english-people"),
	mixing: of("mixing"),
	belonging: of("belonging"),
	trust: of("trust"),
	neighbours: of("neighbours"),
	"friends-ethnic": of("friends-ethnic"),
	"friends-age": of("friends-age"),
	"friends-education": of("friends-education"),
	volunteering: of("volunteering"),
	ucla: of("ucla3-a", "ucla3-b", "ucla3-c"),
	lonely: of("lonely"),
} as const satisfies Record<string, readonly ItemName[]>;

export type MeasureId = keyof typeof MEASURES;
export const MEASURE_IDS: readonly MeasureId[] = Object.keys(MEASURES).filter(isMeasure);

/** By which measure an indicator of surveys is known. */
export const MEASURE_OF = {
	confidence: "confidence",
	"english-people": "english-people",
	neighbours: "neighbours",
	mixing: "mixing",
	belonging: "belonging",
	trust: "trust",
	friends: "friends-ethnic",
	volunteering: "volunteering",
	loneliness: "lonely",
} as const satisfies Partial<Record<IndicatorId, MeasureId>>;

export type SurveyIndicator = keyof typeof MEASURE_OF;

/** An answer outside the scale, such as "no neighbours", says neither more nor less. */
export type NoScore = "missing" | "declined" | "outside";

/** More people in a week than this count as this many: one typing error must not move a mean. */
export const MOST_PEOPLE = 50;
/** From this sum of the three on, of 3 to 9, somebody counts as lonely (Steptoe and others, 2013). */
export const LONELY_FROM = 6;

/** The codes of each scale from the worst to the best; what is not among them stands outside. */
const WORST_TO_BEST: Record<ScaleName, readonly number[]> = {
	lonely: [1, 2, 3, 4, 5],
	ucla: [3, 2, 1],
	agree: [4, 3, 2, 1],
	chat: [5, 4, 3, 2, 1],
	belonging: [4, 3, 2, 1],
	trust: [4, 3, 2, 1],
	friends: [1, 2, 3, 4],
	confidence: [1, 2, 3, 4],
	volunteering: [3, 2, 1],
};

/**
 * The codes that count as yes: most days or weekly, agrees, strongly, many or some, less than a half,
 * fairly or very confident, at all. Of loneliness: often or always.
 */
const YES: Record<ScaleName, readonly number[]> = {
	lonely: [1],
	ucla: [3],
	agree: [1, 2],
	chat: [1, 2],
	belonging: [1, 2],
	trust: [1, 2],
	friends: [4],
	confidence: [3, 4],
	volunteering: [1, 2],
};

/** 0 is worst and 1 best, a mean where there are several items; of each of them there must be one. */
export function scoreOf(measure: MeasureId, answers: Answers): number | NoScore {
	const scores = MEASURES[measure].map((name) => itemScore(name, answers));
	return scores.find((score) => typeof score === "string") ?? meanOf(scores.filter(isNumber));
}

/** Whether she says it by the rule that is printed with the figure; how many people is a number, no yes. */
export function saysYes(measure: MeasureId, answers: Answers): boolean | NoScore {
	const score = scoreOf(measure, answers);
	if (typeof score === "string") return score;
	if (measure === "ucla") return uclaSum(score) >= LONELY_FROM;
	// On four steps from 0 to 1, fairly confident is the third.
	if (measure === "confidence") return score >= 2 / 3 - 1e-9;
	const [item] = MEASURES[measure];
	const facts = ITEMS[item];
	const code = answers[facts.id];
	return facts.kind === "choice" ? YES[facts.scale].some((yes) => yes === code) : score > 0;
}

/** Loneliness in the numbers of its source, 3 to 9, where more is lonelier. */
export function uclaSum(score: number): number {
	return Math.round(9 - 6 * score);
}

/** With how many people she spoke English in a week. */
export function peopleOf(answers: Answers): number | NoScore {
	const score = scoreOf("english-people", answers);
	return typeof score === "string" ? score : Math.round(score * MOST_PEOPLE);
}

/** Where yes is the worse answer. */
export function yesIsWorse(measure: MeasureId): boolean {
	return measure === "lonely" || measure === "ucla";
}

function itemScore(name: ItemName, answers: Answers): number | NoScore {
	const item = ITEMS[name];
	const answer = answers[item.id];
	if (answer === undefined) return "missing";
	if (answer === "declined") return "declined";
	if (item.kind === "number") return Math.min(answer, MOST_PEOPLE) / MOST_PEOPLE;
	const steps = WORST_TO_BEST[item.scale];
	const at = steps.indexOf(answer);
	return at === -1 ? "outside" : at / (steps.length - 1);
}

function meanOf(scores: readonly number[]): number {
	return scores.reduce((one, other) => one + other, 0) / scores.length;
}

function isNumber(score: number | NoScore): score is number {
	return typeof score === "number";
}

function isMeasure(id: string): id is MeasureId {
	return Object.hasOwn(MEASURES, id);
}

function of<Names extends readonly [ItemName, ...ItemName[]]>(...names: Names): Names {
	return names;
}
