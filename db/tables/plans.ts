import type { Generated } from "kysely";
import type { Instant, LocalDate } from "../columns.ts";
import type { CourseLevelTable } from "./courses.ts";

/** What one learner and one provider set out to do; at most one of them is open. */
export interface LearningPlanTable {
	id: string;
	learner_id: string;
	provider_id: string;
	begun_at: Instant;
	begun_by: string;
	/** Counts up with every change of aims or targets: what she agrees to. */
	terms: Generated<number>;
	/** What helps her in class. */
	support: string | null;
	next_step: string | null;
	/** Of the end review: hers, in the language she wrote them in, and the tutor's. */
	own_words: string | null;
	own_language: string | null;
	tutor_words: string | null;
	ended_on: LocalDate | null;
	ended_at: Instant | null;
	ended_by: string | null;
}

export interface PlanAimTable {
	id: string;
	plan_id: string;
	/** Tells a form sent twice from a second aim. */
	key: string;
	position: number;
	words: string;
	/** Language tag the words are written in. */
	language: string;
	/** The tutor's English for words in another language. */
	english: string | null;
	version: Generated<number>;
	created_at: Instant;
	/** Null when she wrote it herself on her own page. */
	created_by: string | null;
	dropped_at: Instant | null;
}

export interface PlanTargetTable extends PlanAimTable {
	/** A skill, or a situation in life. */
	about:
		| CourseLevelTable["skill"]
		| "work"
		| "school"
		| "appointments"
		| "shopping"
		| "travel"
		| "forms"
		| "phone"
		| "people"
		| "study";
	review_on: LocalDate;
}

/** Append-only: the last one says how it stands. */
export interface TargetReviewTable {
	id: string;
	target_id: string;
	key: string;
	reviewed_on: LocalDate;
	result: "met" | "partly" | "not-yet";
	evidence: string | null;
	person_id: string;
	at: Instant;
}

/** Something good that was no target. */
export interface PlanOutcomeTable {
	id: string;
	plan_id: string;
	key: string;
	words: string;
	language: string;
	english: string | null;
	noted_on: LocalDate;
	person_id: string;
	at: Instant;
}

/** Her yes on her own page to the plan as it stood. */
export interface PlanAgreementTable {
	plan_id: string;
	terms: number;
	agreed_at: Instant;
	language: string;
}
