import type { Selectable } from "kysely";
import { canCoordinate } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { notFound } from "#app/http/errors.ts";
import type { Db } from "#db/open.ts";
import type { WalkInTable } from "#db/tables/lessons.ts";
import { makeMark, sameMark } from "./marks.ts";
import { changeRegister } from "./read-sheet.server.ts";
import { openRegister, writeChanges } from "./register.server.ts";
import { mayMark } from "./register-state.ts";
import { expectedLines, type Sheet } from "./sheet.ts";
import { findWalkIn, updateWalkIn } from "./walk-in-queries.server.ts";

export type Matched = "matched" | "clash" | "unknown" | "closed";

/** The name that came, and the people of the class it may belong to. */
export async function openWalkIn(
	db: Db,
	person: Person,
	{ lessonId, walkInId }: Ids,
	language: string,
	now: Date,
) {
	const register = await openRegister(db, person, lessonId, language, now);
	const walkIn = register.walkIns.find(({ id }) => id === walkInId);
	if (!walkIn) throw notFound();
	const mayEnrol = canCoordinate(person, { provider_id: register.providerId });
	return { register, walkIn, mayEnrol };
}

export type WalkInDesk = Awaited<ReturnType<typeof openWalkIn>>;

export type Ids = { lessonId: string; walkInId: string };

/** She gets the walk-in's mark, unless she has one: then hers stays, and the clash is listed. */
export function matchWalkIn(
	db: Db,
	person: Person,
	{ lessonId, walkInId }: Ids,
	enrolmentId: string,
	now: Date,
): Promise<Matched> {
	return changeRegister(db, person, lessonId, now, async (trx, sheet) => {
		const walkIn = await findWalkIn(trx, lessonId, walkInId);
		if (!walkIn) throw notFound();
		if (walkIn.matched_enrolment_id || walkIn.dismissed_at) return "matched";
		return becomes(trx, person, sheet, walkIn, enrolmentId, now);
	});
}

/** The walk-in is this enrolment, within a transaction that holds the register. */
export async function becomes(
	trx: Db,
	person: Person,
	sheet: Sheet,
	walkIn: Selectable<WalkInTable>,
	enrolmentId: string,
	now: Date,
): Promise<Matched> {
	const line = expectedLines(sheet).find((one) => one.enrolmentId === enrolmentId);
	if (!line) return "unknown";
	if (!mayMark(sheet.state)) return "closed";
	const mark = makeMark(walkIn.code, walkIn.late_minutes, walkIn.left_early_minutes);
	const at = now.toISOString();
	const by = { matched_at: at, matched_by: person.id };
	await updateWalkIn(trx, walkIn.id, { matched_enrolment_id: enrolmentId, ...by });
	if (line.mark) return sameMark(line.mark, mark) ? "matched" : "clash";
	const change = { enrolmentId, from: null, to: mark, version: line.lastVersion + 1 };
	await writeChanges(trx, sheet, [change], writing(sheet, person, at));
	return "matched";
}

/** Added by mistake, or nobody of ours: the name leaves the register. */
export function dismissWalkIn(
	db: Db,
	person: Person,
	{ lessonId, walkInId }: Ids,
	now: Date,
): Promise<void> {
	return changeRegister(db, person, lessonId, now, async (trx) => {
		const walkIn = await findWalkIn(trx, lessonId, walkInId);
		if (!walkIn) throw notFound();
		if (walkIn.matched_enrolment_id || walkIn.dismissed_at) return;
		await updateWalkIn(trx, walkInId, { dismissed_at: now.toISOString() });
	});
}

/** Why, where the register was handed in: fixed words, since it names nobody. */
function writing({ lessonId }: Sheet, person: Person, at: string) {
	return { lessonId, personId: person.id, reason: "walk-in", at };
}
