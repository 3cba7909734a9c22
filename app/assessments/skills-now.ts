import type { LocalDate } from "#db/columns.ts";
import { canDoKey, iCanKey } from "./can-do.ts";
import { byDate, type Level, SKILLS, type Skill } from "./levels.ts";
import type { Strength } from "./past-assessment.ts";

/** The latest result of one skill, and the key of what she can do with it. */
export type SkillNow = {
	skill: Skill;
	level: Level;
	strength: Strength;
	assessedOn: LocalDate;
	/** For her own pages: "I can …", in her language. */
	iCan: ReturnType<typeof iCanKey>;
	/** For staff, of her. */
	canDo: ReturnType<typeof canDoKey>;
};

export type SkillRow = {
	skill: Skill;
	level: Level;
	strength: Strength;
	assessed_on: LocalDate;
	created_at: string;
};

/** In the order of the skills, without those that were never assessed. */
export function skillsNowOf(rows: readonly SkillRow[]): SkillNow[] {
	const sorted = rows.toSorted((one, other) => byDate(timesOf(one), timesOf(other)));
	return SKILLS.flatMap((skill) => {
		const last = sorted.findLast((row) => row.skill === skill);
		if (!last) return [];
		const { level, strength, assessed_on: assessedOn } = last;
		const keys = { iCan: iCanKey(skill, level), canDo: canDoKey(skill, level) };
		return [{ skill, level, strength, assessedOn, ...keys }];
	});
}

function timesOf({ assessed_on, created_at }: SkillRow) {
	return { assessedOn: assessed_on, createdAt: created_at };
}
