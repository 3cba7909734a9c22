import type { Person } from "#app/access/person.ts";
import type { Db } from "#db/open.ts";
import { listLessonsFrom, listTutorNames } from "./paper-queries.server.ts";
import { reachOf } from "./reach.ts";
import { readSheet } from "./read-sheet.server.ts";
import { openRegister } from "./register.server.ts";

/** Sheets of paper for a lesson and some after it; who covers one lesson prints that one. */
export async function openPaper(
	db: Db,
	person: Person,
	lessonId: string,
	{ language, count }: { language: string; count: number },
	now: Date,
) {
	const register = await openRegister(db, person, lessonId, language, now);
	const { courseId, startsAt, ofClass } = register;
	const lessons = ofClass ? await listLessonsFrom(db, courseId, startsAt, count) : [];
	const later = lessons.filter(({ id }) => id !== lessonId).slice(0, count - 1);
	const sheets = [];
	for (const { id } of later) sheets.push(await readSheet(db, id, reachOf(person), now));
	const tutors = await listTutorNames(db, courseId);
	return {
		register,
		sheets: [register, ...sheets],
		tutors: register.covers.length > 0 ? register.covers : tutors.map(({ name }) => name),
		count,
	};
}

export type Paper = Awaited<ReturnType<typeof openPaper>>;
