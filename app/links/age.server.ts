import { note } from "#app/audit/note.server.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import type { Db } from "#db/open.ts";
import { eraseRows, idsOf } from "./erase.server.ts";
import { emptyLearners, endReferences } from "./erase-queries.server.ts";
import { eraseTraces } from "./erase-traces.server.ts";
import { listPersonRows } from "./person-data.server.ts";

/**
 * Her record has grown old: names and words go, marks, levels and answers stay as counts under a
 * record that names nobody, and no state changes. Unlike an erasure it stands on no list for
 * restores: what an old backup brings back is old as well, and goes the same way again.
 */
export async function letAge(trx: Db, learnerId: string, now: Date): Promise<void> {
	const found = await listPersonRows(trx, { learnerId, providerId: null });
	await eraseRows(trx, found, null, now, "age");
	await endReferences(trx, idsOf(found, "enrolment"));
	await eraseTraces(trx, found, { providerId: null });
	await emptyLearners(trx, idsOf(found, "learner"), londonDate(now));
	const about = { act: "removed", kind: "learner", about: learnerId, learnerId } as const;
	await note(trx, [{ by: null, ...about }], now);
}
