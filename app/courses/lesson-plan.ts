import type { Instant } from "#db/columns.ts";
import type { DatedLesson } from "./timetable.ts";

export type KnownLesson = {
	id: string;
	startsAt: Instant;
	endsAt: Instant;
	cancelled: boolean;
	/** A register was opened or a mark made. */
	used: boolean;
};

export type LessonChanges = {
	add: DatedLesson[];
	/** The same beginning, another end. */
	move: { id: string; endsAt: Instant }[];
	remove: string[];
};

/**
 * What brings the lessons there are to those of the weekly pattern. What has begun is history:
 * it stays, and is written afresh only for a class that has no lesson behind it yet.
 */
export function lessonChanges(
	known: readonly KnownLesson[],
	pattern: readonly DatedLesson[],
	now: Date,
): LessonChanges {
	const moment = now.toISOString();
	const hasBegun = known.some((lesson) => lesson.startsAt <= moment);
	const planned = new Map(pattern.map((lesson) => [lesson.startsAt, lesson]));
	const taken = new Set(known.map((lesson) => lesson.startsAt));
	const open = known.filter(
		(lesson) => lesson.startsAt > moment && !lesson.cancelled && !lesson.used,
	);
	return {
		add: [...planned.values()].filter(
			({ startsAt }) => !taken.has(startsAt) && (!hasBegun || startsAt > moment),
		),
		move: open.flatMap(({ id, startsAt, endsAt }) => {
			const end = planned.get(startsAt)?.endsAt ?? endsAt;
			return end === endsAt ? [] : [{ id, endsAt: end }];
		}),
		remove: open.filter(({ startsAt }) => !planned.has(startsAt)).map(({ id }) => id),
	};
}
