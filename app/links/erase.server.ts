import { leaveAll } from "#app/enrolments/leaving-all.server.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import {
	countElsewhere,
	deleteRows,
	deleteTraces,
	emptyColumns,
	emptyLearners,
	endRows,
	giveTo,
	insertErasure,
	insertNameless,
	listEnrolmentsToLeave,
} from "./erase-queries.server.ts";
import { type FoundRows, listPersonRows } from "./person-data.server.ts";

/** `providerId` null erases her everywhere; `personId` null is who runs the server. */
export type Erasing = { learnerId: string; providerId: string | null; personId: string | null };

/**
 * Nothing names her afterwards. Marks, levels and states stay as counts under a record without a name.
 * Where another provider knows her too, this one's counts go to a nameless record of their own, and
 * hers stays there. Done again, it changes nothing.
 */
export async function erasePerson(trx: Db, erasing: Erasing, now: Date): Promise<void> {
	const { learnerId, providerId, personId } = erasing;
	const enrolmentIds = idsOf(await listPersonRows(trx, erasing), "enrolment");
	if (enrolmentIds.length > 0) {
		await leaveAll(trx, await listEnrolmentsToLeave(trx, enrolmentIds), personId, now);
	}
	// Looked at again, with her classes held.
	const found = await listPersonRows(trx, erasing);
	const records = idsOf(found, "learner");
	const isElsewhere = providerId !== null && (await countElsewhere(trx, records, providerId)) > 0;
	const hers = isElsewhere
		? found.filter(({ spec }) => spec.scope || spec.of !== "learner")
		: found;
	await eraseRows(trx, hers, providerId, now);
	const ids = idsOf(found, "enrolment");
	await deleteTraces(trx, { emails: isElsewhere ? [] : emailsOf(found), enrolmentIds: ids });
	const day = londonDate(now);
	if (isElsewhere) await handOver(trx, found, now);
	else await emptyLearners(trx, records, day);
	const provider_ref = isElsewhere ? providerId : null;
	await insertErasure(trx, { learner_ref: learnerId, provider_ref, erased_on: day });
}

/**
 * What belongs to other rows goes before them.
 *
 * @param why a record that only grew old may leave more than one that is erased
 */
export async function eraseRows(
	trx: Db,
	found: readonly FoundRows[],
	providerId: string | null,
	now: Date,
	why: "erase" | "age" = "erase",
): Promise<void> {
	for (const { spec, rows } of found.toReversed()) {
		const { table, column } = spec;
		const erase = spec[why] ?? spec.erase;
		const key = rows.some((row) => "id" in row) ? "id" : column;
		const ids = [...new Set(rows.map((row) => String(row[key])))];
		const where = { table, column: key, ids };
		const scope = spec.scope === "provider_id" ? providerId : null;
		if (erase === "delete") await deleteRows(trx, where, scope);
		else if (erase === "end") await endRows(trx, where, now.toISOString());
		else if (erase !== "keep") await emptyColumns(trx, where, erase);
	}
}

/** Counts that stay with this provider leave the record that stays with the others. */
async function handOver(trx: Db, found: readonly FoundRows[], now: Date): Promise<void> {
	const id = newId();
	await insertNameless(trx, id, londonDate(now), now.toISOString());
	for (const { spec, rows } of found) {
		if (spec.of !== "learner" || !spec.scope || spec.erase === "delete") continue;
		const ids = rows.map((row) => String(row.id));
		await giveTo(trx, { table: spec.table, column: "id", ids }, id);
	}
}

export function idsOf(found: readonly FoundRows[], table: string): string[] {
	const rows = found.find(({ spec }) => spec.table === table)?.rows ?? [];
	return rows.map((row) => String(row.id));
}

export function emailsOf(found: readonly FoundRows[]): string[] {
	const rows = found.find(({ spec }) => spec.table === "learner")?.rows ?? [];
	return rows.flatMap(({ email }) => (typeof email === "string" ? [email] : []));
}
