import type { Instant } from "../columns.ts";

/** Who sees an employer's page, beside the role. */
export interface EmployerContactTable {
	employer_id: string;
	person_id: string;
}

/** Paid working time each learner gets for each lesson. */
export interface PaidTimeTable {
	course_id: string;
	minutes: number;
	noted_at: Instant;
	noted_by: string;
}

/** What an employer was told of a month, written once. */
export interface EmployerMonthTable {
	employer_id: string;
	/** `2026-10`. */
	month: string;
	fixed_at: Instant;
	lessons: number;
	/** Lower end of a step of five in a hundred; null where it would tell of a few. */
	attendance: number | null;
}

export interface EmployerMonthClassTable {
	course_id: string;
	month: string;
	employer_id: string;
	lessons: number;
	attendance: number | null;
}
