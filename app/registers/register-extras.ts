import { type Parsed, textOf } from "#app/http/forms.ts";
import { isLocalDate } from "#app/i18n/london-time.ts";
import type { LocalDate } from "#db/columns.ts";
import { extraFields } from "./extra-fields.ts";

/** What the register's form holds besides marks; it all goes with the same tap. */
export type RegisterExtras = {
	note: NoteChange | null;
	walkIn: NewWalkIn | null;
	/** Only when a paper register is typed in. */
	takenOn: LocalDate | null;
};

/** `version` is the one the page was opened with; 0 is none. */
export type NoteChange = { text: string; version: number };

/** `key` was made with the page: a second tap adds nobody. */
export type NewWalkIn = { name: string; key: string };

export const LONGEST_NOTE = 1000;
export const LONGEST_NAME = 100;

/** @param span the days on which a paper register of the lesson can have been taken */
export function parseExtras(
	form: FormData,
	span: { from: LocalDate; to: LocalDate },
): Parsed<RegisterExtras> {
	const takenOn = textOf(form, extraFields.takenOn);
	if (form.has(extraFields.takenOn) && !isDayIn(takenOn, span)) {
		return { ok: false, errors: { [extraFields.takenOn]: "registers:errors.takenOn" } };
	}
	return {
		ok: true,
		value: { note: noteIn(form), walkIn: walkInIn(form), takenOn: takenOn || null },
	};
}

/** Null when she left the note as she found it. */
function noteIn(form: FormData): NoteChange | null {
	const text = textOf(form, extraFields.note, LONGEST_NOTE);
	const opened = textOf(form, extraFields.noteOpened, LONGEST_NOTE);
	if (!form.has(extraFields.note) || text === opened) return null;
	const version = Number(textOf(form, extraFields.noteVersion));
	return { text, version: Number.isSafeInteger(version) ? version : 0 };
}

function walkInIn(form: FormData): NewWalkIn | null {
	const name = textOf(form, extraFields.walkIn, LONGEST_NAME);
	return name === "" ? null : { name, key: textOf(form, extraFields.walkInKey) };
}

function isDayIn(day: string, { from, to }: { from: LocalDate; to: LocalDate }): boolean {
	return isLocalDate(day) && from <= day && day <= to;
}
