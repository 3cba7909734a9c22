import { isLevel, isSkill, type Level, SKILLS, type Skill } from "#app/assessments/levels.ts";

export type TaughtLevel = { skill: Skill; level: Level };

/**
 * `entry-1; entry-2` is both levels in all four skills, `speaking entry-2; reading entry-1` one
 * level in each of two. Null when anything in it is not a level: nothing is guessed.
 */
export function parseLevels(text: string): TaughtLevel[] | null {
	const taught = new Map<string, TaughtLevel>();
	for (const part of text.split(";").map((one) => one.trim())) {
		if (part === "") continue;
		const found = parsePart(part.toLowerCase());
		if (!found) return null;
		for (const one of found) taught.set(`${one.skill} ${one.level}`, one);
	}
	return taught.size > 0 ? [...taught.values()] : null;
}

function parsePart(part: string): TaughtLevel[] | null {
	const [first = "", ...rest] = part.split(/[\s:]+/);
	const skills = isSkill(first) ? [first] : SKILLS;
	const level = levelOf(isSkill(first) ? rest.join(" ") : part);
	return level && skills.map((skill) => ({ skill, level }));
}

/** Only other spellings of the same name: "E1" is Entry 1, "beginner" is nothing. */
function levelOf(text: string): Level | null {
	const name = text
		.replace(/^e([123])$/, "entry $1")
		.replace(/^l([12])$/, "level $1")
		.replace(/^(entry|level)\s*([123])$/, "$1-$2")
		.replace(/^pre\s?entry$/, "pre-entry");
	return isLevel(name) ? name : null;
}
