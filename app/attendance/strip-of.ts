import type { KeyedMark, LessonFact } from "#app/registers/rates.ts";
import type { LocalDate } from "#db/columns.ts";
import { type Sign, signOf } from "./signs.ts";

/** One person's lessons in their order, as signs. */
export function stripOf(
	lessons: readonly LessonFact[],
	marks: readonly KeyedMark[],
	isExpected: (day: LocalDate) => boolean,
): string {
	const markOf = new Map(marks.map((mark) => [mark.lessonId, mark]));
	const sign = ({ id, cancelled, voided, localDate }: LessonFact): Sign =>
		signOf({ cancelled, expected: !voided && isExpected(localDate), mark: markOf.get(id) });
	return lessons.map(sign).join("");
}
