import type { MarkCode, MarkFact } from "#app/registers/rates.ts";

/**
 * One lesson of one person as one letter, so that twenty learners in 36 lessons are twenty short
 * words, from the database to the page.
 */
export const SIGNS = {
	P: "present",
	L: "late",
	E: "leftEarly",
	A: "absent",
	T: "authorised",
	u: "unmarked",
	n: "notExpected",
	s: "setAside",
	x: "cancelled",
} as const;

export type Sign = keyof typeof SIGNS;
export type SignName = (typeof SIGNS)[Sign];

const OF_CODE: Record<MarkCode, Sign> = {
	present: "P",
	late: "L",
	"left-early": "E",
	absent: "A",
	authorised: "T",
};

export type LessonOfHers = {
	cancelled: boolean;
	expected: boolean;
	mark: MarkFact | undefined;
};

/** A mark of a lesson she was not expected in stays, and counts in nothing. */
export function signOf({ cancelled, expected, mark }: LessonOfHers): Sign {
	if (mark && (cancelled || !expected)) return "s";
	if (cancelled) return "x";
	if (!expected) return "n";
	return mark ? OF_CODE[mark.code] : "u";
}

export function isSign(letter: string): letter is Sign {
	return Object.hasOwn(SIGNS, letter);
}

/** The signs of a strip; a letter that is none is passed over. */
export function signsOf(strip: string): Sign[] {
	return [...strip].filter(isSign);
}

/** Those that stand in any of the strips, in the order of the list. */
export function signsIn(strips: readonly string[]): Sign[] {
	const found = new Set(strips.flatMap((strip) => [...strip]));
	return Object.keys(SIGNS)
		.filter(isSign)
		.filter((sign) => found.has(sign));
}
