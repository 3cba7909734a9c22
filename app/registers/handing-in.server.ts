import { canCoordinate } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { forbidden } from "#app/http/errors.ts";
import type { Db } from "#db/open.ts";
import { reopenRow, submitRow } from "./lesson-queries.server.ts";
import { changeRegister } from "./read-sheet.server.ts";
import { type OpenRegister, openRegister } from "./register.server.ts";
import { mayReopen, maySubmit, needsReason, type RegisterState } from "./register-state.ts";
import { countMarked } from "./sheet.ts";

export type Submitted =
	| { ok: true }
	/** Asked once: hand in although so many have no mark? */
	| { ok: false; unmarked: number }
	| { ok: false; state: RegisterState };

/** Those without a mark stay without one. Handing in twice is handing in once. */
export function submitRegister(
	db: Db,
	person: Person,
	lessonId: string,
	{ confirmed }: { confirmed: boolean },
	now: Date,
): Promise<Submitted> {
	return changeRegister(db, person, lessonId, now, async (trx, sheet) => {
		if (needsReason(sheet.state) && !maySubmit(sheet.state)) return { ok: true };
		if (!maySubmit(sheet.state)) return { ok: false, state: sheet.state };
		const { unmarked } = countMarked(sheet);
		if (unmarked > 0 && !confirmed) return { ok: false, unmarked };
		await submitRow(trx, lessonId, person.id, now.toISOString());
		return { ok: true };
	});
}

/** The register for a page that asks a coordinator why; a tutor may see it and not change that. */
export async function openToCoordinate(
	db: Db,
	person: Person,
	lessonId: string,
	language: string,
	now: Date,
): Promise<OpenRegister> {
	const register = await openRegister(db, person, lessonId, language, now);
	if (!canCoordinate(person, { provider_id: register.providerId })) throw forbidden();
	return register;
}

/** Only a coordinator, and only what is locked; false when it is not. */
export function reopenRegister(
	db: Db,
	person: Person,
	lessonId: string,
	reason: string,
	now: Date,
): Promise<boolean> {
	return changeRegister(db, person, lessonId, now, async (trx, sheet) => {
		if (!canCoordinate(person, { provider_id: sheet.providerId })) throw forbidden();
		if (sheet.state === "reopened") return true;
		if (!mayReopen(sheet.state)) return false;
		await reopenRow(trx, lessonId, { personId: person.id, reason, at: now.toISOString() });
		return true;
	});
}
