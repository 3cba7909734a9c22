import type { Instant, LocalDate } from "#db/columns.ts";

/** Lowest first. Ordered, never averaged: a learner's level is four levels, one a skill. */
export const LEVELS = ["pre-entry", "entry-1", "entry-2", "entry-3", "level-1", "level-2"] as const;

export const SKILLS = ["speaking", "listening", "reading", "writing"] as const;

export type Level = (typeof LEVELS)[number];
export type Skill = (typeof SKILLS)[number];
export type SkillLevels = Partial<Record<Skill, Level>>;

export type AssessmentFact = {
	kind: "initial" | "diagnostic" | "formative" | "summative";
	assessedOn: LocalDate;
	createdAt: Instant;
	levels: SkillLevels;
};

const CEFR = ["below A1", "A1", "A2", "B1", "B2", "C1"] as const;

export type Cefr = (typeof CEFR)[number];

export function isLevel(value: unknown): value is Level {
	return LEVELS.some((level) => level === value);
}

export function isSkill(value: unknown): value is Skill {
	return SKILLS.some((skill) => skill === value);
}

export function levelIndex(level: Level): number {
	return LEVELS.indexOf(level);
}

export function cefrOf(level: Level): Cefr {
	return CEFR[levelIndex(level)]!;
}

/** Only the skills seen both times; less than nought when the later level is lower. */
export function levelsGained(
	initial: SkillLevels,
	latest: SkillLevels,
): Partial<Record<Skill, number>> {
	const gained: Partial<Record<Skill, number>> = {};
	for (const skill of SKILLS) {
		const from = initial[skill];
		const to = latest[skill];
		if (from && to) gained[skill] = levelIndex(to) - levelIndex(from);
	}
	return gained;
}

/** The levels of each skill at both ends of what was learned. */
export type LevelEnds = { initial: SkillLevels; latest: SkillLevels };

/** Each skill from its first initial to its last summative after that. */
export function levelEnds(assessments: readonly AssessmentFact[]): LevelEnds {
	const initial: SkillLevels = {};
	const latest: SkillLevels = {};
	for (const { kind, levels } of assessments.toSorted(byDate)) {
		for (const skill of SKILLS) {
			if (kind === "initial") initial[skill] ??= levels[skill];
			if (kind === "summative" && initial[skill]) latest[skill] = levels[skill] ?? latest[skill];
		}
	}
	return { initial, latest };
}

/** Levels gained in each skill from one end to the other. */
export function distanceTravelled(
	assessments: readonly AssessmentFact[],
): Partial<Record<Skill, number>> {
	const { initial, latest } = levelEnds(assessments);
	return levelsGained(initial, latest);
}

/** By the day of the assessment; two on one day in the order they were recorded. */
export function byDate(
	one: Pick<AssessmentFact, "assessedOn" | "createdAt">,
	other: Pick<AssessmentFact, "assessedOn" | "createdAt">,
): number {
	return compare(one.assessedOn, other.assessedOn) || compare(one.createdAt, other.createdAt);
}

function compare(one: string, other: string): number {
	return one < other ? -1 : Number(one > other);
}
