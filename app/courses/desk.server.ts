import { providersOf } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { countsOfClasses, loadPeople } from "#app/enrolments/requests.server.ts";
import { notFound } from "#app/http/errors.ts";
import { londonDate, londonTime } from "#app/i18n/london-time.ts";
import { crechePlaces } from "#app/learners/creche.server.ts";
import type { Db } from "#db/open.ts";
import { factsOf, missingOf, plainOf } from "./desk-course.ts";
import {
	listDeskCourses,
	listDeskLevels,
	listDeskSlots,
	listNextLessons,
} from "./desk-queries.server.ts";
import { loadTutorsOf } from "./tutors.server.ts";

export type DeskCourse = Awaited<ReturnType<typeof listClasses>>[number];

/** The classes of the providers she coordinates. */
export async function listClasses(db: Db, person: Person, language: string, now: Date) {
	const providerIds = providersOf(person, "coordinator");
	if (providerIds.length === 0) return [];
	return withParts(db, person, { providerIds }, language, now);
}

/** One of them; another provider's does not exist. */
export async function openClass(
	db: Db,
	person: Person,
	courseId: string,
	language: string,
	now: Date,
): Promise<DeskCourse> {
	const providerIds = providersOf(person, "coordinator");
	const scope = { providerIds, courseId };
	const [course] = providerIds.length > 0 ? await withParts(db, person, scope, language, now) : [];
	if (!course) throw notFound();
	return course;
}

/** The class with everybody who asked for it or was in it. */
export async function openClassPage(
	db: Db,
	person: Person,
	courseId: string,
	language: string,
	now: Date,
) {
	const course = await openClass(db, person, courseId, language, now);
	return {
		course,
		creche: await crechePlaces(db, courseId),
		tutors: await loadTutorsOf(db, course),
		people: await loadPeople(db, person, courseId, language, now),
	};
}

async function withParts(
	db: Db,
	person: Person,
	scope: { providerIds: readonly string[]; courseId?: string },
	language: string,
	now: Date,
) {
	const rows = await listDeskCourses(db, scope, language);
	const levels = byCourse(await listDeskLevels(db, scope));
	const slots = byCourse(await listDeskSlots(db, scope));
	const next = byCourse(await listNextLessons(db, scope, now.toISOString()));
	const counts = await countsOfClasses(db, person, now);
	return rows.map((row) => {
		const said = (levels.get(row.id) ?? []).map(({ level }) => level);
		const weekly = slots.get(row.id) ?? [];
		const facts = factsOf(row, {
			levels: said,
			slots: weekly.map(({ weekday, starts, ends }) => ({ weekday, starts, ends })),
		});
		return {
			...plainOf(row),
			facts,
			missing: missingOf(facts),
			next: lessonAt(next.get(row.id)?.[0]?.starts_at),
			counts: counts(row.id, row.capacity),
		};
	});
}

function lessonAt(startsAt: string | null | undefined) {
	if (!startsAt) return null;
	const moment = new Date(startsAt);
	return { day: londonDate(moment), time: londonTime(moment) };
}

function byCourse<Row extends { course_id: string }>(rows: readonly Row[]): Map<string, Row[]> {
	return Map.groupBy(rows, (row) => row.course_id);
}
