import type { Db } from "#db/open.ts";

type Note = { lessonId: string; text: string; version: number; personId: string; at: string };

export function saveNoteRow(trx: Db, { lessonId, text, version, personId, at }: Note) {
	const note = { text, version, changed_at: at, changed_by: personId };
	return trx
		.insertInto("lesson_note")
		.values({ lesson_id: lessonId, ...note })
		.onConflict((oc) => oc.column("lesson_id").doUpdateSet(note))
		.execute();
}
