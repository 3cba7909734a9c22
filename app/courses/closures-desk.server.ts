import { validate as isUuid } from "uuid";
import { canCoordinate, providersOf } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { notFound } from "#app/http/errors.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import type { Db } from "#db/open.ts";
import { versionOf } from "./all-facts.server.ts";
import type { ClosedDays } from "./closure-form.ts";
import {
	deleteClosure,
	findClosure,
	insertClosure,
	listClosuresToCome,
	listPlannedClasses,
} from "./closures-desk-queries.server.ts";
import { listClosures, listRunningCourses, lockProvider } from "./closures-queries.server.ts";
import { planLessons, rebuildLessons } from "./course-lessons.server.ts";
import { lockCourse } from "./desk-writes.server.ts";
import { type LessonNews, lessonNews } from "./lesson-news.server.ts";
import type { Closure } from "./timetable.ts";

export type ClosureNews = {
	/** What each class loses or gets back, by name; those that nothing happens to are left out. */
	classes: { id: string; title: string; news: LessonNews }[];
	/** Stands for exactly these changes. */
	mark: string;
};

type Change = { providerId: string; add?: ClosedDays; removeId?: string };

/** Days on which the providers she coordinates are shut, from today on. */
export async function listHerClosures(db: Db, person: Person, now: Date) {
	const providerIds = providersOf(person, "coordinator");
	if (providerIds.length === 0) return [];
	const rows = await listClosuresToCome(db, providerIds, londonDate(now));
	return rows.map(({ id, provider, starts_on, ends_on, reason }) => {
		return { id, provider, startsOn: starts_on, endsOn: ends_on, reason };
	});
}

export async function openClosure(db: Db, person: Person, closureId: string) {
	const providerIds = providersOf(person, "coordinator");
	const row = providerIds.length > 0 ? await findClosure(db, closureId, providerIds) : undefined;
	if (!row) throw notFound();
	const { id, provider_id, starts_on, ends_on, reason } = row;
	return { id, providerId: provider_id, startsOn: starts_on, endsOn: ends_on, reason };
}

/** What closing these days, or opening them again, does to lessons; nothing is written. */
export async function planClosure(
	db: Db,
	person: Person,
	change: Change,
	now: Date,
): Promise<ClosureNews> {
	if (!canCoordinate(person, { provider_id: change.providerId })) throw notFound();
	const closures = closuresAfter(await listClosures(db, change.providerId), change);
	const classes: ClosureNews["classes"] = [];
	for (const row of await listPlannedClasses(db, change.providerId, londonDate(now))) {
		const news = lessonNews(await planLessons(db, row.id, { closures }, now));
		if (news) classes.push({ id: row.id, title: row.title ?? row.slug, news });
	}
	return { classes, mark: versionOf(classes) };
}

/** Sent twice the days are closed once. @param closed.id made with the form */
export async function addClosure(
	db: Db,
	person: Person,
	closed: ClosedDays & { id: string; providerId: string },
	now: Date,
): Promise<void> {
	const { id, providerId, startsOn, endsOn, reason } = closed;
	if (!canCoordinate(person, { provider_id: providerId }) || !isUuid(id)) throw notFound();
	const row = { id, provider_id: providerId, starts_on: startsOn, ends_on: endsOn, reason };
	await db.transaction().execute(async (trx) => {
		await lockProvider(trx, providerId);
		await insertClosure(trx, row);
		await planAnew(trx, providerId, now);
	});
}

/** Lessons come back on those days, where the weekly pattern has them. */
export async function removeClosure(
	db: Db,
	person: Person,
	closureId: string,
	now: Date,
): Promise<void> {
	const { providerId } = await openClosure(db, person, closureId);
	await db.transaction().execute(async (trx) => {
		await lockProvider(trx, providerId);
		await deleteClosure(trx, closureId);
		await planAnew(trx, providerId, now);
	});
}

async function planAnew(trx: Db, providerId: string, now: Date): Promise<void> {
	for (const courseId of await listRunningCourses(trx, providerId, londonDate(now))) {
		await lockCourse(trx, courseId);
		await rebuildLessons(trx, courseId, now);
	}
}

function closuresAfter(
	rows: Awaited<ReturnType<typeof listClosures>>,
	{ add, removeId }: Change,
): Closure[] {
	const kept = rows
		.filter(({ id }) => id !== removeId)
		.map(({ starts_on, ends_on }) => ({ from: starts_on, to: ends_on }));
	return add ? [...kept, { from: add.startsOn, to: add.endsOn }] : kept;
}
