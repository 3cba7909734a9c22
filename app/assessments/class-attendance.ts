import type { EnrolmentState } from "#app/enrolments/states.ts";
import { countRegister } from "#app/registers/rates.ts";
import type { RegisterFacts } from "#app/registers/register-facts.server.ts";
import type { LocalDate } from "#db/columns.ts";

/** A title, and the language it is written in: English where it is not translated. */
export type Title = { words: string; language: string };

export type LearnerClass = {
	enrolmentId: string;
	courseId: string;
	slug: string;
	title: Title;
	provider: string;
	state: EnrolmentState;
	askedOn: LocalDate;
	startedOn: LocalDate | null;
	endedOn: LocalDate | null;
	attended: Attended;
};

/** Lessons attended, of those with a mark; expected ones without a mark are said apart. */
export type Attended = { attended: number; marked: number; unmarked: number };

type TitleRow = { course_id: string; language: string; title: string };

export function titlesOf(rows: readonly TitleRow[]): Map<string, Title> {
	const titles = new Map<string, Title>();
	for (const { course_id, language, title } of rows) {
		if (language !== "en" || !titles.has(course_id))
			titles.set(course_id, { words: title, language });
	}
	return titles;
}

/** Hers alone, out of the facts of all her classes. */
export function attendedOf(facts: RegisterFacts, enrolmentId: string, now: Date): Attended {
	const enrolment = facts.enrolments.find(({ id }) => id === enrolmentId);
	if (!enrolment) return { attended: 0, marked: 0, unmarked: 0 };
	const counts = countRegister({
		lessons: facts.lessons.filter(({ courseId }) => courseId === enrolment.courseId),
		enrolments: [enrolment],
		marks: facts.marks.filter((mark) => mark.enrolmentId === enrolmentId),
		now,
	});
	return {
		attended: counts.present + counts.late + counts.leftEarly,
		marked: counts.marked,
		unmarked: counts.expected - counts.marked,
	};
}
