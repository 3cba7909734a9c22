import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import type { LessonTable } from "#db/tables/courses.ts";
import {
	deleteLessons,
	findTerm,
	insertLessons,
	listClosuresOf,
	listLessonUse,
	listSlots,
	updateLessonEnd,
} from "./course-lessons-queries.server.ts";
import { type KnownLesson, lessonChanges } from "./lesson-plan.ts";
import { type DatedLesson, lessonsOf } from "./timetable.ts";

const ROWS_AT_ONCE = 500;

/** Brings a class's lessons to its dates and weekly slots; what has begun, or is marked, stays. */
export async function rebuildLessons(trx: Db, courseId: string, now: Date): Promise<void> {
	const known = (await listLessonUse(trx, courseId)).map(knownLesson);
	const { add, move, remove } = lessonChanges(known, await patternOf(trx, courseId), now);
	for (const ids of chunksOf(remove)) await deleteLessons(trx, ids);
	for (const { id, endsAt } of move) await updateLessonEnd(trx, id, endsAt);
	for (const lessons of chunksOf(add)) {
		await insertLessons(
			trx,
			lessons.map((lesson) => newLesson(courseId, lesson)),
		);
	}
}

/** A class that does not say its dates or its slots has no lessons yet. */
async function patternOf(trx: Db, courseId: string): Promise<DatedLesson[]> {
	const term = await findTerm(trx, courseId);
	if (!term?.starts_on || !term.ends_on) return [];
	const slots = await listSlots(trx, courseId);
	const closures = await listClosuresOf(trx, courseId);
	return lessonsOf({ startsOn: term.starts_on, endsOn: term.ends_on, slots, closures });
}

function knownLesson(row: Awaited<ReturnType<typeof listLessonUse>>[number]): KnownLesson {
	return {
		id: row.id,
		startsAt: row.starts_at,
		endsAt: row.ends_at,
		cancelled: row.cancelled_at !== null,
		used:
			row.register_id !== null ||
			row.noted_id !== null ||
			Number(row.marks) + Number(row.walk_ins) > 0,
	};
}

function newLesson(courseId: string, lesson: DatedLesson): LessonTable {
	return {
		id: newId(),
		course_id: courseId,
		local_date: lesson.localDate,
		starts_at: lesson.startsAt,
		ends_at: lesson.endsAt,
		cancelled_at: null,
		cancelled_reason: null,
	};
}

function chunksOf<T>(rows: readonly T[]): T[][] {
	const count = Math.ceil(rows.length / ROWS_AT_ONCE);
	return Array.from({ length: count }, (_, n) =>
		rows.slice(n * ROWS_AT_ONCE, (n + 1) * ROWS_AT_ONCE),
	);
}
