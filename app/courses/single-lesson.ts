import type { FieldErrors, TextKey } from "#app/http/forms.ts";
import { londonDate, londonTime, toInstant } from "#app/i18n/london-time.ts";
import type { Instant, LocalDate, LocalTime } from "#db/columns.ts";
import type { LessonReason } from "#db/tables/courses.ts";
import type { Closure } from "./timetable.ts";

export const LESSON_REASONS = [
	"tutor-ill",
	"venue",
	"weather",
	"too-few",
	"other",
] as const satisfies readonly LessonReason[];

/** A day and its times as the clocks in London show them. */
export type LessonTime = { day: LocalDate; starts: LocalTime; ends: LocalTime };

export type Moments = { startsAt: Instant; endsAt: Instant };

export type Surroundings = {
	startsOn: LocalDate | null;
	endsOn: LocalDate | null;
	closures: readonly Closure[];
	/** The other lessons of the class that take place. */
	others: readonly Moments[];
};

export function momentsOf({ day, starts, ends }: LessonTime): Moments {
	return { startsAt: toInstant(day, starts), endsAt: toInstant(day, ends) };
}

export function timeOf({ startsAt, endsAt }: Moments): LessonTime {
	const [start, end] = [new Date(startsAt), new Date(endsAt)];
	return { day: londonDate(start), starts: londonTime(start), ends: londonTime(end) };
}

/** Why no lesson of the class can be then; empty when it can. */
export function timeErrors(time: LessonTime, around: Surroundings): FieldErrors {
	const { startsOn, endsOn, closures, others } = around;
	if (!startsOn || !endsOn || time.day < startsOn || time.day > endsOn) {
		return { day: "timetable:errors.outside" };
	}
	if (closures.some(({ from, to }) => from <= time.day && time.day <= to)) {
		return { day: "timetable:errors.closed" };
	}
	const own = momentsOf(time);
	return others.some((other) => overlap(own, other)) ? { starts: "timetable:errors.collides" } : {};
}

export type Movable = Moments & {
	cancelled: boolean;
	/** It was taken, or somebody wrote of it: it did take place. */
	used: boolean;
};

/**
 * Why this lesson cannot go there. What is to come cannot be moved to where nobody can come to it
 * any more; one that has been and was never taken may be set right.
 */
export function moveErrors(
	lesson: Movable,
	{ to, seen, now }: { to: LessonTime; seen: Instant; now: Date },
	around: Surroundings,
): FieldErrors {
	if (lesson.cancelled) return { day: "timetable:errors.cancelled" };
	if (lesson.used) return { day: "timetable:errors.marked" };
	if (lesson.startsAt !== seen) return { day: "timetable:errors.movedMeanwhile" };
	const { startsAt, endsAt } = momentsOf(to);
	if (startsAt === lesson.startsAt && endsAt === lesson.endsAt) {
		return { day: "timetable:errors.same" };
	}
	const moment = now.toISOString();
	if (lesson.startsAt > moment && startsAt <= moment) return { day: "timetable:errors.past" };
	return timeErrors(to, around);
}

export function reasonKey(reason: LessonReason): TextKey {
	return `registers:cancellation.reasons.${reason}`;
}

function overlap(one: Moments, other: Moments): boolean {
	return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}
