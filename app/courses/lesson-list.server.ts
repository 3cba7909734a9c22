import type { Person } from "#app/access/person.ts";
import { notFound } from "#app/http/errors.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import { registerState } from "#app/registers/register-state.ts";
import type { Db } from "#db/open.ts";
import { openClass } from "./desk.server.ts";
import { listCourseLessons } from "./single-lessons-queries.server.ts";

type Row = Awaited<ReturnType<typeof listCourseLessons>>[number];

export type LessonList = Awaited<ReturnType<typeof openLessonList>>;
export type ListedLesson = LessonList["lessons"][number];

/** The lessons of one month, and which months there are. */
export async function openLessonList(
	db: Db,
	person: Person,
	courseId: string,
	{ language, month }: { language: string; month: string | null },
	now: Date,
) {
	const course = await openClass(db, person, courseId, language, now);
	const all = (await listCourseLessons(db, courseId)).map((row) => viewOf(row, now));
	const months = [...new Set(all.map(({ day }) => day.slice(0, 7)))].sort();
	const shown = months.find((one) => one === month) ?? currentOf(months, now);
	return {
		course,
		months,
		month: shown,
		lessons: all.filter(({ day }) => day.slice(0, 7) === shown),
		counts: {
			all: all.filter(({ state }) => state !== "cancelled").length,
			cancelled: all.filter(({ state }) => state === "cancelled").length,
			moved: all.filter(({ moved }) => moved !== null).length,
		},
	};
}

/** One of them; one of another class does not exist here. */
export async function openLesson(
	db: Db,
	person: Person,
	{ courseId, lessonId }: { courseId: string; lessonId: string },
	language: string,
	now: Date,
) {
	const course = await openClass(db, person, courseId, language, now);
	const row = (await listCourseLessons(db, courseId)).find(({ id }) => id === lessonId);
	if (!row) throw notFound();
	return { course, lesson: viewOf(row, now) };
}

/** This month, or the next in which there is a lesson; after the end the last. */
function currentOf(months: readonly string[], now: Date): string | null {
	const today = londonDate(now).slice(0, 7);
	return months.find((month) => month >= today) ?? months.at(-1) ?? null;
}

function viewOf(row: Row, now: Date) {
	const marked = Number(row.marks);
	const state = registerState(
		{
			startsAt: row.starts_at,
			cancelledAt: row.cancelled_at,
			marked,
			submittedAt: row.submitted_at,
			reopenedAt: row.reopened_at,
		},
		now,
	);
	const wasMoved = row.moved_from_starts_at !== null && row.moved_from_starts_at !== row.starts_at;
	return {
		id: row.id,
		day: row.local_date,
		startsAt: row.starts_at,
		endsAt: row.ends_at,
		state,
		isOver: row.ends_at <= now.toISOString(),
		cancelledReason: row.cancelled_reason,
		moved: wasMoved ? { from: row.moved_from_starts_at!, reason: row.moved_reason! } : null,
		isExtra: row.extra === 1,
		mayChange: marked === 0 && row.submitted_at === null,
	};
}
