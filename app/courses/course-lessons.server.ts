import type { Insertable } from "kysely";
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
	updateLessonTimes,
} from "./course-lessons-queries.server.ts";
import { type KnownLesson, type LessonChanges, lessonChanges } from "./lesson-plan.ts";
import { type Closure, type DatedLesson, lessonsOf, type Slot } from "./timetable.ts";

const ROWS_AT_ONCE = 500;

/** What the plan goes by; what is left out is as the database has it. */
export type PlanFacts = {
	startsOn: string | null;
	endsOn: string | null;
	slots: readonly Slot[];
	closures: readonly Closure[];
};

export type LessonPlan = LessonChanges & { known: readonly KnownLesson[] };

/** Brings a class's lessons to its dates and weekly slots; what has begun, or is marked, stays. */
export async function rebuildLessons(trx: Db, courseId: string, now: Date): Promise<void> {
	const { add, move, remove } = await planLessons(trx, courseId, {}, now);
	for (const ids of chunksOf(remove)) await deleteLessons(trx, ids);
	for (const { id, startsAt, endsAt } of move) {
		await updateLessonTimes(trx, id, { starts_at: startsAt, ends_at: endsAt });
	}
	for (const lessons of chunksOf(add)) {
		await insertLessons(
			trx,
			lessons.map((lesson) => newLesson(courseId, lesson)),
		);
	}
}

/** What would change, were these the facts; nothing is written. */
export async function planLessons(
	db: Db,
	courseId: string,
	facts: Partial<PlanFacts>,
	now: Date,
): Promise<LessonPlan> {
	const known = (await listLessonUse(db, courseId)).map(knownLesson);
	const pattern = patternOf(await planFacts(db, courseId, facts));
	return { known, ...lessonChanges(known, pattern, now) };
}

async function planFacts(db: Db, courseId: string, facts: Partial<PlanFacts>): Promise<PlanFacts> {
	const term = await findTerm(db, courseId);
	return {
		startsOn: term?.starts_on ?? null,
		endsOn: term?.ends_on ?? null,
		slots: await listSlots(db, courseId),
		closures: await listClosuresOf(db, courseId),
		...facts,
	};
}

/** A class that does not say its dates or its slots has no lessons yet. */
function patternOf({ startsOn, endsOn, ...weekly }: PlanFacts): DatedLesson[] {
	return startsOn && endsOn ? lessonsOf({ startsOn, endsOn, ...weekly }) : [];
}

function knownLesson(row: Awaited<ReturnType<typeof listLessonUse>>[number]): KnownLesson {
	return {
		id: row.id,
		localDate: row.local_date,
		startsAt: row.starts_at,
		endsAt: row.ends_at,
		cancelled: row.cancelled_at !== null,
		used:
			row.register_id !== null ||
			row.noted_id !== null ||
			Number(row.marks) + Number(row.walk_ins) > 0,
		spokenFor: Number(row.apologies) > 0,
		movedFrom: row.moved_from_starts_at,
		extra: row.extra === 1,
	};
}

function newLesson(courseId: string, lesson: DatedLesson): Insertable<LessonTable> {
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
