import { notFound } from "#app/http/errors.ts";
import type { LinkOwner } from "#app/keeping/personal-link.server.ts";
import { sayApology, takeOwnApologyBack } from "#app/registers/apologies.server.ts";
import type { ApologyReason } from "#app/registers/reason-forms.ts";
import type { Db } from "#db/open.ts";
import { findMyLesson } from "./home-queries.server.ts";
import { maySayNo } from "./lessons.ts";
import { myLessonOf } from "./my-lesson.ts";

export type LessonToMiss = Awaited<ReturnType<typeof openLessonToMiss>>;

/** One lesson of a class she has a place in; any other does not exist. */
export async function openLessonToMiss(
	db: Db,
	owner: LinkOwner,
	lessonId: string,
	language: string,
	now: Date,
) {
	const row = await findMyLesson(db, owner, lessonId, language);
	if (!row) throw notFound();
	const lesson = myLessonOf(row);
	return {
		...lesson,
		enrolmentId: row.enrolment_id,
		saidNo: row.apology_id !== null,
		maySayNo: maySayNo(lesson, now),
	};
}

/** The register shows it as a suggestion. False when the lesson has begun or is cancelled. */
export async function sayICannotCome(
	db: Db,
	owner: LinkOwner,
	{ lessonId, reason }: { lessonId: string; reason: ApologyReason | null },
	now: Date,
): Promise<boolean> {
	const lesson = await openLessonToMiss(db, owner, lessonId, "en", now);
	if (!lesson.maySayNo) return false;
	return sayApology(db, { lessonId, enrolmentId: lesson.enrolmentId, reason, saidBy: null }, now);
}

/** She comes after all, whoever noted that she would not. */
export async function sayIComeAfterAll(
	db: Db,
	owner: LinkOwner,
	lessonId: string,
	now: Date,
): Promise<void> {
	const lesson = await openLessonToMiss(db, owner, lessonId, "en", now);
	if (lesson.maySayNo) await takeOwnApologyBack(db, lessonId, lesson.enrolmentId);
}
