import { note } from "#app/audit/note.server.ts";
import { leaveAll } from "#app/enrolments/leaving-all.server.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import type { LocalDate } from "#db/columns.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import {
	closeRequests,
	countElsewhere,
	deleteRows,
	emptyColumns,
	emptyLearners,
	endReferences,
	endRows,
	giveArms,
	giveTo,
	insertErasures,
	insertNameless,
	listEnrolmentsToLeave,
} from "./erase-queries.server.ts";
import { eraseTraces } from "./erase-traces.server.ts";
import { deleteLearnerLists } from "./erase-traces-queries.server.ts";
import { type FoundRows, listPersonRows } from "./person-data.server.ts";
import { listRecords } from "./person-data-queries.server.ts";

export type Erasing = {
	learnerId: string;
	/** Null erases her everywhere. */
	providerId: string | null;
	/** Null is who runs the server. */
	personId: string | null;
	/** Done before and listed, and now again on a database that was restored. */
	listed?: { id: string; day: LocalDate };
};

/**
 * Nothing names her afterwards. Marks, levels and states stay as counts under a record without a name.
 * Where another provider knows her too, this one's counts go to a nameless record of their own, and
 * hers stays there. Done again, it changes nothing.
 */
export async function erasePerson(trx: Db, erasing: Erasing, now: Date): Promise<void> {
	const { providerId, personId } = erasing;
	await leaveHerClasses(trx, erasing, now);
	// Looked at again, with her classes held.
	const records = await listRecords(trx, erasing.learnerId);
	const isElsewhere = providerId !== null && (await countElsewhere(trx, records, providerId)) > 0;
	const scope = { providerId: isElsewhere ? providerId : null };
	const found = await listPersonRows(trx, { ...erasing, ...scope });
	const hers = isElsewhere
		? found.filter(({ spec }) => spec.scope || spec.of !== "learner")
		: found;
	await eraseRows(trx, hers, scope.providerId, now);
	await endReferences(trx, idsOf(found, "enrolment"));
	await eraseTraces(trx, found, scope);
	await deleteLearnerLists(trx, scope);
	await closeRequests(trx, records, { ...scope, personId, at: now.toISOString() });
	if (isElsewhere) await handOver(trx, found, now);
	else await emptyLearners(trx, records, londonDate(now));
	await list(trx, erasing, records, scope.providerId, now);
}

async function leaveHerClasses(trx: Db, erasing: Erasing, now: Date): Promise<void> {
	const ids = idsOf(await listPersonRows(trx, erasing), "enrolment");
	if (ids.length === 0) return;
	await leaveAll(trx, await listEnrolmentsToLeave(trx, ids), erasing.personId, now);
}

/** Each of her records by itself: in an older copy of the database they may not be one yet. */
async function list(
	trx: Db,
	{ learnerId, personId, listed }: Erasing,
	records: readonly string[],
	provider_ref: string | null,
	now: Date,
): Promise<void> {
	const rows = listed
		? [{ id: listed.id, learner_ref: learnerId, provider_ref, erased_on: listed.day }]
		: records.map((learner_ref) => {
				return { id: newId(), learner_ref, provider_ref, erased_on: londonDate(now) };
			});
	await insertErasures(trx, rows);
	const providerId = provider_ref ?? undefined;
	const about = { kind: "learner", about: learnerId, learnerId, providerId } as const;
	await note(trx, [{ by: personId, act: "removed", ...about }], now);
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
		if (spec.table === "pilot_arm") continue;
		const ids = rows.map((row) => String(row.id));
		await giveTo(trx, { table: spec.table, column: "id", ids }, id);
	}
	const arms = found.find(({ spec }) => spec.table === "pilot_arm")?.rows ?? [];
	const courseIds = arms.map((row) => String(row.course_id));
	await giveArms(trx, idsOf(found, "learner"), courseIds, id);
}

export function idsOf(found: readonly FoundRows[], table: string): string[] {
	const rows = found.find(({ spec }) => spec.table === table)?.rows ?? [];
	return rows.map((row) => String(row.id));
}
