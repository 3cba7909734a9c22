import { addDays } from "#app/i18n/london-time.ts";
import type { LocalDate } from "#db/columns.ts";

/** Individualised learner record 2024-25, `TLOut`: what Tailored Learning was good for. */
export const OUTCOME_CODES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;

/** The same, `LearnDelFAMType` ACL: what it was meant for. */
export const PURPOSES = [1, 2, 3, 4, 5, 6, 7] as const;

export type OutcomeCode = (typeof OUTCOME_CODES)[number];
export type Purpose = (typeof PURPOSES)[number];

/** None of the others was reached. */
const NONE: OutcomeCode = 11;

/** In the last lessons tutors ask what the class was good for. */
const DAYS_BEFORE_END = 14;

export type OutcomeProblem = "noneAndSome" | "outcomeTooEarly";

type Timing = { endedOn: LocalDate | null; classEndsOn: LocalDate | null };

/** While she is learning nobody knows yet. */
export function mayHaveOutcome({ endedOn, classEndsOn }: Timing, today: LocalDate): boolean {
	if (endedOn !== null) return true;
	return classEndsOn !== null && addDays(classEndsOn, -DAYS_BEFORE_END) <= today;
}

export function checkCodes(
	codes: readonly OutcomeCode[],
	timing: Timing,
	today: LocalDate,
): OutcomeProblem | null {
	if (codes.includes(NONE) && codes.length > 1) return "noneAndSome";
	return codes.length > 0 && !mayHaveOutcome(timing, today) ? "outcomeTooEarly" : null;
}

/** As they are kept: in order, each once. */
export function codesText(codes: readonly OutcomeCode[]): string {
	return OUTCOME_CODES.filter((code) => codes.includes(code)).join(",");
}

export function codesOf(text: string): OutcomeCode[] {
	const kept = text.split(",");
	return OUTCOME_CODES.filter((code) => kept.includes(String(code)));
}

export function purposeOf(value: unknown): Purpose | null {
	return PURPOSES.find((purpose) => String(purpose) === String(value)) ?? null;
}
