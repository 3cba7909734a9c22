import { addDays, londonDate } from "#app/i18n/london-time.ts";
import type { LocalDate } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import { listSeen } from "./absence-queries.server.ts";
import { DAYS_SEEN, seenOf } from "./absences.server.ts";
import { absencesInARow, hasEnded, type Seen } from "./absences.ts";

/** Most rows end within this time, and so does what has to be read of them. */
const NEAR_DAYS = 14;

/** Each one's unexplained absences in a row; of who has been away for longer, more is read. */
export async function loadRuns(
	db: Db,
	ids: readonly string[],
	now: Date,
): Promise<Map<string, Seen[]>> {
	const today = londonDate(now);
	const near = await seenSince(db, ids, addDays(today, -NEAR_DAYS));
	const longer = ids.filter((id) => !hasEnded(near.get(id) ?? []));
	const far = await seenSince(db, longer, addDays(today, -DAYS_SEEN));
	return new Map(ids.map((id) => [id, absencesInARow(far.get(id) ?? near.get(id) ?? [])]));
}

async function seenSince(db: Db, ids: readonly string[], since: LocalDate) {
	const rows = Map.groupBy(await listSeen(db, ids, since), (row) => row.enrolment_id);
	return new Map([...rows].map(([id, seen]) => [id, seen.map(seenOf)]));
}
