import type { Insertable } from "kysely";
import type { Db } from "#db/open.ts";
import type { MessageTable } from "#db/tables/finder.ts";
import { dueClaims, earlier, LONGEST_CLAIM, MOST_TRIES, type Problem } from "./sending.ts";

/** False when a message of this key was written before. */
export async function insertMessage(db: Db, message: Insertable<MessageTable>): Promise<boolean> {
	const { numInsertedOrUpdatedRows } = await db
		.insertInto("message")
		.values(message)
		.onConflict((conflict) => conflict.column("key").doNothing())
		.executeTakeFirstOrThrow();
	return numInsertedOrUpdatedRows === 1n;
}

/** Messages nobody has in hand, the oldest first. */
export function listWaiting(db: Db, now: Date, limit: number) {
	return db
		.selectFrom("message")
		.where("sent_at", "is", null)
		.where("failed_at", "is", null)
		.where((eb) =>
			eb.or([
				eb("claimed_at", "is", null),
				...dueClaims(now).map(({ tries, before }) =>
					eb.and([eb("tries", "=", tries), eb("claimed_at", "<", before)]),
				),
			]),
		)
		.select(["id", "kind", "recipient", "language", "subject", "body", "enrolment_id", "tries"])
		.orderBy("created_at")
		.orderBy("id")
		.limit(limit)
		.execute();
}

type Claimed = { id: string; tries: number };

/** True for one process alone, however many saw the message waiting. */
export async function claimMessage(db: Db, { id, tries }: Claimed, now: Date): Promise<boolean> {
	const { numUpdatedRows } = await db
		.updateTable("message")
		.set({ claimed_at: now.toISOString(), tries: tries + 1 })
		.where("id", "=", id)
		.where("tries", "=", tries)
		.where("sent_at", "is", null)
		.where("failed_at", "is", null)
		.executeTakeFirstOrThrow();
	return numUpdatedRows === 1n;
}

/** What has left is not kept: it may hold a private link. */
export function markSent(db: Db, id: string, now: Date) {
	return db
		.updateTable("message")
		.set({ sent_at: now.toISOString(), body: "", problem: null })
		.where("id", "=", id)
		.execute();
}

/** Why the last try failed; a later one may succeed. */
export function noteProblem(db: Db, id: string, problem: Problem) {
	return db.updateTable("message").set({ problem }).where("id", "=", id).execute();
}

/** Tried for the last time; also when the process that tried has died. */
export function giveUp(db: Db, now: Date) {
	return db
		.updateTable("message")
		.set({ failed_at: now.toISOString(), body: "" })
		.where("sent_at", "is", null)
		.where("failed_at", "is", null)
		.where("tries", ">=", MOST_TRIES)
		.where("claimed_at", "<", earlier(now, LONGEST_CLAIM))
		.execute();
}

export function markFailed(db: Db, id: string, now: Date) {
	return db
		.updateTable("message")
		.set({ failed_at: now.toISOString(), body: "" })
		.where("id", "=", id)
		.execute();
}

/** Of all providers: how many wait, since when, and how many were given up. */
export function findOutbox(db: Db) {
	return db
		.selectFrom("message")
		.where("sent_at", "is", null)
		.select((eb) => [
			eb.fn.countAll<number>().filterWhere("failed_at", "is", null).as("waiting"),
			eb.fn.countAll<number>().filterWhere("failed_at", "is not", null).as("failed"),
			eb.fn.min("created_at").filterWhere("failed_at", "is", null).as("oldest"),
		])
		.executeTakeFirstOrThrow();
}

export function countWaiting(db: Db, providerIds: readonly string[]) {
	return db
		.selectFrom("message")
		.where("provider_id", "in", providerIds)
		.where("sent_at", "is", null)
		.where("failed_at", "is", null)
		.select((eb) => eb.fn.countAll<number>().as("count"))
		.executeTakeFirstOrThrow();
}
