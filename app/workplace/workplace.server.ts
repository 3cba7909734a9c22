import { providersOf } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { countsOfProviders } from "#app/enrolments/requests.server.ts";
import { notFound } from "#app/http/errors.ts";
import { londonDate, londonTime } from "#app/i18n/london-time.ts";
import type { Db } from "#db/open.ts";
import { monthOf, toldFrom } from "./months.ts";
import { toldMonths } from "./told-months.ts";
import {
	listEmployersOf,
	listLessonsToCome,
	listToldClasses,
	listToldMonths,
	listWeeklyTimes,
	listWorkClasses,
} from "./workplace-queries.server.ts";

const NEXT_LESSONS = 3;
const DAYS_AHEAD = 60;
const DAY_MS = 86_400_000;

export type Workplace = Awaited<ReturnType<typeof openWorkplaces>>[number];
export type WorkClass = Workplace["classes"][number];

/** The employers she speaks for, each with its classes and the months that were told. */
export async function openWorkplaces(db: Db, person: Person, language: string, now: Date) {
	const providerIds = providersOf(person, "employer");
	if (providerIds.length === 0) return [];
	const employers = await listEmployersOf(db, { personId: person.id, providerIds });
	return Promise.all(
		employers.map(async ({ id, name, join_code, code_ended_at }) => ({
			id,
			name,
			code: code_ended_at === null ? join_code : null,
			classes: await classesOf(db, { employerId: id, providerIds }, language, now),
			told: toldMonths(await listToldMonths(db, id), await listToldClasses(db, id, language)),
			nextTold: toldFrom(monthOf(londonDate(now))),
		})),
	);
}

/** One of them; another's does not exist. */
export async function openEmployer(db: Db, person: Person, employerId: string) {
	const providerIds = providersOf(person, "employer");
	if (providerIds.length === 0) throw notFound();
	const [row] = await listEmployersOf(db, { personId: person.id, providerIds, employerId });
	if (!row) throw notFound();
	const { id, name, join_code, code_ended_at } = row;
	return { id, name, code: code_ended_at === null ? join_code : null, providerIds };
}

export async function classesOf(
	db: Db,
	scope: { employerId: string; providerIds: readonly string[] },
	language: string,
	now: Date,
) {
	const rows = await listWorkClasses(db, scope, language);
	const ids = rows.map(({ id }) => id);
	if (ids.length === 0) return [];
	const slots = byCourse(await listWeeklyTimes(db, ids));
	const until = new Date(now.getTime() + DAYS_AHEAD * DAY_MS).toISOString();
	const lessons = byCourse(await listLessonsToCome(db, ids, now.toISOString(), until));
	const counts = await countsOfProviders(db, scope.providerIds, now);
	return rows.map((row) => ({
		id: row.id,
		...titlesOf(row),
		provider: row.provider,
		isExample: row.is_example === 1,
		isPrivate: row.private === 1,
		isOnline: row.online === 1,
		venue: row.address_hidden === 1 ? null : row.venue,
		slots: (slots.get(row.id) ?? []).map(({ weekday, starts, ends }) => ({
			weekday,
			starts,
			ends,
		})),
		next: (lessons.get(row.id) ?? []).slice(0, NEXT_LESSONS).map(({ starts_at }) => {
			const at = new Date(starts_at);
			return { day: londonDate(at), time: londonTime(at) };
		}),
		capacity: row.capacity,
		places: counts(row.id, row.capacity),
	}));
}

export function titlesOf(row: {
	slug: string;
	english_title: string | null;
	own_title: string | null;
}) {
	const englishTitle = row.english_title ?? row.slug;
	return { title: row.own_title || englishTitle, englishTitle };
}

function byCourse<Row extends { course_id: string }>(rows: readonly Row[]): Map<string, Row[]> {
	return Map.groupBy(rows, (row) => row.course_id);
}
