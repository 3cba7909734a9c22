import { notFound } from "#app/http/errors.ts";
import type { LinkOwner } from "#app/keeping/personal-link.server.ts";
import { sayIWasThere } from "#app/registers/claims.server.ts";
import { type Claim, claimsSince, type Standing, standingOf } from "#app/registers/claims.ts";
import type { Db } from "#db/open.ts";
import { findMyLesson, type LessonRow, listLastLessons } from "./home-queries.server.ts";
import { type MyLesson, myLessonOf } from "./my-lesson.ts";

/** A lesson that is over, and what she may say or has said about it. */
export type PastOfMine = MyLesson & {
	standing: Standing;
	/** Nobody marked her. */
	isUnmarked: boolean;
	reason: Claim["reason"];
};

/** Only those there is something to say about, the newest first. */
export async function lastLessons(
	db: Db,
	owner: LinkOwner,
	language: string,
	now: Date,
): Promise<PastOfMine[]> {
	const days = { since: claimsSince(now), before: now.toISOString() };
	const rows = await listLastLessons(db, owner, days, language);
	return rows.map((row) => pastOf(row, now)).filter(({ standing }) => standing !== null);
}

/** One lesson of a class of hers; any other does not exist. */
export async function openPastLesson(
	db: Db,
	owner: LinkOwner,
	lessonId: string,
	language: string,
	now: Date,
): Promise<PastOfMine> {
	return pastOf(await getRow(db, owner, lessonId, language), now);
}

/** Asks her tutor; her mark stays as it is. False when there is nothing to ask. */
export async function askToCorrect(
	db: Db,
	owner: LinkOwner,
	lessonId: string,
	now: Date,
): Promise<boolean> {
	const row = await getRow(db, owner, lessonId, "en");
	const { standing } = pastOf(row, now);
	if (standing === "may-claim") {
		await sayIWasThere(db, { lessonId, enrolmentId: row.enrolment_id }, now);
	}
	return standing === "may-claim" || standing === "waiting";
}

async function getRow(db: Db, owner: LinkOwner, lessonId: string, language: string) {
	const row = await findMyLesson(db, owner, lessonId, language);
	if (!row) throw notFound();
	return row;
}

function pastOf(row: LessonRow, now: Date): PastOfMine {
	const lesson = myLessonOf(row);
	const marked = {
		isVoided: row.voided_at !== null,
		isSubmitted: row.submitted_at !== null,
		code: row.code,
	};
	const claim = row.claim_id === null ? null : { answer: row.answer, reason: row.answer_reason };
	return {
		...lesson,
		standing: standingOf({ ...lesson, ...marked }, claim, now),
		isUnmarked: row.code === null,
		reason: row.answer_reason,
	};
}
