import type { Generated } from "kysely";
import type { Instant, LocalDate } from "../columns.ts";

/** Append-only: which words she was shown, read or handed when she was asked for something. */
export interface NoticeGivenTable {
	id: string;
	learner_id: string;
	/** Who asked. */
	provider_id: string;
	/** Which of the notices; see `NOTICES`. */
	notice: string;
	notice_version: string;
	language: string;
	notice_way: "screen" | "read" | "paper";
	given_at: Instant;
	/** Who read it to her or handed it over; null on a screen of her own. */
	recorded_by: string | null;
}

/** What somebody complains of; no account is asked for, and no name. */
export interface ComplaintTable {
	id: string;
	/** To say on the telephone. */
	reference: string;
	token_hash: string;
	/** Null: about the site itself, which the administrators answer for. */
	provider_id: string | null;
	/** Only where she came by her own page. */
	learner_id: string | null;
	about: "class" | "staff" | "place" | "data" | "site" | "other";
	/** Null once they are no longer kept. */
	words: string | null;
	/** An e-mail address or a phone number, if she wants an answer there. */
	contact: string | null;
	language: string;
	notice_version: string;
	asked_at: Instant;
	acknowledged_at: Generated<Instant | null>;
	acknowledged_by: Generated<string | null>;
	answered_at: Generated<Instant | null>;
	answered_by: Generated<string | null>;
	outcome: Generated<"right" | "partly" | "not-right" | "not-ours" | null>;
	/** What she reads as the answer. */
	answer_words: Generated<string | null>;
}

/** Counted once, before the answers went. */
export interface EqualityTotalTable {
	provider_id: string;
	pilot_id: string;
	/** JSON, written and read whole: see `Total`. */
	totals: string;
	counted_on: LocalDate;
}
