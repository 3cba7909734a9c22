import { londonDate } from "#app/i18n/london-time.ts";
import type { LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import { findFirstAnswer, listAnsweringCourses } from "./pilot-answers-queries.server.ts";

/** From this day on somebody can know how a pilot ends; null while nobody answered. */
export async function firstEndAnswer(db: Db, pilotId: string): Promise<LocalDate | null> {
	const { at } = await findFirstAnswer(db, pilotId, "end");
	return at === null ? null : londonDate(new Date(at));
}

/** Ids of the classes whose learners answered something for the pilot. */
export async function coursesWithAnswers(db: Db, pilotId: string): Promise<Set<string>> {
	const rows = await listAnsweringCourses(db, pilotId);
	return new Set(rows.map(({ course_id }) => course_id));
}
