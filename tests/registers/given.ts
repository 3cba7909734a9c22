import { addDays } from "#app/i18n/london-time.ts";
import type { EnrolmentFact, KeyedMark, LessonFact, MarkCode } from "#app/registers/rates.ts";

export const NOW = new Date("2026-06-01T12:00:00Z");

/** Ten Mondays of two hours, the fourth cancelled. */
export const lessons: LessonFact[] = Array.from({ length: 10 }, (_, index) => {
	const localDate = addDays("2026-01-12", 7 * index);
	return {
		id: `lesson-${index + 1}`,
		localDate,
		minutes: 120,
		endsAt: `${localDate}T12:00:00.000Z`,
		cancelled: index === 3,
	};
});

export const dayOf = (number: number) => lessons[number - 1]!.localDate;

export function givenEnrolment(id: string, facts: Partial<EnrolmentFact> = {}): EnrolmentFact {
	return { id, startedOn: dayOf(1), endedOn: null, breaks: [], noShow: false, ...facts };
}

const CODES: Record<string, [MarkCode, late?: number, leftEarly?: number]> = {
	P: ["present"],
	L: ["late", 20],
	l: ["late", 10],
	E: ["left-early", 0, 30],
	B: ["late", 20, 30],
	A: ["absent"],
	T: ["authorised"],
};

/** One sign a lesson, a dot where there is no mark: B is late and left early both, T told us. */
export function givenMarks(enrolmentId: string, signs: string): KeyedMark[] {
	return [...signs.replaceAll(" ", "")].flatMap((sign, index) => {
		if (sign === ".") return [];
		const [code, lateMinutes = 0, leftEarlyMinutes = 0] = CODES[sign]!;
		return [{ lessonId: lessons[index]!.id, enrolmentId, code, lateMinutes, leftEarlyMinutes }];
	});
}
