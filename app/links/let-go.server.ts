import { londonDate } from "#app/i18n/london-time.ts";
import type { Db } from "#db/open.ts";
import { eraseRows, idsOf } from "./erase.server.ts";
import { countElsewhere, emptyLearners, endReferences } from "./erase-queries.server.ts";
import { eraseTraces } from "./erase-traces.server.ts";
import { listPersonRows } from "./person-data.server.ts";
import { listRecords } from "./person-data-queries.server.ts";

type Leaving = { learnerId: string; providerId: string };

/**
 * Her provider left. Its words about her go; marks, levels and answers stay as they stood that day, so that
 * the totals of a pilot do. Who has another provider keeps her name and what that one knows.
 */
export async function letGo(trx: Db, { learnerId, providerId }: Leaving, now: Date): Promise<void> {
	const records = await listRecords(trx, learnerId);
	const isElsewhere = (await countElsewhere(trx, records, providerId)) > 0;
	const scope = { providerId: isElsewhere ? providerId : null };
	const found = await listPersonRows(trx, { learnerId, ...scope });
	const its = isElsewhere ? found.filter(({ spec }) => spec.scope || spec.of !== "learner") : found;
	await eraseRows(trx, its, scope.providerId, now, "age");
	await endReferences(trx, idsOf(found, "enrolment"));
	await eraseTraces(trx, found, scope);
	if (!isElsewhere) await emptyLearners(trx, records, londonDate(now));
}

/** Whether another provider knows her: then her record stays. */
export async function isKnownElsewhere(
	db: Db,
	{ learnerId, providerId }: Leaving,
): Promise<boolean> {
	return (await countElsewhere(db, await listRecords(db, learnerId), providerId)) > 0;
}
