import { distanceTravelled, type Skill } from "#app/assessments/levels.ts";
import type { SkillHistory } from "#app/assessments/skill-history.ts";
import type { LocalDate } from "#db/columns.ts";
import type { Enrolment } from "./report-facts.ts";

/** Learners by what they gained in one skill. */
export type LevelCounts = {
	/** Assessed at the beginning and again at the end. */
	withBoth: number;
	/** No level gained, or a lower one the second time. */
	none: number;
	one: number;
	twoOrMore: number;
};

type Gains = Partial<Record<Skill, number>>;

export function countLevels(
	enrolments: readonly Enrolment[],
	histories: ReadonlyMap<string, SkillHistory>,
	today: LocalDate,
): Record<Skill, LevelCounts> {
	const gains = [...firstStarts(enrolments)].map(([learnerId, startedOn]) =>
		gainsOf(histories.get(learnerId) ?? [], startedOn, today),
	);
	return {
		speaking: countGains(gains, "speaking"),
		listening: countGains(gains, "listening"),
		reading: countGains(gains, "reading"),
		writing: countGains(gains, "writing"),
	};
}

/** The first day each learner attended any of the classes. */
function firstStarts(enrolments: readonly Enrolment[]): Map<string, LocalDate> {
	const starts = new Map<string, LocalDate>();
	for (const { learnerId, startedOn } of enrolments) {
		if (startedOn === null) continue;
		const known = starts.get(learnerId);
		if (known === undefined || startedOn < known) starts.set(learnerId, startedOn);
	}
	return starts;
}

/** What she ended another class with, before this one began, is no gain of this one. */
function gainsOf(history: SkillHistory, startedOn: LocalDate, today: LocalDate): Gains {
	return distanceTravelled(
		history.filter(
			({ kind, assessedOn }) =>
				assessedOn <= today && (kind !== "summative" || assessedOn >= startedOn),
		),
	);
}

function countGains(gains: readonly Gains[], skill: Skill): LevelCounts {
	const found = gains.map((one) => one[skill]).filter((gain) => gain !== undefined);
	return {
		withBoth: found.length,
		none: found.filter((gain) => gain <= 0).length,
		one: found.filter((gain) => gain === 1).length,
		twoOrMore: found.filter((gain) => gain >= 2).length,
	};
}

export function gainedAny({ one, twoOrMore }: LevelCounts): number {
	return one + twoOrMore;
}
