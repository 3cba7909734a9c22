import { canCoordinate } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { badRequest, notFound } from "#app/http/errors.ts";
import { toldApart } from "#app/learners/told-apart.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import {
	type ClaimRow,
	countOpenClaims,
	findClaim,
	insertClaim,
	listOpenClaims,
} from "./claim-queries.server.ts";
import type { DeclineReason } from "./claims.ts";
import { answerCorrection } from "./correction-queries.server.ts";
import { makeMark, sameMark } from "./marks.ts";
import type { MarkFact } from "./rates.ts";
import { reachOf } from "./reach.ts";
import { changeRegister } from "./read-sheet.server.ts";
import { writeChanges } from "./register.server.ts";
import { type RegisterState, registerState } from "./register-state.ts";
import type { Sheet } from "./sheet.ts";

export type OpenClaim = Awaited<ReturnType<typeof listClaims>>[number];

/** `changed`: the mark is not the one she saw. `locked`: her coordinator answers. */
export type Answered = "accepted" | "declined" | "changed" | "cancelled" | "locked";

/** Said on her own page, which knows whose it is and that she may. Said twice is said once. */
export async function sayIWasThere(
	db: Db,
	{ lessonId, enrolmentId }: { lessonId: string; enrolmentId: string },
	now: Date,
): Promise<void> {
	const id = newId();
	await insertClaim(db, {
		...{ id, change_id: id, lesson_id: lessonId, enrolment_id: enrolmentId },
		...{ code: "present", late_minutes: 0, left_early_minutes: 0 },
		...{ asked_at: now.toISOString(), asked_by: null },
		...{ answered_at: null, answered_by: null, answer: null },
	});
}

/** For who takes these registers, and for her coordinator. */
export async function listClaims(db: Db, person: Person, language: string, now: Date) {
	const rows = await listOpenClaims(db, reachOf(person), language);
	return toldApart(rows).map((row) => ({
		...claimOf(row, now),
		name: row.preferred_name,
		mayAnswer: mayAnswer(person, stateOf(row, now), row.provider_id),
	}));
}

export function countClaims(db: Db, person: Person): Promise<number> {
	return countOpenClaims(db, reachOf(person));
}

/**
 * Writes the mark she decides on, with why in its history. Twice is once.
 * @param wish the version of the mark she saw, and what the history shall say
 */
export async function acceptClaim(
	db: Db,
	person: Person,
	id: string,
	wish: { came: MarkFact | null; version: number; reason: string },
	now: Date,
): Promise<Answered> {
	const asked = await getClaim(db, person, id);
	const { came } = wish;
	if (!came) throw badRequest();
	return changeRegister(db, person, asked.lesson_id, now, async (trx, sheet) => {
		const refused = refusalOf(person, sheet);
		if (refused) return refused;
		const line = sheet.lines.find(({ enrolmentId }) => enrolmentId === asked.enrolment_id);
		const saved = line?.mark ?? null;
		if ((saved?.version ?? 0) !== wish.version) return answerOf(trx, person, id);
		const at = now.toISOString();
		const isMine = await answerCorrection(trx, id, { at, by: person.id, answer: "accepted" });
		if (!isMine) return answerOf(trx, person, id);
		const to = within(came, sheet.minutes);
		if (!sameMark(saved, to)) {
			const version = (line?.lastVersion ?? 0) + 1;
			const change = { enrolmentId: asked.enrolment_id, from: saved, to, version };
			const writing = { lessonId: sheet.lessonId, personId: person.id, reason: wish.reason, at };
			await writeChanges(trx, sheet, [change], writing);
		}
		return "accepted";
	});
}

/** The mark stays; the learner is told why. */
export async function declineClaim(
	db: Db,
	person: Person,
	id: string,
	reason: DeclineReason | null,
	now: Date,
): Promise<Answered> {
	const asked = await getClaim(db, person, id);
	if (!reason) throw badRequest();
	return changeRegister(db, person, asked.lesson_id, now, async (trx, sheet) => {
		const refused = refusalOf(person, sheet);
		if (refused) return refused;
		const at = now.toISOString();
		const no = { at, by: person.id, answer: "declined", reason } as const;
		return (await answerCorrection(trx, id, no)) ? "declined" : answerOf(trx, person, id);
	});
}

/** Somebody was faster: what she said holds. */
async function answerOf(trx: Db, person: Person, id: string): Promise<Answered> {
	return (await getClaim(trx, person, id)).answer ?? "changed";
}

async function getClaim(db: Db, person: Person, id: string) {
	const found = await findClaim(db, id, reachOf(person));
	if (!found) throw notFound();
	return found;
}

function refusalOf(person: Person, { state, providerId }: Sheet): "cancelled" | "locked" | null {
	if (state === "cancelled" || state === "voided") return "cancelled";
	return mayAnswer(person, state, providerId) ? null : "locked";
}

/** A closed register is changed by a coordinator alone, as with marks that came late. */
function mayAnswer(person: Person, state: RegisterState, providerId: string): boolean {
	return state !== "locked" || canCoordinate(person, { provider_id: providerId });
}

function within({ code, lateMinutes }: MarkFact, minutes: number): MarkFact {
	return makeMark(code, Math.min(lateMinutes, minutes - 1));
}

function stateOf(row: ClaimRow, now: Date): RegisterState {
	const dates = { startsAt: row.starts_at, cancelledAt: null, marked: 1 };
	const submitted = { submittedAt: row.submitted_at, reopenedAt: row.reopened_at };
	return registerState({ ...dates, ...submitted }, now);
}

function claimOf(row: ClaimRow, now: Date) {
	return {
		id: row.id,
		lessonId: row.lesson_id,
		localDate: row.local_date,
		ownTitle: row.own_title,
		englishTitle: row.english_title,
		saved: row.code && makeMark(row.code, row.late_minutes ?? 0, row.left_early_minutes ?? 0),
		version: row.version ?? 0,
		isClosed: stateOf(row, now) === "locked",
	};
}
