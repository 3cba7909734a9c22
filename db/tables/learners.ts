import type { Generated, GeneratedAlways } from "kysely";
import type { Flag, Instant, LocalDate } from "../columns.ts";
import type { CourseLevelTable } from "./courses.ts";

export interface LearnerTable {
	id: string;
	preferred_name: string;
	full_name: string | null;
	/** `fold()` of the name shown, to find and to order by. */
	name_folded: string;
	say_name: string | null;
	/** Language tag she reads the pages in. */
	language: string;
	email: string | null;
	phone: string | null;
	may_leave_message: Flag;
	created_at: Instant;
	/** `fold()` of the full name, to find by. */
	full_name_folded: Generated<string | null>;
	/** How she wants to be reached. */
	contact_way: Generated<"phone" | "text" | "whatsapp" | "email" | null>;
	/** Children who need a place in the crèche of each class she is in. */
	creche_children: Generated<number>;
	/** Their ages in years, with commas between. */
	creche_ages: Generated<string | null>;
	/** Counts up with every change of her details. */
	version: Generated<number>;
	/** Two records were one person: this one is only a way to the other. */
	merged_into_id: Generated<string | null>;
	/** Nothing here names her any more. */
	erased_on: Generated<LocalDate | null>;
	phone_digits: GeneratedAlways<string | null>;
	email_folded: GeneratedAlways<string | null>;
}

/** What a provider calls her in its own lists. */
export interface LearnerReferenceTable {
	provider_id: string;
	learner_id: string;
	reference: string;
	reference_folded: string;
}

/** Append-only: which record went into which, by whom and when. */
export interface LearnerMergeTable {
	id: string;
	kept_id: string;
	merged_id: string;
	provider_id: string;
	merged_at: Instant;
	merged_by: string;
}

/** Looked alike, and somebody said that they are two people. */
export interface LearnerApartTable {
	one_id: string;
	other_id: string;
	provider_id: string;
	said_at: Instant;
	said_by: string;
}

/** A dated yes; taking it back fills `withdrawn_at` and keeps the row. */
export interface ConsentTable {
	id: string;
	learner_id: string;
	/** `reminders`: an automatic letter after absences, too. */
	kind: "contact" | "reminders" | "share-assessments";
	/** Version of the notice she read. */
	notice_version: string;
	language: string;
	given_at: Instant;
	withdrawn_at: Instant | null;
	/** Whom she told; null when she did it herself. */
	recorded_by: Generated<string | null>;
	/** The same of taking it back. */
	withdrawn_by: Generated<string | null>;
}

export interface EnrolmentTable {
	id: string;
	course_id: string;
	learner_id: string;
	role: "learner" | "volunteer" | "londoner";
	state:
		| "enquiry"
		| "assessed"
		| "waiting"
		| "offered"
		| "declined"
		| "expired"
		| "enrolled"
		| "active"
		| "completed"
		| "withdrawn"
		| "transferred"
		| "no-show"
		| "closed";
	/** What she reads to the coordinator on the phone; says nothing about her. */
	reference: string;
	/** Levels she thinks she has, as she ticked them. */
	asked_speaking: CourseLevelTable["level"] | "unsure" | null;
	asked_reading: CourseLevelTable["level"] | "unsure" | null;
	message: string | null;
	asked_at: Instant;
	/** The day the place was given. */
	enrolled_on: LocalDate | null;
	/** The earliest lesson attended, worked out again whenever a mark changes. */
	started_on: LocalDate | null;
	planned_end: LocalDate | null;
	ended_on: LocalDate | null;
	/** Last day of a volunteer or another Londoner, who has no end and no outcome. */
	helps_until: Generated<LocalDate | null>;
	withdrawal_reason: string | null;
	outcome: "achieved" | "not-achieved" | "result-pending" | null;
	achieved_on: LocalDate | null;
	/** Why she stands before those who asked earlier, since when and who said so. */
	priority_reason: Generated<PriorityReason | null>;
	priority_at: Generated<Instant | null>;
	priority_by: Generated<string | null>;
	/** The enrolment in another class that ended when this one began. */
	transferred_from_id: Generated<string | null>;
	/** A place in another class does not end this request. */
	stays_waiting: Generated<Flag>;
}

export type PriorityReason =
	| "new-to-reading"
	| "childcare"
	| "disability"
	| "referred"
	| "waited-elsewhere"
	| "provider-closed";

/** A place held for somebody until its hour; at most one of hers in a class is open. */
export interface OfferTable {
	id: string;
	enrolment_id: string;
	offered_at: Instant;
	/** Null when the class offers to the next person by itself. */
	offered_by: string | null;
	expires_at: Instant;
	answered_at: Instant | null;
	/** Null when she answered herself, or time did. */
	answered_by: string | null;
	answer: "accepted" | "declined" | "expired" | "withdrawn" | null;
}

export interface EnrolmentBreakTable {
	id: string;
	enrolment_id: string;
	starts_on: LocalDate;
	expected_return: LocalDate;
	/** First day back; null while she is away. */
	returned_on: LocalDate | null;
}

export interface EnrolmentEventTable {
	id: string;
	enrolment_id: string;
	from_state: EnrolmentTable["state"] | null;
	to_state: EnrolmentTable["state"];
	at: Instant;
	/** Null when the learner did it herself. */
	person_id: string | null;
	reason: string | null;
}

export interface AssessmentTable {
	id: string;
	learner_id: string;
	/** The class she was assessed for, when there was one. */
	course_id: string | null;
	provider_id: string;
	kind: "initial" | "diagnostic" | "formative" | "summative";
	assessed_on: LocalDate;
	person_id: string;
	new_to_literacy: "yes" | "no" | "unsure" | null;
	note: string | null;
	created_at: Instant;
}

export interface SkillResultTable {
	assessment_id: string;
	skill: CourseLevelTable["skill"];
	level: CourseLevelTable["level"];
	strength: "emerging" | "consolidating" | "established" | null;
}

/** One line of the curriculum, by its reference. */
export interface CriterionResultTable {
	assessment_id: string;
	reference: string;
	result: "can" | "with-help" | "not-yet";
}

/** Opens the requests it names to whoever has its token, and nothing else of the learner. */
export interface PrivateLinkTable {
	id: string;
	token_hash: string;
	created_at: Instant;
	ended_at: Instant | null;
}

export interface PrivateLinkEnrolmentTable {
	link_id: string;
	enrolment_id: string;
}

/** Asked for by somebody who proved nothing and had asked before: that request stays closed to it. */
export interface PrivateLinkCourseTable {
	link_id: string;
	course_id: string;
}

/** Opens her own page, with what one provider knows of her, to whoever has its token. */
export interface PersonalLinkTable {
	id: string;
	token_hash: string;
	learner_id: string;
	provider_id: string;
	created_at: Instant;
	created_by: string;
	expires_at: Instant;
	ended_at: Instant | null;
}
