import { addDays, londonDate, londonTime } from "#app/i18n/london-time.ts";
import { earlier } from "#app/messages/sending.ts";
import type { Instant } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import { listTries } from "./absence-queries.server.ts";
import { loadRuns } from "./absence-runs.server.ts";
import { mustRing } from "./absences.ts";
import { type Due, LOOKED_BACK, NEW_FOR, WAITS_FOR } from "./due.ts";
import {
	listCancelled,
	listClassesCancelled,
	listFirstLessons,
	listMoved,
	listOffers,
	listPlacesGiven,
	listReminded,
	listTakingPlace,
	listTold,
	type recipients,
	type Span,
} from "./letter-queries.server.ts";

export type Recipient = Awaited<ReturnType<ReturnType<typeof recipients>["execute"]>>[number];
export type DueLetter = Due & { row: Recipient };

/** Reminders come at a time when people are awake. */
const REMINDERS_FROM = "09:00";
const DAYS_LOOKED_BACK = 3;
const SETTLED_AFTER = 12 * 3_600_000;
/** Of one round; the next takes the rest. */
const MOST_UNDONE = 500;

/** Every letter that should exist now, by its key; worked out anew each time, so none is forgotten. */
export async function listDue(
	db: Db,
	now: Date,
	since: Instant = earlier(now, LOOKED_BACK),
): Promise<Map<string, DueLetter>> {
	const span = { since, now: now.toISOString() };
	const letters = [
		...(await offers(db, span, now)),
		...(await places(db, span, now)),
		...(await firstLessons(db, span, now)),
		...(await cancelledLessons(db, span, now)),
		...(await movedLessons(db, span, now)),
		...(await cancelledClasses(db, span, now)),
		...(await missed(db, span, now)),
	];
	const due = new Map(letters.map((letter) => [letter.key, letter]));
	for (const letter of await changesUndone(db, span, due)) due.set(letter.key, letter);
	return due;
}

async function offers(db: Db, span: Span, now: Date): Promise<DueLetter[]> {
	const isTime = londonTime(now) >= REMINDERS_FROM;
	return (await listOffers(db, span)).flatMap((row): DueLetter[] => {
		const about = { until: row.expires_at, at: row.expires_at, before: null, row };
		const key = `${row.offer_id}:${row.expires_at}`;
		const endsSoon = row.expires_at <= later(now, NEW_FOR);
		return [
			{ key: `offer:${row.offer_id}`, kind: "offer", isNew: isNew(row.offered_at, now), ...about },
			{
				key: `offer-ends:${key}`,
				kind: "offer-ends",
				isNew: endsSoon && isTime && !isNew(row.offered_at, now),
				...about,
			},
		];
	});
}

async function places(db: Db, span: Span, now: Date): Promise<DueLetter[]> {
	return (await listPlacesGiven(db, span)).map((row) => ({
		...{ key: `place:${row.event_id}`, kind: "place", isNew: isNew(row.at, now) },
		...{ until: null, at: null, before: null, row },
	}));
}

/** Who got the place today was told of the lesson with it. */
async function firstLessons(db: Db, span: Span, now: Date): Promise<DueLetter[]> {
	const today = londonDate(now);
	const days = { from: addDays(today, -DAYS_LOOKED_BACK), to: addDays(today, 1) };
	const isTime = londonTime(now) >= REMINDERS_FROM;
	return (await listFirstLessons(db, span, days)).map((row) => ({
		key: `first-lesson:${row.enrolment_id}:${row.lesson_id}:${row.starts_at}`,
		kind: "first-lesson",
		isNew: isTime && row.local_date === days.to && (row.enrolled_on ?? "") < today,
		...{ until: row.starts_at, at: row.starts_at, before: null, row },
	}));
}

async function cancelledLessons(db: Db, span: Span, now: Date): Promise<DueLetter[]> {
	return (await listCancelled(db, span)).map((row) => ({
		key: `cancelled:${row.lesson_id}:${row.enrolment_id}:${row.cancelled_at}`,
		...{ kind: "cancelled", isNew: isNew(row.cancelled_at, now) },
		...{ until: row.starts_at, at: row.starts_at, before: null, row },
	}));
}

async function movedLessons(db: Db, span: Span, now: Date): Promise<DueLetter[]> {
	return (await listMoved(db, span)).map((row) => ({
		key: `moved:${row.lesson_id}:${row.enrolment_id}:${row.moved_at}`,
		...{ kind: "moved", isNew: isNew(row.moved_at, now), until: row.starts_at },
		...{ at: row.starts_at, before: row.moved_from_starts_at, row },
	}));
}

/** Told that a lesson is cancelled or moved, she must hear when it takes place as planned after all. */
async function changesUndone(
	db: Db,
	span: Span,
	due: ReadonlyMap<string, DueLetter>,
): Promise<DueLetter[]> {
	const told = (await listTold(db, span)).filter(({ key }) => !due.has(key)).slice(0, MOST_UNDONE);
	if (told.length === 0) return [];
	const lessonIds = [...new Set(told.map(({ key }) => key.split(":")[1] ?? ""))];
	const enrolmentIds = [...new Set(told.flatMap((one) => one.enrolment_id ?? []))];
	const rows = await listTakingPlace(db, span, lessonIds, enrolmentIds);
	return rows.flatMap((row): DueLetter[] => {
		const isMoved = due.has(`moved:${row.lesson_id}:${row.enrolment_id}:${row.moved_at}`);
		const of = told.findLast(({ key }) => key.includes(`:${row.lesson_id}:${row.enrolment_id}:`));
		if (!of || isMoved) return [];
		const about = { until: row.starts_at, at: row.starts_at, before: null, row };
		return [{ key: `as-planned:${of.key}`, kind: "as-planned", isNew: true, ...about }];
	});
}

/** One letter for a row of absences, where she agreed to it and nobody has reached out to her yet. */
async function missed(db: Db, span: Span, now: Date): Promise<DueLetter[]> {
	// A letter may wait, and what it is about was not new when it was written.
	const rows = await listReminded(db, span, earlier(new Date(span.since), WAITS_FOR));
	const ids = rows.map(({ enrolment_id }) => enrolment_id);
	const runs = await loadRuns(db, ids, now);
	const tries = Map.groupBy(await listTries(db, ids), (row) => row.enrolment_id);
	return rows.flatMap((row): DueLetter[] => {
		const absences = runs.get(row.enrolment_id) ?? [];
		const [first, last] = [absences[0], absences.at(-1)];
		const lastTry = tries.get(row.enrolment_id)?.[0]?.at ?? null;
		if (!first || !last || !mustRing(absences, lastTry)) return [];
		// A mark may still be corrected while the lesson goes on.
		const isSettled = last.startsAt <= earlier(now, SETTLED_AFTER);
		const isRecent = last.startsAt >= span.since;
		return [
			{
				key: `missed:${row.enrolment_id}:${first.lessonId}`,
				...{ kind: "missed", isNew: isSettled && isRecent, until: null },
				...{ at: null, before: null, row },
			},
		];
	});
}

async function cancelledClasses(db: Db, span: Span, now: Date): Promise<DueLetter[]> {
	return (await listClassesCancelled(db, span)).map((row) => ({
		key: `class-cancelled:${row.course_id}:${row.enrolment_id}`,
		...{ kind: "class-cancelled", isNew: isNew(row.updated_at, now) },
		...{ until: null, at: null, before: null, row },
	}));
}

function isNew(at: Instant | null, now: Date): boolean {
	return at !== null && at >= earlier(now, NEW_FOR);
}

function later(now: Date, by: number): Instant {
	return new Date(now.getTime() + by).toISOString();
}
