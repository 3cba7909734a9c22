import type { Person } from "#app/access/person.ts";
import { notFound } from "#app/http/errors.ts";
import { toldApart } from "#app/learners/told-apart.ts";
import type { Db } from "#db/open.ts";
import { type Reach, reachOf } from "./reach.ts";
import { listSheetRows, type SheetRow, takeCourse } from "./register-queries.server.ts";
import { makeSheet, type Sheet, type SheetLine } from "./sheet.ts";

/** Throws 404 when the lesson is out of reach. */
export async function readSheet(db: Db, lessonId: string, reach: Reach, now: Date): Promise<Sheet> {
	const rows = await listSheetRows(db, lessonId, reach);
	const [head] = rows;
	if (!head) throw notFound();
	const lines = toldApart(rows).flatMap(lineOf);
	return makeSheet(lessonId, head, lines, now);
}

/** The sheet, with every other save of its class held back until the work is done. */
export function changeRegister<T>(
	db: Db,
	person: Person,
	lessonId: string,
	now: Date,
	work: (trx: Db, sheet: Sheet) => Promise<T>,
): Promise<T> {
	const reach = reachOf(person);
	return db.transaction().execute(async (trx) => {
		if (!(await takeCourse(trx, lessonId, reach))) throw notFound();
		return work(trx, await readSheet(trx, lessonId, reach, now));
	});
}

/** Nothing for those who are not expected and have no mark, and for an empty class's one row. */
function lineOf(row: SheetRow): SheetLine[] {
	const { enrolment_id, learner_id, preferred_name, language, role, enrolment_state } = row;
	if (!enrolment_id || !learner_id || !preferred_name || !language) return [];
	if (!role || !enrolment_state) return [];
	const expected = row.is_expected === 1;
	const mark = markOf(row);
	if (!expected && !mark) return [];
	return [
		{
			enrolmentId: enrolment_id,
			learnerId: learner_id,
			name: preferred_name,
			sayName: row.say_name,
			language,
			role,
			enrolmentState: enrolment_state,
			expected,
			mark,
			lastVersion: row.last_version ?? 0,
			apology: row.apology,
		},
	];
}

function markOf(row: SheetRow): SheetLine["mark"] {
	if (!row.code || row.version === null || !row.changed_at) return null;
	return {
		code: row.code,
		lateMinutes: row.late_minutes ?? 0,
		leftEarlyMinutes: row.left_early_minutes ?? 0,
		version: row.version,
		changedAt: row.changed_at,
		changedBy: row.changed_by ?? "",
	};
}
