import type { Instant, LocalDate } from "#db/columns.ts";
import type { LessonTable } from "#db/tables/courses.ts";
import type { EnrolmentTable } from "#db/tables/learners.ts";
import type { Line } from "./merge-marks.ts";
import { type RegisterState, registerState } from "./register-state.ts";

export type SheetLine = Line & {
	learnerId: string;
	name: string;
	language: string;
	role: EnrolmentTable["role"];
	enrolmentState: EnrolmentTable["state"];
};

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
		lines,
		state: registerState(
			{
				startsAt: head.starts_at,
				cancelledAt: head.cancelled_at,
				marked: lines.filter((line) => line.mark).length,
				submittedAt: head.submitted_at,
				reopenedAt: head.reopened_at,
			},
			now,
		),
	};
}
