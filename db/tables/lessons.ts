import type { Generated } from "kysely";
import type { Instant } from "../columns.ts";
import type { MarkTable } from "./registers.ts";

/** What was done in the lesson; nothing about a person. */
export interface LessonNoteTable {
	lesson_id: string;
	text: string;
	/** Counts up by one with every change. */
	version: number;
	changed_at: Instant;
	changed_by: string;
}

/** Somebody takes this one lesson for its tutor; taken back by deleting the row. */
export interface LessonCoverTable {
	lesson_id: string;
	person_id: string;
	asked_by: string;
	at: Instant;
}

/** Said before the lesson: a suggestion for the register, never a mark. */
export interface ApologyTable {
	id: string;
	lesson_id: string;
	enrolment_id: string;
	said_at: Instant;
	/** Who noted it; null when she said it herself on her own page. */
	said_by: string | null;
	/** Never a word about health; null is not said. */
	reason: "work" | "family" | "appointment" | "travel" | "other" | null;
}

/** Somebody who came and is on no list; matched to an enrolment later, or dismissed. */
export interface WalkInTable {
	/** Made with the form, so that a second tap adds nobody. */
	id: string;
	lesson_id: string;
	name: string;
	name_folded: string;
	code: Exclude<MarkTable["code"], "absent" | "authorised">;
	late_minutes: Generated<number>;
	left_early_minutes: Generated<number>;
	added_at: Instant;
	added_by: string;
	matched_enrolment_id: string | null;
	matched_at: Instant | null;
	matched_by: string | null;
	dismissed_at: Instant | null;
}
