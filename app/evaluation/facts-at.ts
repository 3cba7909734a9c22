import type { LocalDate } from "#db/columns.ts";
import type { CourseFacts } from "./course-facts.ts";
import { enrolmentAt } from "./enrolment-at.ts";
import type { SubjectFacts } from "./subject-facts.ts";

/** The classes as they were known earlier: at the end of a month, or of what a period has of it. */
export function coursesAt(
	{ courses, period }: Pick<SubjectFacts, "courses" | "period">,
	day: LocalDate,
): readonly CourseFacts[] {
	if (day >= period.until) return courses;
	return courses.map((course) => ({
		...course,
		stretches: course.stretches.filter(({ until }) => until <= day),
		enrolments: course.enrolments.flatMap((one) => enrolmentAt(one, day) ?? []),
		helpers: course.helpers.map((helper) =>
			helper.firstOn !== null && helper.firstOn > day ? { ...helper, firstOn: null } : helper,
		),
	}));
}
