import type { Generated } from "kysely";
import type { Instant, LocalDate } from "../columns.ts";

/** Classes somebody keeps without an account; the code restores them on another phone. */
export interface KeptListTable {
	id: string;
	code: string;
	created_at: Instant;
	/** The last day it was opened or changed. */
	used_on: LocalDate;
}

export interface KeptClassTable {
	list_id: string;
	course_id: string;
	kept_at: Instant;
}

/** Searches that found nothing, counted with nothing of who searched; empty text is "any". */
export interface UnmetNeedTable {
	/** `2026-03` */
	month: string;
	level: string;
	area_id: string;
	time: string;
	childcare: string;
	searches: number;
}

/** A file on its way in: previewed, not yet applied. */
export interface ImportFileTable {
	id: string;
	provider_id: string;
	person_id: string;
	kind: "ncs" | "classes" | "open-referral" | "learners";
	name: string;
	content: string;
	created_at: Instant;
}

/** What has to be sent; the key makes that it is written, and sent, once. */
export interface MessageTable {
	id: string;
	key: string;
	provider_id: string | null;
	kind: string;
	recipient: string;
	language: string;
	subject: string;
	body: string;
	created_at: Instant;
	/** A sender has it in hand; taken from it when it is old. */
	claimed_at: Instant | null;
	tries: Generated<number>;
	sent_at: Instant | null;
	failed_at: Instant | null;
	/** Whom it is about, when it goes to a learner. */
	enrolment_id: Generated<string | null>;
	/** Why the last try failed. */
	problem: Generated<"refused" | "out-of-reach" | "sign-in" | "too-late" | "other" | null>;
}
