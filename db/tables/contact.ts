import type { Instant } from "../columns.ts";

/** Somebody tried to reach a learner: by phone, or with a message from her own telephone. */
export interface ContactAttemptTable {
	id: string;
	/** Of the form it came from: sent twice, it is one attempt. */
	key: string;
	learner_id: string;
	/** The class it was about. */
	enrolment_id: string;
	at: Instant;
	person_id: string;
	way: "phone" | "text" | "whatsapp" | "email" | "in-person";
	result: "reached" | "no-answer" | "message-left" | "wrong-number" | "coming-back" | "will-leave";
}

/** Append-only: she changed herself, by her own page, how she is reached. */
export interface ContactChangeTable {
	id: string;
	learner_id: string;
	/** Of the link she used. */
	provider_id: string;
	at: Instant;
	/** Names of what changed, with commas between. */
	fields: string;
	/** As it was before, where it changed. */
	old_phone: string | null;
	old_email: string | null;
}
