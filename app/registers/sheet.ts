import type { Instant, LocalDate } from "#db/columns.ts";
import type { LessonTable } from "#db/tables/courses.ts";
import type { EnrolmentTable } from "#db/tables/learners.ts";
import type { ApologyTable } from "#db/tables/lessons.ts";
import type { Line } from "./merge-marks.ts";
import { type RegisterState, registerState } from "./register-state.ts";

export type SheetLine = Line & {
	learnerId: string;
	name: string;
	sayName: string | null;
	language: string;
	role: EnrolmentTable["role"];
	enrolmentState: EnrolmentTable["state"];
	/** She said before that she cannot come; a suggestion, never a mark. */
	apology: ApologyReason | null;
};

/** `not-said` is an apology without a reason. */
export type ApologyReason = NonNullable<ApologyTable["reason"]> | "not-said";

/** A lesson with everybody who is expected in it, and those who were marked and are no more. */
export type Sheet = {
	lessonId: string;
	courseId: string;
	providerId: string;
	localDate: LocalDate;
	startsAt: Instant;
	endsAt: Instant;
	minutes: number;
	cancelledReason: LessonTable["cancelled_reason"];
	submittedAt: Instant | null;
	reopenedAt: Instant | null;
	reopenReason: string | null;
	voidedReason: string | null;
	/** A paper register was typed in: the day it was taken. */
	takenOn: LocalDate | null;
	/** One for the lesson; version 0 was never written. */
	note: { text: string; version: number };
	/** She teaches or coordinates the class; false for who covers this one lesson. */
	ofClass: boolean;
	state: RegisterState;
	lines: SheetLine[];
};

export function expectedLines({ lines }: Sheet): SheetLine[] {
	return lines.filter((line) => line.expected);
}

/** "9 of 12 marked": of those expected, so that it can be true to the end. */
export function countMarked(sheet: Sheet): { marked: number; expected: number; unmarked: number } {
	const expected = expectedLines(sheet);
	const marked = expected.filter((line) => line.mark).length;
	return { marked, expected: expected.length, unmarked: expected.length - marked };
}

export type SheetHead = {
	local_date: LocalDate;
	starts_at: Instant;
	ends_at: Instant;
	course_id: string;
	provider_id: string;
	cancelled_at: Instant | null;
	cancelled_reason: LessonTable["cancelled_reason"];
	submitted_at: Instant | null;
	reopened_at: Instant | null;
	reopen_reason: string | null;
	voided_at: Instant | null;
	voided_reason: string | null;
	taken_on: LocalDate | null;
	note: string | null;
	note_version: number | null;
	is_of_class: number;
};

export function makeSheet(lessonId: string, head: SheetHead, lines: SheetLine[], now: Date): Sheet {
	return {
		lessonId,
		courseId: head.course_id,
		providerId: head.provider_id,
		localDate: head.local_date,
		startsAt: head.starts_at,
		endsAt: head.ends_at,
		minutes: (Date.parse(head.ends_at) - Date.parse(head.starts_at)) / 60_000,
		cancelledReason: head.cancelled_reason,
		submittedAt: head.submitted_at,
		reopenedAt: head.reopened_at,
		reopenReason: head.reopen_reason,
		voidedReason: head.voided_reason,
		takenOn: head.taken_on,
		note: { text: head.note ?? "", version: head.note_version ?? 0 },
		ofClass: head.is_of_class === 1,
		lines,
		state: registerState(
			{
				startsAt: head.starts_at,
				cancelledAt: head.cancelled_at,
				voidedAt: head.voided_at,
				marked: lines.filter((line) => line.mark).length,
				submittedAt: head.submitted_at,
				reopenedAt: head.reopened_at,
			},
			now,
		),
	};
}
