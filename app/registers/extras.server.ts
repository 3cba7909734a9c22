import { v5, validate } from "uuid";
import type { Person } from "#app/access/person.ts";
import { fold } from "#app/i18n/fold.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { takenOnRow } from "./lesson-queries.server.ts";
import { saveNoteRow } from "./note-queries.server.ts";
import type { NewWalkIn, NoteChange, RegisterExtras } from "./register-extras.ts";
import type { Sheet } from "./sheet.ts";
import { insertWalkIn } from "./walk-in-queries.server.ts";

/** One statement for each that there is; false when somebody else changed the note meanwhile. */
export async function saveExtras(
	trx: Db,
	person: Person,
	sheet: Sheet,
	{ note, walkIn, takenOn }: RegisterExtras,
	now: Date,
): Promise<boolean> {
	if (walkIn) await addWalkIn(trx, person, sheet, walkIn, now);
	if (takenOn && takenOn !== sheet.takenOn) {
		await takenOnRow(trx, sheet.lessonId, takenOn, now.toISOString());
	}
	return note ? saveNote(trx, person, sheet, note, now) : true;
}

async function saveNote(
	trx: Db,
	person: Person,
	{ lessonId, note }: Sheet,
	{ text, version }: NoteChange,
	now: Date,
): Promise<boolean> {
	if (text === note.text) return true;
	if (version !== note.version) return false;
	const by = { personId: person.id, at: now.toISOString() };
	await saveNoteRow(trx, { lessonId, text, version: note.version + 1, ...by });
	return true;
}

/** The id comes of the page's key, the lesson and the name: another name is another person. */
async function addWalkIn(
	trx: Db,
	person: Person,
	{ lessonId }: Sheet,
	{ name, key }: NewWalkIn,
	now: Date,
): Promise<void> {
	const folded = fold(name);
	await insertWalkIn(trx, {
		id: validate(key) ? v5(`${lessonId} ${folded}`, key) : newId(),
		lesson_id: lessonId,
		name,
		name_folded: folded,
		code: "present",
		added_at: now.toISOString(),
		added_by: person.id,
	});
}
