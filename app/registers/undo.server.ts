import type { Person } from "#app/access/person.ts";
import type { Db } from "#db/open.ts";
import { insertRevisions, saveMarks, type Writing } from "./mark-queries.server.ts";
import { type MarkChange, type MarkRevision, movesStart } from "./merge-marks.ts";
import { changeRegister } from "./read-sheet.server.ts";
import { mayMark } from "./register-state.ts";
import { moveStarts } from "./restart.server.ts";
import type { Sheet } from "./sheet.ts";
import { wayBack } from "./undo.ts";
import { deleteMarks, listRevisionsOf } from "./undo-queries.server.ts";

export type Undone = { undone: number; since: number };

/**
 * Puts back what her save of that moment changed, as changes of their own: the history keeps both,
 * and undoing them is doing it again.
 */
export function undoSave(
	db: Db,
	person: Person,
	lessonId: string,
	at: string,
	now: Date,
): Promise<Undone> {
	return changeRegister(db, person, lessonId, now, async (trx, sheet) => {
		if (!mayMark(sheet.state)) return { undone: 0, since: 0 };
		const past = await listRevisionsOf(trx, lessonId, person.id, at);
		const { back, since } = wayBack(sheet.lines, past);
		const reason = past[0]?.reason ?? null;
		const writing = { lessonId, personId: person.id, reason, at: now.toISOString() };
		if (back.length > 0) await writeBack(trx, sheet, back, writing);
		return { undone: back.length, since };
	});
}

async function writeBack(
	trx: Db,
	sheet: Sheet,
	back: readonly MarkRevision[],
	writing: Writing,
): Promise<void> {
	const put = back.filter((change): change is MarkChange => change.to !== null);
	const gone = back.filter(({ to }) => to === null).map(({ enrolmentId }) => enrolmentId);
	if (put.length > 0) await saveMarks(trx, put, writing);
	if (gone.length > 0) await deleteMarks(trx, sheet.lessonId, gone);
	await insertRevisions(trx, back, writing);
	const moved = back.filter(movesStart).map(({ enrolmentId }) => enrolmentId);
	await moveStarts(trx, sheet, moved, writing);
}
