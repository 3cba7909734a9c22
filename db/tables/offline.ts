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

/** A mark that came after its register was closed; a coordinator says whether it counts. */
export interface CorrectionRequestTable {
	id: string;
	lesson_id: string;
	enrolment_id: string;
	code: MarkTable["code"];
	late_minutes: number;
	left_early_minutes: number;
	change_id: string;
	asked_at: Instant;
	asked_by: string;
	answered_at: Instant | null;
	answered_by: string | null;
	answer: "accepted" | "declined" | null;
}
