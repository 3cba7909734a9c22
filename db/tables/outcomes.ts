import type { Instant, LocalDate } from "../columns.ts";
import type { CourseLevelTable } from "./courses.ts";

/** What comes after the class. Append-only: of each kind the one said last holds. */
export interface NextStepTable {
	id: string;
	enrolment_id: string;
	kind: "planned" | "actual";
	destination:
		| "work-full-time"
		| "work-part-time"
		| "work-own"
		| "work-same"
		| "volunteering"
		| "esol"
		| "other-course"
		| "looking-for-work"
		| "caring"
		| "moved-away"
		| "nothing-planned"
		| "not-known";
	/** Of the English class that comes next. */
	level: CourseLevelTable["level"] | null;
	starts_on: LocalDate | null;
	/** How somebody came to know, and on which day. */
	learned_how: "told" | "next-provider" | "employer" | "seen" | "survey" | "own-page";
	learned_on: LocalDate;
	/** Null when she said it herself on her own page. */
	said_by: string | null;
	said_at: Instant;
}

/** What the class was good for. Append-only: the last one holds. */
export interface LearningOutcomeTable {
	id: string;
	enrolment_id: string;
	purpose: number | null;
	/** Codes of Tailored Learning with commas between; empty takes back what was said before. */
	codes: string;
	said_by: string;
	said_at: Instant;
}
