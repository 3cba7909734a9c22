import type { LocalDate } from "#db/columns.ts";
import { type AssessmentFact, byDate, type Level, SKILLS, type Skill } from "./levels.ts";

/** All assessments of one learner, oldest first. */
export type SkillHistory = readonly AssessmentFact[];

/** A level one skill was found at, on a day. */
export type Finding = { level: Level; assessedOn: LocalDate };

/** Each skill apart, oldest first; two findings of one day are one, the later recorded. */
export function findingsOf(history: SkillHistory, skill: Skill): Finding[] {
	const byDay = new Map<LocalDate, Finding>();
	for (const { assessedOn, levels } of history.toSorted(byDate)) {
		const level = levels[skill];
		if (level) byDay.set(assessedOn, { level, assessedOn });
	}
	return [...byDay.values()];
}

/** Where each skill stands now; null where it was never assessed. */
export function skillsNow(history: SkillHistory): Record<Skill, Finding | null> {
	const nowOf = (skill: Skill) => findingsOf(history, skill).at(-1) ?? null;
	return {
		speaking: nowOf("speaking"),
		listening: nowOf("listening"),
		reading: nowOf("reading"),
		writing: nowOf("writing"),
	};
}

/** The first initial assessment is what everything later is measured from. */
export function hasInitial(history: SkillHistory): boolean {
	return history.some(
		({ kind, levels }) => kind === "initial" && SKILLS.some((skill) => levels[skill]),
	);
}

/** Every day on which at least one skill was assessed, oldest first. */
export function daysOf(history: SkillHistory): LocalDate[] {
	const days = history
		.filter(({ levels }) => SKILLS.some((skill) => levels[skill]))
		.map(({ assessedOn }) => assessedOn);
	return [...new Set(days)].sort();
}
