import { settleDoubts } from "#app/courses/confirm.server.ts";
import { rebuildLessons } from "#app/courses/course-lessons.server.ts";
import { indexCourse } from "#app/courses/course-search.server.ts";
import { freeSlug, slugOf } from "#app/courses/course-slug.ts";
import { slotId } from "#app/courses/slot-id.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import {
	deleteHelperLanguages,
	deleteLevels,
	deleteSlots,
	deleteTutors,
	findCourseByReference,
	insertCourse,
	insertHelperLanguages,
	insertLevels,
	insertSlots,
	insertTutors,
	listHelperLanguages,
	listLevels,
	listSlugsFrom,
	listTexts,
	listTutorIds,
	listWeeklySlots,
	updateCourse,
	upsertText,
} from "./class-queries.server.ts";
import type { ClassSnapshot } from "./class-snapshot.ts";

export type KnownClass = { id: string; snapshot: ClassSnapshot };
/** Who sends the file, where that is known. */
export type Confirmed = { by: string | null; now: Date };
export type NewClass = { providerId: string; reference: string; outcode: string };

export async function findClass(
	db: Db,
	providerId: string,
	reference: string,
): Promise<KnownClass | null> {
	const course = await findCourseByReference(db, providerId, reference);
	if (!course) return null;
	const { id, slug, provider_id, reference: _, confirmed_on, confirmed_by, ...rest } = course;
	const { next_course_id, places_version, created_at, updated_at, ...columns } = rest;
	const snapshot = {
		columns,
		texts: await listTexts(db, id),
		levels: await listLevels(db, id),
		slots: await listWeeklySlots(db, id),
		helperLanguages: await listHelperLanguages(db, id),
		tutorIds: await listTutorIds(db, id),
	};
	return { id, snapshot };
}

export async function saveNewClass(
	trx: Db,
	{ providerId, reference, outcode }: NewClass,
	after: ClassSnapshot,
	{ by, now }: Confirmed,
): Promise<void> {
	const id = newId();
	const title = after.texts.find(({ language }) => language === "en")?.title ?? "";
	const wanted = slugOf(title, outcode);
	await insertCourse(trx, {
		id,
		slug: freeSlug(wanted, await listSlugsFrom(trx, wanted)),
		provider_id: providerId,
		reference,
		...after.columns,
		confirmed_on: londonDate(now),
		confirmed_by: by,
		places_version: 0,
		created_at: now.toISOString(),
		updated_at: now.toISOString(),
	});
	await saveParts(trx, id, after, now);
}

/** What a provider sends anew is confirmed by it. */
export async function saveChangedClass(
	trx: Db,
	id: string,
	after: ClassSnapshot,
	{ by, now }: Confirmed,
): Promise<void> {
	await updateCourse(trx, id, {
		...after.columns,
		confirmed_on: londonDate(now),
		confirmed_by: by,
		updated_at: now.toISOString(),
	});
	await deleteLevels(trx, id);
	await deleteSlots(trx, id);
	await deleteHelperLanguages(trx, id);
	await deleteTutors(trx, id);
	await saveParts(trx, id, after, now);
	await settleDoubts(trx, id, now);
}

async function saveParts(trx: Db, id: string, after: ClassSnapshot, now: Date): Promise<void> {
	const { texts, levels, slots, helperLanguages, tutorIds, columns } = after;
	for (const text of texts) await upsertText(trx, { course_id: id, ...text });
	if (levels.length > 0) {
		await insertLevels(
			trx,
			levels.map((level) => ({ course_id: id, ...level })),
		);
	}
	if (slots.length > 0) {
		await insertSlots(
			trx,
			slots.map((slot) => ({ id: slotId(id, slot), course_id: id, ...slot })),
		);
	}
	if (helperLanguages.length > 0) await insertHelperLanguages(trx, id, helperLanguages);
	if (tutorIds.length > 0) await insertTutors(trx, id, tutorIds);
	const isOver = columns.state === "cancelled" || columns.state === "finished";
	if (!isOver) await rebuildLessons(trx, id, now);
	await indexCourse(trx, id);
}
