import type { Insertable } from "kysely";
import type { Db } from "#db/open.ts";
import type { AuditSealTable, AuditStumpTable } from "#db/tables/audit.ts";

const ENTRY = [
	...(["entry.id", "entry.at", "entry.by_ref", "entry.act", "entry.kind"] as const),
	...(["entry.about_ref", "entry.learner_ref", "entry.provider_ref"] as const),
	...(["entry.fields", "entry.page", "entry.role"] as const),
] as const;

export function findLastSeal(db: Db) {
	return db
		.selectFrom("audit_seal")
		.select(["position", "mac"])
		.orderBy("position", "desc")
		.limit(1)
		.executeTakeFirst();
}

export function findStump(db: Db) {
	return db
		.selectFrom("audit_stump")
		.selectAll()
		.orderBy("position", "desc")
		.limit(1)
		.executeTakeFirst();
}

export function countWaiting(db: Db) {
	return db
		.selectFrom("audit_queue")
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.executeTakeFirstOrThrow();
}

/** Whether any entry waits, whichever process wrote it. */
export function findWaiting(db: Db) {
	return db.selectFrom("audit_queue").select("entry_id").limit(1).executeTakeFirst();
}

/** In the order they were made. */
export function listWaiting(db: Db, limit: number) {
	return db
		.selectFrom("audit_queue")
		.innerJoin("audit_entry as entry", "entry.id", "audit_queue.entry_id")
		.select(ENTRY)
		.orderBy("audit_queue.entry_id")
		.limit(limit)
		.execute();
}

export async function insertSeals(
	trx: Db,
	seals: readonly Insertable<AuditSealTable>[],
): Promise<void> {
	await trx.insertInto("audit_seal").values(seals).execute();
	const ids = seals.map(({ entry_id }) => entry_id);
	await trx.deleteFrom("audit_queue").where("entry_id", "in", ids).execute();
}

/** Seals after that position with what they seal, and what is told of entries that went. */
export function listSealed(db: Db, after: number, limit: number) {
	return db
		.selectFrom("audit_seal as seal")
		.leftJoin("audit_entry as entry", "entry.id", "seal.entry_id")
		.leftJoin("audit_gone as gone", "gone.position", "seal.position")
		.where("seal.position", ">", after)
		.select(["seal.position", "seal.mac", "seal.key_id", ...ENTRY])
		.select(["gone.key_id as gone_key_id", "gone.removed_at", "gone.gone_mac"])
		.orderBy("seal.position")
		.limit(limit)
		.execute();
}

/** Entries that have no seal, and how many of them wait for one; counted at one moment. */
export function countUnsealed(db: Db) {
	return db
		.selectNoFrom((eb) => [
			eb
				.selectFrom("audit_queue")
				.select((q) => q.fn.countAll<number>().as("n"))
				.as("waiting"),
			eb
				.selectFrom("audit_entry")
				.leftJoin("audit_seal", "audit_seal.entry_id", "audit_entry.id")
				.leftJoin("audit_queue", "audit_queue.entry_id", "audit_entry.id")
				.where("audit_seal.position", "is", null)
				.where("audit_queue.entry_id", "is", null)
				.select((q) => q.fn.countAll<number>().as("n"))
				.as("beside"),
		])
		.executeTakeFirstOrThrow();
}

/** There already where another server took the same. */
export function insertStump(trx: Db, row: Insertable<AuditStumpTable>) {
	return trx
		.insertInto("audit_stump")
		.values(row)
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

export function deleteOlderStumps(trx: Db, than: number) {
	return trx.deleteFrom("audit_stump").where("position", "<", than).execute();
}
