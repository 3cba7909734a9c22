import { type LevelEnds, levelsGained, type Skill } from "#app/assessments/levels.ts";
import { type Gains, gainsIn, levelEndsIn, type Stretch } from "#app/assessments/levels-gained.ts";
import type { SkillHistory } from "#app/assessments/skill-history.ts";
import type { LocalDate } from "#db/columns.ts";

type Enrolment = { learnerId: string; startedOn: LocalDate | null };

/** Learners by what they gained in one skill. */
export type LevelCounts = {
	/** Assessed at the beginning and again at the end. */
	withBoth: number;
	/** No level gained, or a lower one the second time. */
	none: number;
	one: number;
	twoOrMore: number;
};

export function countLevels(
	enrolments: readonly Enrolment[],
	histories: ReadonlyMap<string, SkillHistory>,
	today: LocalDate,
): Record<Skill, LevelCounts> {
	const gains = [...firstStarts(enrolments)].map(([learnerId, from]) =>
		gainsOf(histories.get(learnerId) ?? [], { from, until: today }),
	);
	return {
		speaking: countGains(gains, "speaking"),
		listening: countGains(gains, "listening"),
		reading: countGains(gains, "reading"),
		writing: countGains(gains, "writing"),
	};
}

type Known = Stretch & { ends: LevelEnds };

const lastAsked = new WeakMap<SkillHistory, Known>();

/** The same learner is asked for in the whole, her area, her level, her class and each matrix. */
export function endsOf(history: SkillHistory, stretch: Stretch): LevelEnds {
	const known = lastAsked.get(history);
	if (known?.from === stretch.from && known.until === stretch.until) return known.ends;
	const ends = levelEndsIn(history, stretch);
	lastAsked.set(history, { ...stretch, ends });
	return ends;
}

function gainsOf(history: SkillHistory, stretch: Stretch): Gains {
	const { initial, latest } = endsOf(history, stretch);
	return levelsGained(initial, latest);
}

/** The first day each learner attended any of the classes. */
export function firstStarts(enrolments: readonly Enrolment[]): Map<string, LocalDate> {
	const starts = new Map<string, LocalDate>();
	for (const { learnerId, startedOn } of enrolments) {
		if (startedOn === null) continue;
		const known = starts.get(learnerId);
		if (known === undefined || startedOn < known) starts.set(learnerId, startedOn);
	}
	return starts;
}

function countGains(gains: readonly Gains[], skill: Skill): LevelCounts {
	const { known } = gainsIn(gains, skill);
	return {
		withBoth: known.length,
		none: known.filter((gain) => gain <= 0).length,
		one: known.filter((gain) => gain === 1).length,
		twoOrMore: known.filter((gain) => gain >= 2).length,
	};
}

export function gainedAny({ one, twoOrMore }: LevelCounts): number {
	return one + twoOrMore;
}
