import type { Generated } from "kysely";
import type { Instant } from "../columns.ts";
import type { MarkTable } from "./registers.ts";

/** A change a phone has sent, with what it was answered; forgotten after 35 days. */
export interface RegisterChangeTable {
	person_id: string;
	/** Made on the phone. */
	id: string;
	lesson_id: string;
	/** JSON, written and read whole: see `ChangeAnswer`. */
	answer: string;
	at: Instant;
}

/**
 * A mark that came after its register was closed, for a coordinator to say whether it counts; or a
 * learner who says that she was there, for her tutor.
 */
export interface CorrectionRequestTable {
	id: string;
	lesson_id: string;
	enrolment_id: string;
	code: MarkTable["code"];
	late_minutes: number;
	left_early_minutes: number;
	change_id: string;
	asked_at: Instant;
	/** Null is the learner herself: once a lesson. */
	asked_by: string | null;
	answered_at: Instant | null;
	answered_by: string | null;
	answer: "accepted" | "declined" | null;
	/** What a learner is told when the answer is no. */
	answer_reason: Generated<"not-seen" | "other-day" | "too-late" | "talk" | null>;
}
