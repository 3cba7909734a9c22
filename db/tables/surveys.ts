import type { Flag, Instant } from "../columns.ts";

/** What one learner of a pilot is asked in one wave: there from the first link to it on. */
export interface SurveyResponseTable {
	id: string;
	learner_id: string;
	pilot_id: string;
	/** The class she was in when the link was made: answers of one class are alike. */
	course_id: string;
	wave: "baseline" | "end" | "follow-up";
	/** Which questions in which words: the same for all waves of one learner. */
	version: string;
	created_at: Instant;
	/** The last answer; null while there is none. */
	answered_at: Instant | null;
	/** She sent it: nothing changes any more. */
	finished_at: Instant | null;
}

/** Opens one survey to whoever has its token; the one for reading only to who made it. */
export interface SurveyLinkTable {
	id: string;
	token_hash: string;
	response_id: string;
	kind: "own" | "reading";
	created_at: Instant;
	/** Null when she opened it herself from her own page. */
	created_by: string | null;
	expires_at: Instant;
	ended_at: Instant | null;
}

export interface SurveyAnswerTable {
	response_id: string;
	item: string;
	/** The code of an option, or the number; null when she prefers not to say. */
	value: number | null;
	declined: Flag;
	/** She read the question herself, or somebody read it to her. */
	mode: "self" | "read-aloud";
	/** The language she was asked in. */
	language: string;
	/** Keyed hash of the phone's cookie: no other phone shows this answer. Null when read to her. */
	device_hash: string | null;
	answered_at: Instant;
}
