import { providersOf } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { notFound } from "#app/http/errors.ts";
import { toldApart } from "#app/learners/told-apart.ts";
import type { Db } from "#db/open.ts";
import {
	answerCorrection,
	type CorrectionRow,
	countOpenCorrections,
	findCorrection,
	listOpenCorrections,
} from "./correction-queries.server.ts";
import { makeMark, sameMark } from "./marks.ts";
import { changeRegister } from "./read-sheet.server.ts";
import { writeChanges } from "./register.server.ts";

export type Correction = Awaited<ReturnType<typeof listCorrections>>[number];

/** What became of it; `changed` when the mark is not the one she saw. */
export type Corrected = "accepted" | "declined" | "changed" | "cancelled";

/** Marks of her providers' classes that came after their register was closed. */
export async function listCorrections(db: Db, person: Person, language: string) {
	const providerIds = providersOf(person, "coordinator");
	if (providerIds.length === 0) return [];
	return toldApart(await listOpenCorrections(db, providerIds, language)).map(correctionOf);
}

export async function countCorrections(db: Db, person: Person): Promise<number> {
	const providerIds = providersOf(person, "coordinator");
	return providerIds.length === 0 ? 0 : countOpenCorrections(db, providerIds);
}

/**
 * Writes the mark although the register is closed: that is what she decides. Twice is once.
 * @param wish the version of the mark she saw, and what the history shall say
 */
export async function acceptCorrection(
	db: Db,
	person: Person,
	id: string,
	wish: { version: number; reason: string },
	now: Date,
): Promise<Corrected> {
	const asked = await getCorrection(db, person, id);
	return changeRegister(db, person, asked.lesson_id, now, async (trx, sheet) => {
		if (sheet.state === "cancelled") return "cancelled";
		const line = sheet.lines.find(({ enrolmentId }) => enrolmentId === asked.enrolment_id);
		const saved = line?.mark ?? null;
		const before = saved?.version ?? 0;
		if (before !== wish.version) return "changed";
		const at = now.toISOString();
		const isMine = await answerCorrection(trx, id, { at, by: person.id, answer: "accepted" });
		const to = makeMark(asked.code, asked.late_minutes, asked.left_early_minutes);
		if (isMine && !sameMark(saved, to)) {
			// A mark that was taken back has a history, and this one goes on from it.
			const version = (line?.lastVersion ?? before) + 1;
			const change = { enrolmentId: asked.enrolment_id, from: saved, to, version };
			const writing = { lessonId: sheet.lessonId, personId: person.id, reason: wish.reason, at };
			await writeChanges(trx, sheet, [change], writing);
		}
		return "accepted";
	});
}

export async function declineCorrection(
	db: Db,
	person: Person,
	id: string,
	now: Date,
): Promise<Corrected> {
	await getCorrection(db, person, id);
	await answerCorrection(db, id, { at: now.toISOString(), by: person.id, answer: "declined" });
	return "declined";
}

async function getCorrection(db: Db, person: Person, id: string) {
	const providerIds = providersOf(person, "coordinator");
	const found = providerIds.length > 0 && (await findCorrection(db, id, providerIds));
	if (!found) throw notFound();
	return found;
}

function correctionOf(row: CorrectionRow) {
	return {
		id: row.id,
		lessonId: row.lesson_id,
		name: row.preferred_name,
		localDate: row.local_date,
		isCancelled: row.cancelled_at !== null,
		ownTitle: row.own_title,
		englishTitle: row.english_title,
		wish: makeMark(row.code, row.late_minutes, row.left_early_minutes),
		askedAt: row.asked_at,
		askedBy: row.asked_by,
		saved: row.saved_code && makeMark(row.saved_code, row.saved_late ?? 0, row.saved_left ?? 0),
		version: row.version ?? 0,
	};
}
