import { versionOf } from "./all-facts.server.ts";
import type { LessonPlan } from "./course-lessons.server.ts";
import type { Moments } from "./single-lesson.ts";

/** What a plan does to the lessons there are, as a page tells it before it is done. */
export type LessonNews = {
	add: Moments[];
	move: { from: Moments; to: Moments }[];
	remove: Moments[];
	/** Somebody said something of them, so that they stay without the pattern. */
	stay: Moments[];
	/** Stands for exactly these changes, so that nobody agrees to others. */
	mark: string;
};

/** Nothing to tell of a class that had no lessons, or keeps those it has. */
export function lessonNews({ known, add, move, remove, stay }: LessonPlan): LessonNews | null {
	if (known.length === 0 || add.length + move.length + remove.length === 0) return null;
	const times = new Map(known.map(({ id, startsAt, endsAt }) => [id, { startsAt, endsAt }]));
	const timesOf = (ids: readonly string[]) => ids.flatMap((id) => times.get(id) ?? []);
	const news = {
		add: add.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })),
		move: move.flatMap(({ id, ...to }) => {
			const from = times.get(id);
			return from ? [{ from, to }] : [];
		}),
		remove: timesOf(remove),
		stay: timesOf(stay),
	};
	return { ...news, mark: versionOf(news) };
}
