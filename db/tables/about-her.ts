import type { Generated } from "kysely";
import type { Instant } from "../columns.ts";

/** What she says of herself for totals alone, and nobody reads by name. */
export interface EqualityProfileTable {
	learner_id: string;
	/** Names the key that opens it, which is not in the database. */
	key_id: string;
	sealed: string;
	updated_at: Instant;
}

type Ability = "none" | "some" | "fluent" | "not-said";

/** What a tutor needs to know to teach her. */
export interface LanguageBackgroundTable {
	learner_id: string;
	/** Language tag. */
	first_language: string | null;
	/** Language tags with commas between. */
	other_languages: string;
	/** Codes of scripts she reads, with commas between. */
	scripts: string;
	reading: Ability | null;
	writing: Ability | null;
	school_years: "none" | "1-4" | "5-8" | "9-12" | "13-more" | "not-said" | null;
	time_in_uk: "under-1" | "1-2" | "3-5" | "6-10" | "over-10" | "always" | "not-said" | null;
	/** Counts up with every change. */
	version: Generated<number>;
	updated_at: Instant;
	/** Null when she did it herself. */
	updated_by: string | null;
}
