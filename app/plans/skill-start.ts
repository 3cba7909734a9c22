import { SKILLS, type Skill } from "#app/assessments/levels.ts";
import { type Finding, findingsOf, type SkillHistory } from "#app/assessments/skill-history.ts";

/** Where each skill stood at its first initial assessment; as the levels gained are counted. */
export function startOf(history: SkillHistory): Partial<Record<Skill, Finding>> {
	const initial = history.filter(({ kind }) => kind === "initial");
	const start: Partial<Record<Skill, Finding>> = {};
	for (const skill of SKILLS) {
		const [first] = findingsOf(initial, skill);
		if (first) start[skill] = first;
	}
	return start;
}
