import type { Db } from "#db/open.ts";
import type { Sector } from "#db/tables/places.ts";
import { listCourseEmployers } from "./course-employers-queries.server.ts";

/** Whose people a class is for, and the paid time each of them gets for each lesson. */
export type CourseEmployer = {
	employerId: string;
	sector: Sector | null;
	paidMinutes: number | null;
};

const CHUNK = 500;

/** By class; those of no employer are not in it. */
export async function loadCourseEmployers(
	db: Db,
	courseIds: readonly string[],
): Promise<ReadonlyMap<string, CourseEmployer>> {
	const employers = new Map<string, CourseEmployer>();
	for (let at = 0; at < courseIds.length; at += CHUNK) {
		const rows = await listCourseEmployers(db, courseIds.slice(at, at + CHUNK));
		for (const { id, employerId, sector, paidMinutes } of rows)
			employers.set(id, { employerId, sector, paidMinutes });
	}
	return employers;
}
