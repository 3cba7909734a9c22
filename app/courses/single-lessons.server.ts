import type { Person } from "#app/access/person.ts";
import { notFound } from "#app/http/errors.ts";
import type { FieldErrors } from "#app/http/forms.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { planLessons } from "./course-lessons.server.ts";
import { listClosuresOf } from "./course-lessons-queries.server.ts";
import { type DeskCourse, openClass } from "./desk.server.ts";
import type { Saved } from "./desk-changes.server.ts";
import { lockCourse } from "./desk-writes.server.ts";
import type { KnownLesson } from "./lesson-plan.ts";
import type { MoveForm } from "./lesson-time-form.ts";
import {
	type LessonTime,
	momentsOf,
	moveErrors,
	type Surroundings,
	timeErrors,
} from "./single-lesson.ts";
import { insertExtra, moveRow } from "./single-lessons-queries.server.ts";

/**
 * The same lesson at another time: its id, and what was said of it, go with it. Sent twice it is
 * moved once.
 */
export function moveLesson(
	db: Db,
	person: Person,
	{ courseId, lessonId }: { courseId: string; lessonId: string },
	{ to, reason, seen }: MoveForm,
	now: Date,
): Promise<Saved> {
	return inCourse(db, person, courseId, now, async (trx, course, known) => {
		const lesson = known.find(({ id }) => id === lessonId);
		if (!lesson) throw notFound();
		const { startsAt, endsAt } = momentsOf(to);
		const isThere = lesson.startsAt === startsAt && lesson.endsAt === endsAt;
		if (isThere && lesson.movedFrom !== null && seen !== startsAt) return { ok: true };
		const around = await surroundings(trx, course, known, lessonId);
		const errors = moveErrors(lesson, { to, seen, now }, around);
		if (Object.keys(errors).length > 0) return { ok: false, errors };
		const times = { local_date: to.day, starts_at: startsAt, ends_at: endsAt };
		await moveRow(trx, lessonId, times, { at: now.toISOString(), reason });
		return { ok: true };
	});
}

/** One more than the weekly pattern has; sent twice it is there once. */
export function addExtraLesson(
	db: Db,
	person: Person,
	courseId: string,
	time: LessonTime,
	now: Date,
): Promise<Saved> {
	return inCourse(db, person, courseId, now, async (trx, course, known) => {
		const { startsAt, endsAt } = momentsOf(time);
		const isThere = known.some((one) => one.extra && !one.cancelled && one.startsAt === startsAt);
		if (isThere) return { ok: true };
		const errors = extraErrors(known, time, await surroundings(trx, course, known, null));
		if (Object.keys(errors).length > 0) return { ok: false, errors };
		const times = { local_date: time.day, starts_at: startsAt, ends_at: endsAt };
		await insertExtra(trx, { id: newId(), course_id: courseId, ...times });
		return { ok: true };
	});
}

/** A cancelled lesson keeps its moment: she reinstates it instead of writing a second one there. */
function extraErrors(
	known: readonly KnownLesson[],
	time: LessonTime,
	around: Surroundings,
): FieldErrors {
	const { startsAt } = momentsOf(time);
	const isKept = known.some((one) => one.cancelled && one.startsAt === startsAt);
	return isKept ? { starts: "timetable:errors.cancelledThen" } : timeErrors(time, around);
}

/** Whoever else changes the class waits; the lessons are read when she has it. */
async function inCourse<T>(
	db: Db,
	person: Person,
	courseId: string,
	now: Date,
	work: (trx: Db, course: DeskCourse, known: readonly KnownLesson[]) => Promise<T>,
): Promise<T> {
	await openClass(db, person, courseId, "en", now);
	return db.transaction().execute(async (trx) => {
		await lockCourse(trx, courseId);
		const course = await openClass(trx, person, courseId, "en", now);
		const { known } = await planLessons(trx, courseId, {}, now);
		return work(trx, course, known);
	});
}

async function surroundings(
	trx: Db,
	{ id, facts }: DeskCourse,
	known: readonly KnownLesson[],
	lessonId: string | null,
): Promise<Surroundings> {
	return {
		startsOn: facts.startsOn,
		endsOn: facts.endsOn,
		closures: await listClosuresOf(trx, id),
		others: known.filter((one) => one.id !== lessonId && !one.cancelled),
	};
}
