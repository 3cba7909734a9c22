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
