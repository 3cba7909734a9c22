import type { Flag, Instant, LocalDate } from "../columns.ts";

/** That a class is compared, since which day. */
export interface ClassComparisonTable {
	course_id: string;
	pilot_id: string;
	/** Its learners are those compared with: they get what there was before the pilot. */
	matched: Flag;
	opened_on: LocalDate;
	opened_at: Instant;
	opened_by: string;
}

/** Where a learner stood on that day; it stays, whatever becomes of her place. */
export interface PilotArmTable {
	pilot_id: string;
	learner_id: string;
	/** The class she had a place in or waited for: answers of one class are alike. */
	course_id: string;
	arm: "treatment" | "waiting" | "matched";
	since: LocalDate;
}
