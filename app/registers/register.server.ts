import type { Person } from "#app/access/person.ts";
import { notFound } from "#app/http/errors.ts";
import type { FieldErrors } from "#app/http/forms.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import type { RegisterChangeTable } from "#db/tables/offline.ts";
import { listCoverNames } from "./cover-queries.server.ts";
import { saveExtras } from "./extras.server.ts";
import { insertRevisions, saveMarks, type Writing } from "./mark-queries.server.ts";
import { type MarkChange, type MarkConflict, mergeMarks, movesStart } from "./merge-marks.ts";
import { reachOf } from "./reach.ts";
import { changeRegister, readSheet } from "./read-sheet.server.ts";
import { parseExtras } from "./register-extras.ts";
import { parseRegisterForm } from "./register-form.ts";
import { findLessonHead } from "./register-queries.server.ts";
import { mayMark, needsReason, type RegisterState } from "./register-state.ts";
import { moveStarts } from "./restart.server.ts";
import type { Sheet } from "./sheet.ts";
import { listWalkIns } from "./walk-in-queries.server.ts";
import { walkInOf } from "./walk-ins.ts";

/** The register of a lesson as its page shows it. Four statements. */
export async function openRegister(
	db: Db,
	person: Person,
	lessonId: string,
	language: string,
	now: Date,
) {
	const sheet = await readSheet(db, lessonId, reachOf(person), now);
	const head = await findLessonHead(db, lessonId, language);
	if (!head) throw notFound();
	const covers = await listCoverNames(db, lessonId);
	const walkIns = await listWalkIns(db, lessonId);
	return {
		...sheet,
		walkIns: walkIns.map((row) => walkInOf(row, sheet.lines)),
		/** Goes into the form: what is sent twice from one page is one walk-in. */
		walkInKey: newId(),
		covers: covers.map(({ name }) => name),
		ownTitle: head.own_title,
		englishTitle: head.english_title,
		online: head.online === 1,
		venueName: head.venue_name,
		postcode: head.postcode,
		submittedBy: head.submitted_by,
	};
}

export type OpenRegister = Awaited<ReturnType<typeof openRegister>>;

export type Recorded =
	| { ok: true; saved: number }
	/** Nothing is saved: something in the form has to be put right first. */
	| { ok: false; problem: "form"; errors: FieldErrors }
	/** Nothing is saved: this register takes no marks now. */
	| { ok: false; problem: "closed"; state: RegisterState }
	/** All is saved but these. */
	| {
			ok: false;
			problem: "conflicts";
			conflicts: MarkConflict[];
			/** False when somebody else wrote another note meanwhile. */
			noteKept: boolean;
			saved: number;
	  };

/**
 * Saves what a form changes, and only that. At most six statements in one transaction for all the
 * marks, and one more for each a note, a walk-in and the day of a paper register.
 */
export function recordMarks(
	db: Db,
	person: Person,
	lessonId: string,
	form: FormData,
	now: Date,
): Promise<Recorded> {
	return changeRegister(db, person, lessonId, now, (trx, sheet) =>
		saveForm(trx, person, sheet, form, now),
	);
}

async function saveForm(
	trx: Db,
	person: Person,
	sheet: Sheet,
	form: FormData,
	now: Date,
): Promise<Recorded> {
	if (!mayMark(sheet.state)) return { ok: false, problem: "closed", state: sheet.state };
	const parsed = parseRegisterForm(form, sheet.minutes);
	if (!parsed.ok) return { ok: false, problem: "form", errors: parsed.errors };
	const extras = parseExtras(form, { from: sheet.localDate, to: londonDate(now) });
	if (!extras.ok) return { ok: false, problem: "form", errors: extras.errors };

	const { reason } = parsed.value;
	const { changes, conflicts, strangers } = mergeMarks(sheet.lines, parsed.value);
	const errors = errorsOf(sheet, { changes, strangers, reason });
	if (errors) return { ok: false, problem: "form", errors };
	const why = needsReason(sheet.state) ? reason : null;
	const writing = { lessonId: sheet.lessonId, personId: person.id, reason: why };
	if (changes.length > 0) {
		await writeChanges(trx, sheet, changes, { ...writing, at: now.toISOString() });
	}
	const noteKept = await saveExtras(trx, person, sheet, extras.value, now);
	if (conflicts.length === 0 && noteKept) return { ok: true, saved: changes.length };
	return { ok: false, problem: "conflicts", conflicts, noteKept, saved: changes.length };
}

type Meant = { changes: readonly MarkChange[]; strangers: readonly string[]; reason: string };

function errorsOf(sheet: Sheet, { changes, strangers, reason }: Meant): FieldErrors | null {
	if (strangers.length > 0) return { register: "registers:errors.notExpected" };
	if (changes.length > 0 && needsReason(sheet.state) && reason === "") {
		return { reason: "registers:errors.reasonMissing" };
	}
	return null;
}

/** @param answered what phones were told of these changes, kept with them */
export async function writeChanges(
	trx: Db,
	sheet: Sheet,
	changes: readonly MarkChange[],
	writing: Writing,
	answered: readonly RegisterChangeTable[] = [],
): Promise<void> {
	await saveMarks(trx, changes, writing);
	await insertRevisions(trx, changes, writing, answered);
	const moved = changes.filter(movesStart).map(({ enrolmentId }) => enrolmentId);
	await moveStarts(trx, sheet, moved, writing);
}
