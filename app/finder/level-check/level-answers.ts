import { isSkill, SKILLS, type Skill } from "#app/assessments/levels.ts";
import {
	ANSWERS,
	type Answer,
	type LevelRange,
	rangeOf,
	type SkillAnswers,
	STATED_LEVELS,
	type StatedLevel,
} from "./level-range.ts";

/** Reading and writing in her own language: who is new to both learns in another way. */
export const LITERACY = ["yes", "little", "no"] as const;

export type Literacy = (typeof LITERACY)[number];
export type LevelAnswers = { skills: Record<Skill, SkillAnswers>; literacy: Literacy | null };
export type LevelStep = Skill | "result";
export type LevelCheck = { step: LevelStep; answers: LevelAnswers };

export function fieldOf(skill: Skill, level: StatedLevel): string {
	return `${skill}-${level}`;
}

/**
 * All that is known stands in the address, nothing on the server. `done` names the step whose
 * form was sent; a change of language shows that step once more.
 */
export function readLevelCheck(params: URLSearchParams): LevelCheck {
	const sent = params.get("done");
	const done = isSkill(sent) ? SKILLS.indexOf(sent) : -1;
	const shown = params.has("switch-language") ? Math.max(done, 0) : done + 1;
	const literacy = LITERACY.find((value) => value === params.get("literacy")) ?? null;
	return {
		step: SKILLS[shown] ?? "result",
		answers: {
			literacy,
			skills: {
				speaking: skillAnswers(params, "speaking"),
				listening: skillAnswers(params, "listening"),
				reading: skillAnswers(params, "reading"),
				writing: skillAnswers(params, "writing"),
			},
		},
	};
}

/** Of the statements of these skills alone, or of all. */
export function answerFields(
	{ skills, literacy }: LevelAnswers,
	of: readonly Skill[] = SKILLS,
): [name: string, value: string][] {
	const fields: [string, string][] = [];
	for (const skill of of) {
		for (const level of STATED_LEVELS) {
			const answer = skills[skill][level];
			if (answer) fields.push([fieldOf(skill, level), answer]);
		}
	}
	if (literacy && of.includes("reading")) fields.push(["literacy", literacy]);
	return fields;
}

/** The address of a step with all her answers, without the language. */
export function hrefOfStep(step: Skill, answers: LevelAnswers): string {
	const before = SKILLS[SKILLS.indexOf(step) - 1];
	const fields = before ? [["done", before], ...answerFields(answers)] : answerFields(answers);
	const query = new URLSearchParams(fields).toString();
	return query === "" ? "/level" : `/level?${query}`;
}

export function rangesOf({ skills }: LevelAnswers): Record<Skill, LevelRange | null> {
	return {
		speaking: rangeOf(skills.speaking),
		listening: rangeOf(skills.listening),
		reading: rangeOf(skills.reading),
		writing: rangeOf(skills.writing),
	};
}

/** Never a level: said beside the ranges, whatever they are. */
export function isNewToReading({ literacy }: LevelAnswers): boolean {
	return literacy === "little" || literacy === "no";
}

function skillAnswers(params: URLSearchParams, skill: Skill): SkillAnswers {
	const answers: SkillAnswers = {};
	for (const level of STATED_LEVELS) {
		const answer = params.get(fieldOf(skill, level));
		if (isAnswer(answer)) answers[level] = answer;
	}
	return answers;
}

function isAnswer(value: unknown): value is Answer {
	return ANSWERS.some((answer) => answer === value);
}
