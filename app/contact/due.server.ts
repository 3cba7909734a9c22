import { addDays, londonDate, londonTime } from "#app/i18n/london-time.ts";
import { earlier } from "#app/messages/sending.ts";
import type { Instant } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import { type Due, LOOKED_BACK, NEW_FOR } from "./due.ts";
import {
	listCancelled,
	listClassesCancelled,
	listFirstLessons,
	listPlacesGiven,
	type recipients,
	type Span,
} from "./letter-queries.server.ts";

export type Recipient = Awaited<ReturnType<ReturnType<typeof recipients>["execute"]>>[number];
export type DueLetter = Due & { row: Recipient };

/** Reminders come at a time when people are awake. */
const REMINDERS_FROM = "09:00";
const DAYS_LOOKED_BACK = 3;

/** Every letter that should exist now, by its key; worked out anew each time, so none is forgotten. */
export async function listDue(
	db: Db,
	now: Date,
	since: Instant = earlier(now, LOOKED_BACK),
): Promise<Map<string, DueLetter>> {
	const span = { since, now: now.toISOString() };
	const letters = [
		...(await places(db, span, now)),
		...(await firstLessons(db, span, now)),
		...(await cancelledLessons(db, span, now)),
		...(await cancelledClasses(db, span, now)),
	];
	return new Map(letters.map((letter) => [letter.key, letter]));
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
