import type { AssessmentTable } from "#db/tables/learners.ts";
import { LEVELS, type Level, levelIndex, SKILLS, type Skill } from "./levels.ts";
import type { Strength } from "./past-assessment.ts";

export type FoundSkill = { skill: Skill; level: Level; strength: Strength };

/** The level of the class she needs, skill by skill; a skill never assessed has none. */
export type Recommended = Partial<Record<Skill, Level>>;

/** Skills that need one level, and may be learned in one class. */
export type LevelGroup = { level: Level; skills: Skill[] };

const SPIKY = 2;

/** She learns at the level found until it is established; then at the next one. Never averaged. */
export function recommendedLevels(found: readonly FoundSkill[]): Recommended {
	return Object.fromEntries(
		found.map(({ skill, level, strength }) => [
			skill,
			strength === "established" ? levelAbove(level) : level,
		]),
	);
}

/** Two levels or more between two skills: one class for all of them fits none. */
export function isSpiky(recommended: Recommended): boolean {
	const indexes = Object.values(recommended).map(levelIndex);
	return indexes.length > 1 && Math.max(...indexes) - Math.min(...indexes) >= SPIKY;
}

/** The lowest level first. */
export function groupsByLevel(recommended: Recommended): LevelGroup[] {
	return LEVELS.flatMap((level) => {
		const skills = SKILLS.filter((skill) => recommended[skill] === level);
		return skills.length > 0 ? [{ level, skills }] : [];
	});
}

/**
 * Who is new to reading and writing in any language begins with letters, whatever her English: so
 * classes that teach reading or writing at pre-entry are for her besides those of her levels.
 */
export function needsLiteracy(newToLiteracy: AssessmentTable["new_to_literacy"]): boolean {
	return newToLiteracy === "yes";
}

function levelAbove(level: Level): Level {
	return LEVELS[levelIndex(level) + 1] ?? level;
}
