import type { Person } from "#app/access/person.ts";
import { forbidden } from "#app/http/errors.ts";
import type { Db } from "#db/open.ts";
import { deleteCover, insertCover, listPossibleCovers } from "./cover-queries.server.ts";
import { changeRegister } from "./read-sheet.server.ts";
import { openRegister } from "./register.server.ts";
import type { Sheet } from "./sheet.ts";

/** The lesson and who can take it; who covers it herself does not hand it on. */
export async function openCover(
	db: Db,
	person: Person,
	lessonId: string,
	language: string,
	now: Date,
) {
	const register = await openRegister(db, person, lessonId, language, now);
	ofClassOnly(register);
	const tutors = await listPossibleCovers(db, lessonId);
	return {
		register,
		covers: tutors.filter(({ covers_since }) => covers_since !== null),
		free: tutors.filter(({ covers_since }) => covers_since === null),
	};
}

export type CoverDesk = Awaited<ReturnType<typeof openCover>>;

/** For this lesson alone. False when she is no tutor of the provider. */
export function handOver(
	db: Db,
	person: Person,
	lessonId: string,
	coverId: string,
	now: Date,
): Promise<boolean> {
	return changeRegister(db, person, lessonId, now, async (trx, sheet) => {
		ofClassOnly(sheet);
		const tutors = await listPossibleCovers(trx, lessonId);
		if (!tutors.some(({ id }) => id === coverId)) return false;
		const at = now.toISOString();
		await insertCover(trx, { lessonId, personId: coverId, askedBy: person.id, at });
		return true;
	});
}

/** What she marked stays. */
export function takeBack(
	db: Db,
	person: Person,
	lessonId: string,
	coverId: string,
	now: Date,
): Promise<void> {
	return changeRegister(db, person, lessonId, now, async (trx, sheet) => {
		ofClassOnly(sheet);
		await deleteCover(trx, lessonId, coverId);
	});
}

function ofClassOnly({ ofClass }: Sheet): void {
	if (!ofClass) throw forbidden();
}
