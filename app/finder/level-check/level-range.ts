import { LEVELS, type Level, levelIndex } from "#app/assessments/levels.ts";

/** Levels with a statement of their own; who can do all of them may be above the last. */
export const STATED_LEVELS = ["pre-entry", "entry-1", "entry-2", "entry-3", "level-1"] as const;
export const ANSWERS = ["yes", "help", "no"] as const;

export type StatedLevel = (typeof STATED_LEVELS)[number];
export type Answer = (typeof ANSWERS)[number];
/** What she says of each statement of one skill; she may leave out any. */
export type SkillAnswers = Partial<Record<StatedLevel, Answer>>;
export type LevelRange = { from: Level; to: Level };

/**
 * Between what she surely can and what she may be able to do: two levels when the answers agree,
 * more when she can do something hard and not something easy. Null when she said nothing.
 */
export function rangeOf(answers: SkillAnswers): LevelRange | null {
	const given = STATED_LEVELS.map((level) => answers[level]);
	if (given.every((answer) => answer === undefined)) return null;
	const sure = sureSteps(given);
	const possible = Math.max(given.lastIndexOf("yes") + 1, given.lastIndexOf("help"));
	const from = Math.max(0, sure - 1);
	const to = Math.max(possible, from + 1);
	return { from: LEVELS[from]!, to: LEVELS[to]! };
}

/** From the lowest to the highest level of all of them. */
export function rangeAcross(ranges: readonly (LevelRange | null)[]): LevelRange | null {
	const known = ranges.filter((range) => range !== null);
	if (known.length === 0) return null;
	const from = Math.min(...known.map((range) => levelIndex(range.from)));
	const to = Math.max(...known.map((range) => levelIndex(range.to)));
	return { from: LEVELS[from]!, to: LEVELS[to]! };
}

export function levelsIn({ from, to }: LevelRange): readonly Level[] {
	return LEVELS.slice(levelIndex(from), levelIndex(to) + 1);
}

/** Steps from the foot of the stairs without a gap; one left out below a "yes" is no gap. */
function sureSteps(given: readonly (Answer | undefined)[]): number {
	const highest = given.lastIndexOf("yes");
	const gap = given.findIndex((answer, step) =>
		answer === undefined ? step > highest : answer !== "yes",
	);
	return gap === -1 ? given.length : gap;
}
