import type { LocalDate } from "#db/columns.ts";
import {
	type AssessmentFact,
	type LevelEnds,
	levelEnds,
	levelsGained,
	type Skill,
} from "./levels.ts";

export type Gains = Partial<Record<Skill, number>>;

/** A stretch of learning: a class or a pilot, from her first day in it. */
export type Stretch = { from: LocalDate; until: LocalDate };

/**
 * Levels gained in a stretch, skill by skill, for the learner, her tutor and the evaluator alike:
 * from the first initial, which may be older than the stretch, to the last summative in it. What
 * she ended another class with, before this one began, is no gain of this one.
 */
export function levelsGainedIn(history: readonly AssessmentFact[], stretch: Stretch): Gains {
	const { initial, latest } = levelEndsIn(history, stretch);
	return levelsGained(initial, latest);
}

/** The levels that are the ends of what she gained. */
export function levelEndsIn(
	history: readonly AssessmentFact[],
	{ from, until }: Stretch,
): LevelEnds {
	return levelEnds(
		history.filter(
			({ kind, assessedOn }) => assessedOn <= until && (kind !== "summative" || assessedOn >= from),
		),
	);
}

/** "n of N": how many of these learners have both ends in a skill, and what each of them gained. */
export function gainsIn(all: readonly Gains[], skill: Skill): { known: number[]; of: number } {
	return {
		known: all.map((one) => one[skill]).filter((gain) => gain !== undefined),
		of: all.length,
	};
}
