import type { SkillHistory } from "#app/assessments/skill-history.ts";
import type { ReportTotal } from "#app/equality/report-totals.ts";
import type { CourseEmployer } from "#app/workplace/course-employers.server.ts";
import type { ComparisonFacts } from "./comparison-facts.ts";
import type { CourseFacts } from "./course-facts.ts";
import type { SectionDraft } from "./report-draft.ts";
import type { Period, Subject } from "./report-model.ts";
import type { SetupFacts } from "./setup-facts.ts";
import type { SurveyPerson } from "./survey-facts.ts";
import type { VoiceFact } from "./voice-facts.ts";

/** All a report is made of, as it was known on the last day of the period; of people nothing but ids. */
export type SubjectFacts = {
	subject: Subject;
	period: Period;
	courses: readonly CourseFacts[];
	/** By learner; those never assessed are not in it. */
	histories: ReadonlyMap<string, SkillHistory>;
	/** First language by learner, of those who said it. */
	languages: ReadonlyMap<string, string>;
	surveys: readonly SurveyPerson[];
	voices: readonly VoiceFact[];
	setup: SetupFacts;
	/** Null for several pilots together. */
	comparison: ComparisonFacts | null;
	/** By class at work. */
	workplaces: ReadonlyMap<string, CourseEmployer>;
	/** What learners said of themselves, small numbers hidden already; null where it is not opened. */
	profiles: readonly ReportTotal[] | null;
};

/** Null where the section says nothing for such a subject. */
export type SectionBuilder = (facts: SubjectFacts) => SectionDraft | null;
