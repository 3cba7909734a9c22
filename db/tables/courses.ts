import type { Generated, Selectable } from "kysely";
import type { Flag, Instant, LocalDate, LocalTime } from "../columns.ts";

export interface CourseTable {
	id: string;
	slug: string;
	provider_id: string;
	pilot_id: string | null;
	/** None when the class is online only. */
	venue_id: string | null;
	/** The provider's own reference: one row of an import is one class. */
	reference: string | null;
	kind: "community" | "workplace" | "conversation-club" | "family" | "activity";
	state: "draft" | "published" | "closed" | "cancelled" | "finished";
	starts_on: LocalDate | null;
	ends_on: LocalDate | null;
	capacity: number | null;
	/** Pence; 0 is free; null is not said. */
	cost_pence: number | null;
	cost_note: string | null;
	entry_note: string | null;
	online: Flag;
	childcare: "none" | "welcome" | "creche";
	women_only: Flag;
	no_papers: Flag;
	drop_in: Flag;
	shift_friendly: Flag;
	school_hours: Flag;
	woman_teacher: Generated<Flag>;
	no_assessment: Generated<Flag>;
	/** Free for everyone, or for who meets the rules; null is not said. */
	free_for: "everyone" | "eligible" | null;
	creche_places: number | null;
	creche_from_years: number | null;
	creche_to_years: number | null;
	/** The workplace it is held for. */
	employer_id: string | null;
	/** Only for who has the employer's code: in no list, count, feed or sitemap. */
	private: Generated<Flag>;
	/** Where its learners go on. */
	next_course_id: string | null;
	contact_email: string | null;
	contact_phone: string | null;
	webpage: string | null;
	confirmed_on: LocalDate | null;
	/** Id of the person, or `contact` for the link in a message. */
	confirmed_by: string | null;
	/** Counts up whenever a place is given or taken back; makes two givers wait for each other. */
	places_version: number;
	/** An offer that ended unused goes to the next person in the queue. */
	offers_by_itself: Generated<Flag>;
	created_at: Instant;
	updated_at: Instant;
}

export interface CourseTextTable {
	course_id: string;
	/** A language tag of the project; every class has `en`. */
	language: string;
	title: string;
	summary: string;
	bring: string;
	status: "written" | "checked" | "machine";
}

export interface CourseLevelTable {
	course_id: string;
	skill: "speaking" | "listening" | "reading" | "writing";
	level: "pre-entry" | "entry-1" | "entry-2" | "entry-3" | "level-1" | "level-2";
}

export interface CourseTutorTable {
	course_id: string;
	person_id: string;
}

export interface WeeklySlotTable {
	id: string;
	course_id: string;
	/** 1 is Monday, 7 is Sunday. */
	weekday: number;
	starts: LocalTime;
	ends: LocalTime;
}

/** Why a lesson is cancelled or moved. */
export type LessonReason = "tutor-ill" | "venue" | "weather" | "too-few" | "other";

export interface LessonTable {
	id: string;
	course_id: string;
	local_date: LocalDate;
	starts_at: Instant;
	ends_at: Instant;
	cancelled_at: Instant | null;
	cancelled_reason: LessonReason | null;
	/** When the weekly pattern had it; set with the two below when it was moved singly. */
	moved_from_starts_at: Generated<Instant | null>;
	moved_at: Generated<Instant | null>;
	moved_reason: Generated<LessonReason | null>;
	/** Given besides the weekly pattern. */
	extra: Generated<Flag>;
}

/** One row for every folded word a class is found by. */
export interface SearchWordTable {
	course_id: string;
	word: string;
	/** Words of the title weigh more than those of the summary. */
	weight: number;
}

/** Somebody in the class helps in this language. */
export interface CourseHelperLanguageTable {
	course_id: string;
	language: string;
}

/** "This is wrong", said in one tap by anybody; nothing is kept of who said it. */
export interface WrongReportTable {
	id: string;
	course_id: string;
	kind: "address" | "time" | "cost" | "full" | "contact" | "gone" | "other";
	at: Instant;
	/** When the class was confirmed or mended after it. */
	settled_at: Instant | null;
}

/** The contact of a class was asked whether all is still true. */
export interface ConfirmationRequestTable {
	id: string;
	course_id: string;
	token_hash: string;
	reason: "monthly" | "reports" | "old";
	asked_at: Instant;
	answered_at: Instant | null;
	/** The letter with the link; null when the letter is no more. */
	message_id: string | null;
}

/** As it comes out of the database. */
export type CourseRow = Selectable<CourseTable>;
