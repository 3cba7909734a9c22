import type { Person } from "#app/access/person.ts";
import { addDays, londonDate } from "#app/i18n/london-time.ts";
import { toldApart } from "#app/learners/told-apart.ts";
import { type Reach, reachOf } from "#app/registers/reach.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { listOftenAbsent, listSeen, listTries } from "./absence-queries.server.ts";
import { absencesInARow, mustRing, RING_AFTER, type Seen } from "./absences.ts";

/** A row that began longer ago is history. */
export const DAYS_SEEN = 60;

export type AbsentLearner = Awaited<ReturnType<typeof listAbsent>>[number];
export type AbsencePageData = Awaited<ReturnType<typeof openAbsences>>;

/** For whom she teaches, and what she coordinates. */
export function openAbsences(db: Db, person: Person, language: string, now: Date) {
	return openFor(db, reachOf(person), language, now);
}

/** On the desk: all of the providers she coordinates. */
export function openAbsencesOfDesk(db: Db, person: Person, language: string, now: Date) {
	return openFor(db, deskReach(person), language, now);
}

export async function countToRing(db: Db, person: Person, now: Date): Promise<number> {
	return countIn(await listAbsent(db, reachOf(person), "en", now));
}

export async function countToRingFromDesk(db: Db, person: Person, now: Date): Promise<number> {
	return countIn(await listAbsent(db, deskReach(person), "en", now));
}

async function openFor(db: Db, reach: Reach, language: string, now: Date) {
	const learners = await listAbsent(db, reach, language, now);
	return {
		/** So that a form sent twice is one attempt. */
		formKey: newId(),
		toRing: learners.filter((learner) => learner.mustRing),
		tried: learners.filter((learner) => !learner.mustRing),
	};
}

/** Longest row first. */
async function listAbsent(db: Db, reach: Reach, language: string, now: Date) {
	const since = addDays(londonDate(now), -DAYS_SEEN);
	const rows = await listOftenAbsent(db, reach, since, language);
	const ids = rows.map(({ id }) => id);
	const seen = Map.groupBy(await listSeen(db, ids, since), (row) => row.enrolment_id);
	const tries = Map.groupBy(await listTries(db, ids), (row) => row.enrolment_id);
	return toldApart(rows)
		.flatMap((row) => {
			const absences = absencesInARow((seen.get(row.id) ?? []).map(seenOf));
			if (absences.length < RING_AFTER) return [];
			return [viewOf(row, absences, tries.get(row.id)?.[0])];
		})
		.toSorted((one, other) => other.days.length - one.days.length);
}

type AbsentRow = Awaited<ReturnType<typeof listOftenAbsent>>[number];
type SeenRow = Awaited<ReturnType<typeof listSeen>>[number];
type Try = Awaited<ReturnType<typeof listTries>>[number];

function viewOf(row: AbsentRow, absences: readonly Seen[], last: Try | undefined) {
	return {
		enrolmentId: row.id,
		learnerId: row.learner_id,
		name: row.preferred_name,
		sayName: row.say_name,
		language: row.language,
		phone: row.phone,
		email: row.email,
		mayLeaveMessage: row.may_leave_message === 1,
		ownTitle: row.own_title,
		englishTitle: row.english_title,
		days: absences.map(({ day }) => day),
		mustRing: mustRing(absences, last?.at ?? null),
		last: last && {
			day: londonDate(new Date(last.at)),
			result: last.result,
			person: last.person,
		},
	};
}

export function seenOf(row: SeenRow): Seen {
	return {
		lessonId: row.lesson_id,
		day: row.local_date,
		startsAt: row.starts_at,
		counts: row.cancelled_at === null && row.is_expected === 1,
		code: row.code,
		apologised: row.apology_id !== null,
	};
}

function deskReach(person: Person): Reach {
	return { ...reachOf(person), tutorOf: [] };
}

function countIn(learners: readonly AbsentLearner[]): number {
	return learners.filter((learner) => learner.mustRing).length;
}
