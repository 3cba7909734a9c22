import type { Person } from "#app/access/person.ts";
import { notFound } from "#app/http/errors.ts";
import { isPostgres, isUniqueViolation } from "#db/dialect.ts";
import type { Db } from "#db/open.ts";
import type { RegisterChangeTable } from "#db/tables/offline.ts";
import { type Judged, judgeChanges } from "./judge-changes.ts";
import { reachOf } from "./reach.ts";
import { readSheet } from "./read-sheet.server.ts";
import { writeChanges } from "./register.server.ts";
import { takeCourse } from "./register-queries.server.ts";
import { needsReason } from "./register-state.ts";
import type { Sheet } from "./sheet.ts";
import { type ChangeAnswer, isFinal } from "./sync-answers.ts";
import { parseSent } from "./sync-form.ts";
import {
	deleteChangesBefore,
	insertChanges,
	insertRequests,
	listChanges,
	listOfClass,
} from "./sync-queries.server.ts";

export type Answers = Map<string, ChangeAnswer>;

/** @param reason why marks change after the register was handed in */
export type Sent = { form: FormData; reason: string };

const ID_USED = "registers:errors.markUnknown";
const KEPT_DAYS = 35;
const DAY = 24 * 60 * 60_000;

/**
 * Changes of marks that a phone kept, each with an id it made: whatever is sent again is answered
 * as the first time, and written once. At most six statements beside begin and commit.
 */
export async function syncMarks(
	db: Db,
	person: Person,
	lessonId: string,
	sent: Sent,
	now: Date,
): Promise<Answers> {
	const known: Answers = new Map();
	for (;;) {
		try {
			const answers = await applyOnce(db, person, lessonId, sent, known, now);
			return new Map([...known, ...answers]);
		} catch (error) {
			// Some came before. Asking first would cost every save a statement.
			if (!isUniqueViolation(error)) throw error;
			const before = known.size;
			for (const [id, answer] of await answersBefore(db, person, lessonId, sent.form)) {
				known.set(id, answer);
			}
			if (known.size === before) throw error;
		}
	}
}

export function forgetOldChangesOfRegisters(db: Db, now: Date) {
	return deleteChangesBefore(db, new Date(now.getTime() - KEPT_DAYS * DAY).toISOString());
}

function applyOnce(
	db: Db,
	person: Person,
	lessonId: string,
	{ form, reason }: Sent,
	known: Answers,
	now: Date,
): Promise<Answers> {
	const reach = reachOf(person);
	return db.transaction().execute(async (trx) => {
		// On SQLite the transaction itself keeps every other writer out.
		if (isPostgres(trx) && !(await takeCourse(trx, lessonId, reach))) throw notFound();
		const sheet = await readSheet(trx, lessonId, reach, now);
		const sent = parseSent(form, sheet.minutes).filter(({ changeId }) => !known.has(changeId));
		const ofClass = await strangersOfClass(trx, sheet, sent);
		const judged = judgeChanges(sheet, sent, ofClass);
		await write(trx, person, sheet, judged, reason, now);
		return judged.answers;
	});
}

/** Somebody who left meanwhile, or is on a break: what was marked then is not lost. */
async function strangersOfClass(trx: Db, sheet: Sheet, sent: readonly { enrolmentId: string }[]) {
	const lines = new Set(sheet.lines.map(({ enrolmentId }) => enrolmentId));
	const strangers = sent.map(({ enrolmentId }) => enrolmentId).filter((id) => !lines.has(id));
	if (strangers.length === 0) return new Set<string>();
	return new Set((await listOfClass(trx, sheet.courseId, strangers)).map(({ id }) => id));
}

async function write(
	trx: Db,
	person: Person,
	sheet: Sheet,
	{ answers, changes, requests }: Judged,
	reason: string,
	now: Date,
): Promise<void> {
	const { lessonId } = sheet;
	const writing = { lessonId, personId: person.id, at: now.toISOString() };
	const rows = [...answers].flatMap(([id, answer]) =>
		isFinal(answer) ? [rowOf(id, answer, writing)] : [],
	);
	if (requests.length > 0) await insertRequests(trx, requests, writing);
	if (changes.length > 0) {
		const why = needsReason(sheet.state) ? reason : null;
		await writeChanges(trx, sheet, changes, { ...writing, reason: why }, rows);
	} else if (rows.length > 0) await insertChanges(trx, rows);
}

function rowOf(
	id: string,
	answer: ChangeAnswer,
	{ lessonId, personId, at }: { lessonId: string; personId: string; at: string },
): RegisterChangeTable {
	return { id, person_id: personId, lesson_id: lessonId, answer: JSON.stringify(answer), at };
}

async function answersBefore(
	db: Db,
	person: Person,
	lessonId: string,
	form: FormData,
): Promise<Answers> {
	const ids = parseSent(form, 0).map(({ changeId }) => changeId);
	const rows = await listChanges(db, person.id, ids);
	return new Map(
		rows.map(({ id, lesson_id, answer }) => [
			id,
			lesson_id === lessonId ? JSON.parse(answer) : { result: "refused", error: ID_USED },
		]),
	);
}
