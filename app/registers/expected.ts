import type { Instant, LocalDate } from "#db/columns.ts";

export type LessonFact = {
	id: string;
	localDate: LocalDate;
	minutes: number;
	endsAt: Instant;
	cancelled: boolean;
	/** Struck out by a coordinator: neither held nor cancelled. */
	voided?: boolean | undefined;
};

export type EnrolmentFact = {
	id: string;
	/** The earliest lesson attended; null while there is none. */
	startedOn: LocalDate | null;
	/** The last day she belonged to the class. */
	endedOn: LocalDate | null;
	/** `to` is the first day back, null while she is away. */
	breaks: readonly { from: LocalDate; to: LocalDate | null }[];
	noShow: boolean;
};

/** It is over and was neither cancelled nor voided; whether a register was taken does not matter. */
export function isHeld(lesson: LessonFact, now: Date): boolean {
	return hasEnded(lesson, now) && !lesson.cancelled && !lesson.voided;
}

export function isExpected(enrolment: EnrolmentFact, lesson: LessonFact, now: Date): boolean {
	return isHeld(lesson, now) && belongsOn(enrolment, lesson.localDate);
}

/** A lesson still to come is neither held nor cancelled yet. */
export function hasEnded(lesson: LessonFact, now: Date): boolean {
	return Date.parse(lesson.endsAt) <= now.getTime();
}

/** From her first attended lesson to her last day, both days too, but not while on a break. */
export function belongsOn(enrolment: EnrolmentFact, day: LocalDate): boolean {
	if (enrolment.noShow || enrolment.startedOn === null || day < enrolment.startedOn) return false;
	if (enrolment.endedOn !== null && day > enrolment.endedOn) return false;
	return !enrolment.breaks.some(({ from, to }) => from <= day && (to === null || day < to));
}
