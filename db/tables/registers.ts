import type { Instant, LocalDate } from "../columns.ts";

/** One for each lesson, from the day it is handed in; a draft is marks without it. */
export interface RegisterTable {
	lesson_id: string;
	opened_at: Instant;
	submitted_at: Instant | null;
	submitted_by: string | null;
	/** A coordinator opened it again after it was locked. */
	reopened_at: Instant | null;
	reopened_by: string | null;
	reopen_reason: string | null;
	/** Set when a paper register was typed in: the day it was taken. */
	taken_on: LocalDate | null;
	/** A coordinator struck the lesson out: it counts as not held, its marks as set aside. */
	voided_at: Instant | null;
	voided_by: string | null;
	voided_reason: string | null;
}

export interface MarkTable {
	id: string;
	lesson_id: string;
	enrolment_id: string;
	code: "present" | "late" | "left-early" | "absent" | "authorised";
	/** Only with `late`; 0 is late by an unknown time. */
	late_minutes: number;
	/** With `left-early`, or with `late` when both are true. */
	left_early_minutes: number;
	/** Counts up by one with every change. */
	version: number;
	changed_at: Instant;
	changed_by: string;
}

/** Append-only: what each mark was, became, when, by whom, and why if after submission. */
export interface MarkRevisionTable {
	id: string;
	lesson_id: string;
	enrolment_id: string;
	old_code: MarkTable["code"] | null;
	old_late_minutes: number | null;
	old_left_early_minutes: number | null;
	/** Null when a save was undone that made the first mark. */
	new_code: MarkTable["code"] | null;
	new_late_minutes: number;
	new_left_early_minutes: number;
	version: number;
	changed_at: Instant;
	changed_by: string;
	reason: string | null;
}
