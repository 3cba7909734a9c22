import type { TextKey } from "#app/http/forms.ts";
import type { Level, Skill } from "./levels.ts";

/** What somebody at a level can do, as her tutor says it of her. */
export function canDoKey(skill: Skill, level: Level) {
	return `assessments:canDo.${skill}.${level}` as const satisfies TextKey;
}

/** The same as she says it of herself: the words of the level check. */
export function iCanKey(skill: Skill, level: Level) {
	return `guide:canDo.${skill}.${level}` as const satisfies TextKey;
}
