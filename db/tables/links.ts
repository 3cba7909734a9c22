import type { Generated } from "kysely";
import type { Instant, LocalDate } from "../columns.ts";

/** Somebody typed this to be sent her link again; whether anybody has it is looked up later. */
export interface LostLinkTable {
	id: string;
	way: "email" | "phone";
	/** Folded; a number in its world-wide form. */
	contact: string;
	asked_at: Instant;
}

/** An address or a number that a form nobody had to prove added to a record that was there before. */
export interface UnprovenContactTable {
	id: string;
	learner_id: string;
	contact: string;
	added_at: Instant;
}

/** A learner asked for her link and no letter may go: somebody at the desk reaches her. */
export interface LinkAskTable {
	id: string;
	learner_id: string;
	provider_id: string;
	asked_at: Instant;
	done_at: Instant | null;
	done_by: string | null;
}

export interface ErasureRequestTable {
	id: string;
	learner_id: string;
	provider_id: string;
	asked_at: Instant;
	answered_at: Instant | null;
	answered_by: string | null;
	answer: "erased" | "refused" | null;
	/** Why not, when it is refused: a code that she reads in words. */
	reason: string | null;
}

/** Who was erased, and when: after a restore the same is done again. */
export interface ErasureTable {
	id: string;
	learner_ref: string;
	/** Null when she was erased everywhere. */
	provider_ref: string | null;
	erased_on: LocalDate;
	/** Since then no byte of hers is in the files. */
	cleaned_at: Generated<Instant | null>;
}

/** Which provider left, and when: after a restore the same is done again. */
export interface ProviderRemovalTable {
	id: string;
	provider_ref: string;
	removed_on: LocalDate;
	cleaned_at: Generated<Instant | null>;
}
