import type { Person } from "#app/access/person.ts";
import type { Db } from "#db/open.ts";
import type { ApologyTable } from "#db/tables/lessons.ts";
import { deleteApology, findLessonToMiss, insertApology } from "./apology-queries.server.ts";
import { changeRegister } from "./read-sheet.server.ts";

export type Apology = {
	lessonId: string;
	enrolmentId: string;
	reason: ApologyTable["reason"];
	/** Null when she says it herself, on her own page. */
	saidBy: string | null;
};

/** Said before the lesson is over; said twice is said once. False when she is not expected there. */
export async function sayApology(db: Db, apology: Apology, now: Date): Promise<boolean> {
	const { lessonId, enrolmentId, reason, saidBy } = apology;
	const at = now.toISOString();
	if (!(await findLessonToMiss(db, lessonId, enrolmentId, at))) return false;
	const ids = { lesson_id: lessonId, enrolment_id: enrolmentId };
	await insertApology(db, { ...ids, said_at: at, said_by: saidBy, reason });
	return true;
}

/** A tutor heard it, and notes it on the register. */
export function noteApology(
	db: Db,
	person: Person,
	apology: Omit<Apology, "saidBy">,
	now: Date,
): Promise<boolean> {
	return changeRegister(db, person, apology.lessonId, now, (trx) =>
		sayApology(trx, { ...apology, saidBy: person.id }, now),
	);
}

/** She comes after all. */
export function takeApologyBack(
	db: Db,
	person: Person,
	lessonId: string,
	enrolmentId: string,
	now: Date,
): Promise<void> {
	return changeRegister(db, person, lessonId, now, async (trx) => {
		await deleteApology(trx, lessonId, enrolmentId);
	});
}

/** She says so herself on her own page, which has asked whose it is. */
export async function takeOwnApologyBack(
	db: Db,
	lessonId: string,
	enrolmentId: string,
): Promise<void> {
	await deleteApology(db, lessonId, enrolmentId);
}
