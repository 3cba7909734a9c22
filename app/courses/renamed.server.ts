import type { Db } from "#db/open.ts";
import { indexCourse } from "./course-search.server.ts";
import { touchCourse } from "./venue-desk-queries.server.ts";

/** The provider or the area of these classes is called otherwise: they are found by the new name. */
export async function renameCourses(
	trx: Db,
	courseIds: readonly string[],
	now: Date,
): Promise<void> {
	for (const id of courseIds) {
		await touchCourse(trx, id, now.toISOString());
		await indexCourse(trx, id);
	}
}
