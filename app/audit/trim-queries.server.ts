import type { Insertable } from "kysely";
import type { Instant } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import type { AuditEntryTable, AuditGoneTable } from "#db/tables/audit.ts";

const SIGN_INS: readonly AuditEntryTable["act"][] = ["entered", "refused"];
const BEHIND_ALL = 2 ** 31 - 1;

/** The beginning of the chain, up to the first entry that is not older. */
export function listOldest(db: Db, before: Instant) {
	const firstYoung = db
		.selectFrom("audit_seal as young")
		.innerJoin("audit_entry as entry", "entry.id", "young.entry_id")
		.where("entry.at", ">", before)
		.select("young.position")
		.orderBy("young.position")
		.limit(1);
	return db
		.selectFrom("audit_seal")
		.where((eb) => eb("position", "<", eb.fn.coalesce(firstYoung, eb.val(BEHIND_ALL))))
		.select("entry_id as id")
		.orderBy("position");
}

export function listOldSignIns(db: Db, before: Instant) {
	return db
		.selectFrom("audit_entry")
		.innerJoin("audit_seal", "audit_seal.entry_id", "audit_entry.id")
		.where("act", "in", SIGN_INS)
		.where("at", "<=", before)
		.select("audit_entry.id")
		.orderBy("audit_seal.position");
}

export function listSealsOf(trx: Db, entryIds: readonly string[]) {
	return trx
		.selectFrom("audit_seal")
		.where("entry_id", "in", entryIds)
		.select(["position", "mac"])
		.orderBy("position")
		.execute();
}

export async function insertGone(
	trx: Db,
	rows: readonly Insertable<AuditGoneTable>[],
): Promise<void> {
	if (rows.length === 0) return;
	await trx
		.insertInto("audit_gone")
		.values(rows)
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

export function deleteEntries(trx: Db, ids: readonly string[]) {
	return trx.deleteFrom("audit_entry").where("id", "in", ids).execute();
}

/** All that stood there, and what was left of it. */
export async function deleteUntil(trx: Db, position: number): Promise<void> {
	await trx
		.deleteFrom("audit_entry")
		.where((eb) =>
			eb(
				"id",
				"in",
				eb.selectFrom("audit_seal").where("position", "<=", position).select("entry_id"),
			),
		)
		.execute();
	await trx.deleteFrom("audit_gone").where("position", "<=", position).execute();
	await trx.deleteFrom("audit_seal").where("position", "<=", position).execute();
}
