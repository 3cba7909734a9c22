import { type Question, questionsOf } from "#app/surveys/survey-versions.ts";
import type { Random } from "./random.ts";

export const SURVEY_VERSION = "1";
export const QUESTIONS = questionsOf(SURVEY_VERSION);

/** Where the first option is the good one; elsewhere it is the last. */
const FIRST_IS_BEST = ["neighbours", "mixing", "belonging", "trust", "volunteering"];
/** "No neighbours" and "no friends" stand outside the scale. */
const OUTSIDE = ["chat", "friends"];

/** What one learner answered, by question; null is not said. */
export type DemoAnswers = Map<string, number | null>;

export function firstAnswers(random: Random): DemoAnswers {
	const ease = random.next();
	return new Map(
		QUESTIONS.map((question) => {
			const value = firstValue(random, question, ease);
			return [question.id, random.chance(0.03) ? null : value];
		}),
	);
}

/** A few more are a little better off than worse: small, and true of most questions. */
export function laterAnswers(random: Random, first: DemoAnswers): DemoAnswers {
	return new Map(
		QUESTIONS.map((question) => {
			const before = first.get(question.id) ?? null;
			const draw = random.next();
			const step = draw < 0.3 ? 1 : draw > 0.86 ? -1 : 0;
			return [question.id, before === null ? null : moved(question, before, step)];
		}),
	);
}

function firstValue(random: Random, question: Question, ease: number): number {
	const chance = (ease + random.next() * 2) / 3;
	if (question.kind === "number") return Math.floor(chance * 12);
	const steps = stepsOf(question);
	if (steps < question.options.length && random.chance(0.04)) return question.options.length;
	return valueAt(question, Math.floor(chance * steps));
}

function moved(question: Question, before: number, step: number): number {
	if (question.kind === "number") return Math.max(0, before + 2 * step);
	if (before > stepsOf(question)) return before;
	return valueAt(question, positionOf(question, before) + step);
}

/** 0 is the worst of its steps; beyond both ends it stays there. */
function valueAt(question: Question, position: number): number {
	const last = stepsOf(question) - 1;
	const at = Math.min(Math.max(position, 0), last);
	return isFirstBest(question) ? last - at + 1 : at + 1;
}

function positionOf(question: Question, code: number): number {
	return isFirstBest(question) ? stepsOf(question) - code : code - 1;
}

function stepsOf(question: Question): number {
	if (question.kind === "number") return 0;
	return question.options.length - (OUTSIDE.includes(question.scale) ? 1 : 0);
}

function isFirstBest({ id }: Question): boolean {
	return FIRST_IS_BEST.includes(id) || id.startsWith("ucla3");
}
