import { stripOf } from "#app/attendance/strip-of.ts";
import type { EnrolmentState } from "#app/enrolments/states.ts";
import { belongsOn, type Counts, countRegister, hasEnded, noCounts } from "#app/registers/rates.ts";
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

/** What the rates are worked out from, and her lessons one by one; see `SIGNS`. */
export type Attended = { counts: Counts; strip: string };

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
	if (!enrolment) return { counts: noCounts(), strip: "" };
	const lessons = facts.lessons.filter(({ courseId }) => courseId === enrolment.courseId);
	const marks = facts.marks.filter((mark) => mark.enrolmentId === enrolmentId);
	const ended = lessons.filter((lesson) => hasEnded(lesson, now));
	return {
		counts: countRegister({ lessons, enrolments: [enrolment], marks, now }),
		strip: stripOf(ended, marks, (day) => belongsOn(enrolment, day)),
	};
}
