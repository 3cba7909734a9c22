import { Random } from "./random.ts";

/** A pilot with a waiting list: classes, people with a place and people who wait in each. */
export type Study = {
	classes: number;
	places: number;
	waiting: number;
	/** By how much more who has a place gains, in points of a score from 0 to 1. */
	effect: number;
};

/** What is true in the demo's first study: a report must find it within its interval. */
export const TRUE_EFFECT = 0.06;

export const STUDIES = {
	effect: { classes: 14, places: 8, waiting: 6, effect: TRUE_EFFECT },
	none: { classes: 12, places: 8, waiting: 6, effect: 0 },
	few: { classes: 3, places: 9, waiting: 7, effect: TRUE_EFFECT },
} as const satisfies Record<string, Study>;

/** One person: steps of a scale of four from the worst, 0, to the best, 3. */
export type StudyPerson = {
	classNumber: number;
	treated: boolean;
	before: number;
	/** Null for who does not answer any more. */
	after: number | null;
};

const STEPS = 3;
/** How likely each step is before. */
const BEFORE = [0.2, 0.35, 0.3, 0.15];
/** Those who wait gain as well: up and down from each step, none beyond the ends. */
const UP = [0.5, 0.4, 0.25, 0];
const DOWN = [0, 0.15, 0.2, 0.35];
/** How much a class as a whole may gain more or less, and how much its lessons may. */
const CLASS = 0.08;
const LESSONS = 0.06;
const LOST = { treated: 0.12, waiting: 0.16 };

/** The same seed gives the same answers. On every step the expected gain differs by the effect alone. */
export function studyPeople(study: Study, seed: number): StudyPerson[] {
	const random = new Random(seed);
	return Array.from({ length: study.classes }, (_, classNumber) =>
		classPeople(study, classNumber, random),
	).flat();
}

function classPeople(
	{ places, waiting, effect }: Study,
	classNumber: number,
	random: Random,
): StudyPerson[] {
	const common = CLASS * (2 * random.next() - 1);
	const lessons = LESSONS * (2 * random.next() - 1);
	return Array.from({ length: places + waiting }, (_, number) => {
		const treated = number < places;
		const before = firstStep(random);
		const gain = common + (treated ? STEPS * effect + lessons : 0);
		const after = before + change(random, before, gain);
		const isLost = random.chance(treated ? LOST.treated : LOST.waiting);
		return { classNumber, treated, before, after: isLost ? null : after };
	});
}

function firstStep(random: Random): number {
	let left = random.next();
	const step = BEFORE.findIndex((share) => {
		left -= share;
		return left < 0;
	});
	return step === -1 ? STEPS : step;
}

/** At the best step a gain is a smaller risk to fall. */
function change(random: Random, before: number, gain: number): number {
	const up = before < STEPS ? UP[before]! + gain : 0;
	const down = before < STEPS ? DOWN[before]! : DOWN[before]! - gain;
	const draw = random.next();
	if (draw < up) return 1;
	return draw > 1 - down ? -1 : 0;
}
