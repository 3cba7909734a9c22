import type { Instant } from "../columns.ts";

/** What a learner says in her own words, with whom she lets read it. */
export interface QuoteTable {
	id: string;
	/** The same form sent twice is one. */
	key: string;
	learner_id: string;
	/** The class of a pilot that she speaks of. */
	course_id: string;
	/** Who pays for the pilot alone; everybody, without her name or with her first name. */
	scope: "funder" | "nameless" | "first-name";
	language: string;
	/** Null once she took it back; so are the English and the name. */
	words: string | null;
	english: string | null;
	translator: "staff" | "evaluator" | null;
	first_name: string | null;
	/** Of the words she was asked with. */
	notice_version: string;
	/** Who wrote it down with her; null when she wrote it herself. */
	written_by: string | null;
	given_at: Instant;
	withdrawn_at: Instant | null;
}

/** A quote that stands in reports. What is in square brackets is not shown. */
export interface QuoteChoiceTable {
	quote_id: string;
	words: string;
	english: string | null;
	chosen_by: string;
	chosen_at: Instant;
	/** Not in the reports that are made from now on. */
	removed_at: Instant | null;
}
