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
	contact_email: string | null;
	contact_phone: string | null;
	webpage: string | null;
	confirmed_on: LocalDate | null;
	/** Counts up whenever a place is given or taken back; makes two givers wait for each other. */
	places_version: number;
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

export interface LessonTable {
	id: string;
	course_id: string;
	local_date: LocalDate;
	starts_at: Instant;
	ends_at: Instant;
	cancelled_at: Instant | null;
	cancelled_reason: "tutor-ill" | "venue" | "weather" | "too-few" | "other" | null;
}

/** One row for every folded word a class is found by. */
export interface SearchWordTable {
	course_id: string;
	word: string;
	/** Words of the title weigh more than those of the summary. */
	weight: number;
}
