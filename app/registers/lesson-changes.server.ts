import type { Person } from "#app/access/person.ts";
import type { Db } from "#db/open.ts";
import { cancelRow } from "./lesson-queries.server.ts";
import { changeRegister } from "./read-sheet.server.ts";
import type { CancelReason } from "./reason-forms.ts";
import { mayCancel } from "./register-state.ts";
import { unvoidLesson } from "./voiding.server.ts";

/** False when it has marks: what was recorded did happen. */
export function cancelLesson(
	db: Db,
	person: Person,
	lessonId: string,
	reason: CancelReason,
	now: Date,
): Promise<boolean> {
	return changeRegister(db, person, lessonId, now, async (trx, sheet) => {
		if (sheet.state === "cancelled") return true;
		if (!mayCancel(sheet.state)) return false;
		await cancelRow(trx, lessonId, { cancelled_at: now.toISOString(), cancelled_reason: reason });
		return true;
	});
}

/** It takes place again; one that was voided counts again, when a coordinator says so. */
export function reinstateLesson(
	db: Db,
	person: Person,
	lessonId: string,
	now: Date,
): Promise<void> {
	return changeRegister(db, person, lessonId, now, async (trx, sheet) => {
		if (sheet.state === "voided") await unvoidLesson(trx, person, sheet, now);
		if (sheet.state !== "cancelled") return;
		await cancelRow(trx, lessonId, { cancelled_at: null, cancelled_reason: null });
	});
}
