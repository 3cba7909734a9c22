import { canCoordinate } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { forbidden } from "#app/http/errors.ts";
import type { Db } from "#db/open.ts";
import { unvoidRow, voidRow } from "./lesson-queries.server.ts";
import { isAttended } from "./rates.ts";
import { changeRegister } from "./read-sheet.server.ts";
import { mayVoid } from "./register-state.ts";
import { moveStarts } from "./restart.server.ts";
import type { Sheet } from "./sheet.ts";

/** It counts as not held and its marks as set aside; they stay. False when it has none. */
export function voidLesson(
	db: Db,
	person: Person,
	lessonId: string,
	reason: string,
	now: Date,
): Promise<boolean> {
	return changeRegister(db, person, lessonId, now, async (trx, sheet) => {
		coordinatorsOnly(person, sheet);
		if (sheet.state === "voided") return true;
		if (!mayVoid(sheet.state)) return false;
		const voiding = { personId: person.id, reason, at: now.toISOString() };
		await voidRow(trx, lessonId, voiding);
		await moveStarts(trx, sheet, attendedOf(sheet), voiding);
		return true;
	});
}

/** The lesson counts again, as its marks say. */
export async function unvoidLesson(trx: Db, person: Person, sheet: Sheet, now: Date) {
	coordinatorsOnly(person, sheet);
	await unvoidRow(trx, sheet.lessonId);
	const at = now.toISOString();
	await moveStarts(trx, sheet, attendedOf(sheet), { personId: person.id, at });
}

function attendedOf({ lines }: Sheet): string[] {
	return lines.filter(({ mark }) => mark && isAttended(mark.code)).map((line) => line.enrolmentId);
}

function coordinatorsOnly(person: Person, { providerId }: Sheet): void {
	if (!canCoordinate(person, { provider_id: providerId })) throw forbidden();
}
