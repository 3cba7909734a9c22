import type { Insertable, Updateable } from "kysely";
import type { Db } from "#db/open.ts";
import type { ErasureRequestTable } from "#db/tables/links.ts";

type Owner = { learnerId: string; providerId: string };

/** The newest; she may ask again after a refusal. */
export function findLatestRequest(db: Db, { learnerId, providerId }: Owner) {
	return db
		.selectFrom("erasure_request")
		.where("learner_id", "=", learnerId)
		.where("provider_id", "=", providerId)
		.select(["asked_at", "answered_at", "answer", "reason"])
		.orderBy("asked_at", "desc")
		.orderBy("id", "desc")
		.limit(1)
		.executeTakeFirst();
}

/** Nothing where she asked already and nobody has answered. */
export function insertRequest(db: Db, row: Insertable<ErasureRequestTable>) {
	return db
		.insertInto("erasure_request")
		.values(row)
		.onConflict((conflict) =>
			conflict.columns(["learner_id", "provider_id"]).where("answered_at", "is", null).doNothing(),
		)
		.execute();
}

/** The first who asked first. */
export function listOpenRequests(db: Db, providerIds: readonly string[]) {
	return requests(db)
		.where("asked.provider_id", "in", providerIds)
		.where("asked.answered_at", "is", null)
		.orderBy("asked.asked_at")
		.orderBy("asked.id")
		.limit(200)
		.execute();
}

export function findRequest(db: Db, id: string) {
	return requests(db).where("asked.id", "=", id).executeTakeFirst();
}

function requests(db: Db) {
	return db
		.selectFrom("erasure_request as asked")
		.innerJoin("learner", "learner.id", "asked.learner_id")
		.innerJoin("provider", "provider.id", "asked.provider_id")
		.select([
			"asked.id",
			"asked.learner_id",
			"asked.provider_id",
			"asked.asked_at",
			"asked.answered_at",
			"asked.answer",
			"provider.name as provider",
			"learner.preferred_name",
			"learner.language",
		]);
}

/** True for who answered first. */
export async function answerRequest(
	trx: Db,
	id: string,
	answer: Updateable<ErasureRequestTable>,
): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable("erasure_request")
		.set(answer)
		.where("id", "=", id)
		.where("answered_at", "is", null)
		.executeTakeFirstOrThrow();
	return numUpdatedRows === 1n;
}
