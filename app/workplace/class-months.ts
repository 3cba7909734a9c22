import { belongsOn, countRegister } from "#app/registers/rates.ts";
import type { RegisterFacts } from "#app/registers/register-facts.server.ts";
import type { ClassMonth } from "./month-table.ts";
import { type Month, monthOf } from "./months.ts";

/** A class's register of one month, as the rates count it. */
export function classMonth(
	courseId: string,
	{ lessons, enrolments, marks }: RegisterFacts,
	month: Month,
	now: Date,
): ClassMonth {
	const ofMonth = lessons.filter(({ localDate }) => monthOf(localDate) === month);
	const lessonOf = new Map(ofMonth.map((lesson) => [lesson.id, lesson]));
	const enrolmentOf = new Map(enrolments.map((one) => [one.id, one]));
	const learnerIds = new Set<string>();
	const lessonIds = new Set<string>();
	const marksOfMonth = marks.filter(({ lessonId }) => lessonOf.has(lessonId));
	for (const { lessonId, enrolmentId } of marksOfMonth) {
		const lesson = lessonOf.get(lessonId);
		const enrolment = enrolmentOf.get(enrolmentId);
		if (!lesson || !enrolment || lesson.cancelled || lesson.voided) continue;
		if (!belongsOn(enrolment, lesson.localDate)) continue;
		learnerIds.add(enrolment.learnerId);
		lessonIds.add(lessonId);
	}
	const counts = countRegister({ lessons: ofMonth, enrolments, marks: marksOfMonth, now });
	return { courseId, counts, learnerIds, lessonIds };
}
