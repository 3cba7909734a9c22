import type { Level } from "#app/assessments/levels.ts";
import type { SkillHistory } from "#app/assessments/skill-history.ts";
import type { PilotFacts } from "#app/pilots/pilot.ts";
import type { KeyedMark, LessonFact } from "#app/registers/rates.ts";
import type { CourseEnrolment } from "#app/registers/register-facts.server.ts";
import type { LocalDate } from "#db/columns.ts";
import type { CourseTable } from "#db/tables/courses.ts";

/** One class of the pilot with its register, of learners alone. */
export type CourseFacts = {
	id: string;
	title: string;
	kind: CourseTable["kind"];
	endsOn: LocalDate | null;
	/** Borough or Integration Area of the venue; null online. */
	area: string | null;
	/** Those it is taught at, in any skill. */
	levels: readonly Level[];
	lessons: readonly LessonFact[];
	enrolments: readonly Enrolment[];
	marks: readonly KeyedMark[];
};

export type Enrolment = Omit<CourseEnrolment, "courseId">;

export type ReportFacts = {
	pilot: PilotFacts;
	courses: readonly CourseFacts[];
	/** By learner; those never assessed are not in it. */
	histories: ReadonlyMap<string, SkillHistory>;
};
