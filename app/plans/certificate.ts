import { type Level, SKILLS, type Skill } from "#app/assessments/levels.ts";
import { findingsOf, type SkillHistory } from "#app/assessments/skill-history.ts";
import { addDays } from "#app/i18n/london-time.ts";
import { absent, attended, type Counts, completeness, isFlagged } from "#app/registers/rates.ts";
import type { LocalDate } from "#db/columns.ts";
import { metOf, type Plan } from "./plan.ts";

/** An assessment for a class is made in its first days, and in the days after its last. */
const ROUND = 14;

export type SkillPath = { skill: Skill; start: Level | null; now: Level | null };

export type Span = { from: LocalDate; to: LocalDate };

export type Figures = {
	minutesAttended: number;
	/** Null where too many marks are missing to set them beside each other. */
	minutesOffered: number | null;
	came: number;
	/** Null for the same reason. */
	lessons: number | null;
	missing: number;
	expected: number;
};

/** Only what is marked; null while nothing says that she came. */
export function figuresOf(counts: Counts): Figures | null {
	const came = attended(counts);
	if (came === 0) return null;
	const isThin = isFlagged(completeness(counts));
	return {
		minutesAttended: counts.minutesAttended,
		minutesOffered: isThin ? null : counts.minutesExpected,
		came,
		lessons: isThin ? null : came + absent(counts),
		missing: counts.expected - counts.marked,
		expected: counts.expected,
	};
}

/**
 * Each skill as it stood when her time in the class began, and as it stood at the end. Without an
 * earlier finding the first of that time is the start; one finding alone is no way travelled.
 */
export function pathsOf(history: SkillHistory, { from, to }: Span): SkillPath[] {
	return SKILLS.map((skill) => {
		const known = findingsOf(history, skill).filter(
			({ assessedOn }) => assessedOn <= addDays(to, ROUND),
		);
		const before = known.filter(({ assessedOn }) => assessedOn <= addDays(from, ROUND));
		const start = before.at(-1) ?? known[0];
		const now = known.at(-1);
		return { skill, start: start?.level ?? null, now: now === start ? null : (now?.level ?? null) };
	}).filter(({ start }) => start !== null);
}

/** Targets of the plan of that time, with the provider of the class. */
export function targetsIn(plans: readonly Plan[], providerId: string, { from, to }: Span) {
	const plan = plans.find(
		(one) =>
			one.providerId === providerId &&
			one.begunOn <= to &&
			(one.ending === null || one.ending.endedOn >= from),
	);
	const { met, of } = plan ? metOf(plan) : { met: 0, of: 0 };
	return of > 0 ? { met, of } : null;
}
