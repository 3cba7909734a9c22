import { canCoordinate } from "#app/access/can.ts";
import type { Person } from "#app/access/person.ts";
import { notFound } from "#app/http/errors.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import type { LocalDate } from "#db/columns.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import {
	deleteClosures,
	insertClosures,
	listClosures,
	listRunningCourses,
	lockProvider,
} from "./closures-queries.server.ts";
import { rebuildLessons } from "./course-lessons.server.ts";
import { lockCourse } from "./desk-writes.server.ts";

export type ProviderClosure = { startsOn: LocalDate; endsOn: LocalDate; reason: string | null };

/** When a provider that she coordinates is shut, in order of the days. */
export async function loadClosures(
	db: Db,
	person: Person,
	providerId: string,
): Promise<ProviderClosure[]> {
	if (!canCoordinate(person, { provider_id: providerId })) throw notFound();
	const rows = await listClosures(db, providerId);
	return rows.map(({ starts_on, ends_on, reason }) => {
		return { startsOn: starts_on, endsOn: ends_on, reason };
	});
}

/**
 * These and no others. Lessons to come on those days are taken out, and come back on days that are
 * no longer closed; what has begun, is cancelled or is marked stays.
 */
export async function saveClosures(
	db: Db,
	person: Person,
	providerId: string,
	closures: readonly ProviderClosure[],
	now: Date,
): Promise<void> {
	if (!canCoordinate(person, { provider_id: providerId })) throw notFound();
	await db.transaction().execute(async (trx) => {
		// A class that an import brings meanwhile waits here, and sees these closures.
		await lockProvider(trx, providerId);
		await deleteClosures(trx, providerId);
		if (closures.length > 0) await insertClosures(trx, closures.map(closureRow(providerId)));
		for (const courseId of await listRunningCourses(trx, providerId, londonDate(now))) {
			await lockCourse(trx, courseId);
			await rebuildLessons(trx, courseId, now);
		}
	});
}

function closureRow(providerId: string) {
	return ({ startsOn, endsOn, reason }: ProviderClosure) => ({
		id: newId(),
		provider_id: providerId,
		starts_on: startsOn,
		ends_on: endsOn,
		reason,
	});
}
