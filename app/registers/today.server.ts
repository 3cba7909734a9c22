import type { Person } from "#app/access/person.ts";
import { addDays, londonDate } from "#app/i18n/london-time.ts";
import { toldApart } from "#app/learners/told-apart.ts";
import type { Db } from "#db/open.ts";
import { type Reach, reachOf } from "./reach.ts";
import { registerState } from "./register-state.ts";
import { orderOfDay } from "./today.ts";
import {
	findNextLesson,
	type LessonRow,
	listLessonsToTake,
	listTaughtRows,
} from "./today-queries.server.ts";

const DAYS_BACK = 14;
const MOST_WAITING = 20;

/** What somebody who takes registers has to do. At most three statements. */
export async function openToday(db: Db, person: Person, language: string, now: Date) {
	const reach = reachOf(person);
	const today = londonDate(now);
	const days = { from: addDays(today, -DAYS_BACK), today };
	const rows = await listLessonsToTake(db, reach, days, language);
	const lessons = rows.map((row) => lessonOf(row, now));
	const ofToday = lessons.filter((lesson) => lesson.localDate === today);
	const waiting = lessons.filter((lesson) => lesson.localDate < today).toReversed();
	const next = ofToday.length === 0 && (await findNextLesson(db, reach, now, language));
	return {
		lessons: orderOfDay(ofToday, now),
		waiting: waiting.slice(0, MOST_WAITING),
		waitingMore: Math.max(0, waiting.length - MOST_WAITING),
		next: next ? lessonOf(next, now) : null,
		classes: reach.tutorOf.length > 0 ? await classesOf(db, reach, language) : null,
	};
}

export type Today = Awaited<ReturnType<typeof openToday>>;
export type LessonSummary = ReturnType<typeof lessonOf>;
export type TaughtClass = Awaited<ReturnType<typeof classesOf>>[number];

function lessonOf(row: LessonRow, now: Date) {
	const marked = row.marked ?? 0;
	return {
		id: row.id,
		localDate: row.local_date,
		startsAt: row.starts_at,
		endsAt: row.ends_at,
		ownTitle: row.own_title,
		englishTitle: row.english_title,
		online: row.online === 1,
		venueName: row.venue_name,
		postcode: row.postcode,
		/** False for a lesson she covers for somebody. */
		ofClass: row.is_of_class === 1,
		expected: row.expected ?? 0,
		marked,
		state: registerState(
			{
				startsAt: row.starts_at,
				cancelledAt: row.cancelled_at,
				voidedAt: row.voided_at,
				marked,
				submittedAt: row.submitted_at,
				reopenedAt: row.reopened_at,
			},
			now,
		),
	};
}

async function classesOf(db: Db, reach: Reach, language: string) {
	const rows = await listTaughtRows(db, reach, language);
	return [...Map.groupBy(rows, (row) => row.id)].map(([id, members]) => ({
		id,
		ownTitle: members[0]!.own_title,
		englishTitle: members[0]!.english_title,
		learners: toldApart(members).flatMap(({ learner_id, preferred_name, language: reads }) =>
			learner_id && preferred_name && reads
				? [{ id: learner_id, name: preferred_name, language: reads }]
				: [],
		),
	}));
}
