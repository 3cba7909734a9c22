import { type Level, SKILLS, type Skill } from "#app/assessments/levels.ts";
import type { Recommended } from "#app/assessments/recommend.ts";

/** What a class teaches, skill by skill. */
export type Taught = Partial<Record<Skill, readonly Level[]>>;

export type Fit = {
	/** Skills taught at the level she needs. */
	fits: Skill[];
	/** Skills taught at other levels alone. */
	misses: Skill[];
	/** Teaches reading or writing from the first letter, which she needs. */
	isLiteracy: boolean;
};

export type Wanted = {
	levels: Recommended;
	needsLiteracy: boolean;
};

/** Each skill apart: a class that fits one of them is said to fit that one. */
export function fitOf(taught: Taught, { levels, needsLiteracy }: Wanted): Fit {
	const known = SKILLS.filter((skill) => levels[skill] && taught[skill]);
	const fits = known.filter((skill) => taught[skill]?.includes(levels[skill]!));
	const fromLetters = (skill: Skill) => taught[skill]?.includes("pre-entry") ?? false;
	return {
		fits,
		misses: known.filter((skill) => !fits.includes(skill)),
		isLiteracy: needsLiteracy && (fromLetters("reading") || fromLetters("writing")),
	};
}

export function isFit({ fits, isLiteracy }: Fit): boolean {
	return fits.length > 0 || isLiteracy;
}

export type Ranked = Fit & {
	/** Of a provider she is with. */
	isOwn: boolean;
	/** At a time of day at which she comes now. */
	sameTime: boolean;
	miles: number | null;
	id: string;
};

/** Literacy first for who needs it; then the most skills, the fewest at other levels, own provider, near. */
export function byFit(one: Ranked, other: Ranked): number {
	return (
		Number(other.isLiteracy) - Number(one.isLiteracy) ||
		other.fits.length - one.fits.length ||
		one.misses.length - other.misses.length ||
		Number(other.isOwn) - Number(one.isOwn) ||
		Number(other.sameTime) - Number(one.sameTime) ||
		(one.miles ?? Infinity) - (other.miles ?? Infinity) ||
		(one.id < other.id ? -1 : Number(one.id > other.id))
	);
}
