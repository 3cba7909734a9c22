import type { LocalDate } from "#db/columns.ts";
import { isAttended, type KeyedMark, minutesOf } from "./counts.ts";
import { isHeld, type LessonFact } from "./expected.ts";

/** A volunteer or another Londoner in a class: on its register, and in none of its rates. */
export type HelperFact = {
	id: string;
	from: LocalDate | null;
	/** Her last day; null while it is open. */
	to: LocalDate | null;
};

export type HelperTime = { lessons: number; minutes: number };

export const CERTIFICATE_HOURS = [10, 25, 50, 100] as const;

export type CertificateHours = (typeof CERTIFICATE_HOURS)[number];

/** Her time in held lessons, less what she came late and left early. */
export function helperTime(
	helper: HelperFact,
	lessons: readonly LessonFact[],
	marks: Iterable<KeyedMark>,
	now: Date,
): HelperTime {
	const time: HelperTime = { lessons: 0, minutes: 0 };
	const held = new Map(lessons.filter((one) => isHeld(one, now)).map((one) => [one.id, one]));
	for (const mark of marks) {
		const lesson = held.get(mark.lessonId);
		if (!lesson || mark.enrolmentId !== helper.id || !isAttended(mark.code)) continue;
		if (!helpsOn(helper, lesson.localDate)) continue;
		time.lessons++;
		time.minutes += minutesOf(mark, lesson);
	}
	return time;
}

/** From her first day to her last, both days too. */
export function helpsOn({ from, to }: HelperFact, day: LocalDate): boolean {
	return (from === null || from <= day) && (to === null || day <= to);
}

/** Whole hours alone count: 9 hours and 59 minutes are not yet 10. */
export function certificatesFor(minutes: number): CertificateHours[] {
	return CERTIFICATE_HOURS.filter((hours) => minutes >= hours * 60);
}

export function isCertificateHours(value: unknown): value is CertificateHours {
	return CERTIFICATE_HOURS.some((hours) => hours === value);
}
