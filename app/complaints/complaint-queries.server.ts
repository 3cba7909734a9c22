import type { Insertable, Updateable } from "kysely";
import type { Db } from "#db/open.ts";
import type { ComplaintTable } from "#db/tables/privacy.ts";

/** Sent before with the same key, it stays as it was. */
export function insertComplaint(trx: Db, row: Insertable<ComplaintTable>) {
	return trx
		.insertInto("complaint")
		.values(row)
		.onConflict((conflict) => conflict.column("id").doNothing())
		.execute();
}

export async function isReferenceTaken(trx: Db, reference: string): Promise<boolean> {
	const row = await trx
		.selectFrom("complaint")
		.where("reference", "=", reference)
		.select("id")
		.executeTakeFirst();
	return row !== undefined;
}

export function findByToken(db: Db, tokenHash: string) {
	return complaints(db)
		.where("complaint.token_hash", "=", tokenHash)
		.select([
			"complaint.words",
			"complaint.answer_words",
			"provider.phone as provider_phone",
			"provider.email as provider_email",
		])
		.executeTakeFirst();
}

export function findComplaint(db: Db, id: string) {
	return complaints(db)
		.where("complaint.id", "=", id)
		.select(["complaint.words", "complaint.contact", "complaint.answer_words"])
		.executeTakeFirst();
}

export type Scope = { providerIds: readonly string[]; ofSite: boolean };

/** Without a word of them: whose turn it is, the oldest first; answered ones last. */
export function listComplaints(db: Db, { providerIds, ofSite }: Scope) {
	return complaints(db)
		.where((eb) =>
			eb.or([
				...(providerIds.length > 0 ? [eb("complaint.provider_id", "in", providerIds)] : []),
				...(ofSite ? [eb("complaint.provider_id", "is", null)] : []),
			]),
		)
		.orderBy("complaint.answered_at", (order) => order.asc().nullsFirst())
		.orderBy("complaint.asked_at")
		.orderBy("complaint.id")
		.limit(200)
		.execute();
}

function complaints(db: Db) {
	return db
		.selectFrom("complaint")
		.leftJoin("provider", "provider.id", "complaint.provider_id")
		.select([
			"complaint.id",
			"complaint.reference",
			"complaint.provider_id",
			"complaint.learner_id",
			"complaint.about",
			"complaint.language",
			"complaint.asked_at",
			"complaint.acknowledged_at",
			"complaint.answered_at",
			"complaint.outcome",
			"provider.name as provider",
			"provider.is_example",
		]);
}

/** True for who said it first. */
export async function acknowledge(
	trx: Db,
	id: string,
	by: Updateable<ComplaintTable>,
): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable("complaint")
		.set(by)
		.where("id", "=", id)
		.where("acknowledged_at", "is", null)
		.executeTakeFirstOrThrow();
	return numUpdatedRows === 1n;
}

/** True for who answered first. */
export async function keepAnswer(
	trx: Db,
	id: string,
	answer: Updateable<ComplaintTable>,
): Promise<boolean> {
	const { numUpdatedRows } = await trx
		.updateTable("complaint")
		.set(answer)
		.where("id", "=", id)
		.where("answered_at", "is", null)
		.executeTakeFirstOrThrow();
	return numUpdatedRows === 1n;
}

/** Who runs classes that anybody may find. */
export function listProviders(db: Db) {
	return db
		.selectFrom("provider")
		.where(({ exists, selectFrom }) =>
			exists(
				selectFrom("course")
					.whereRef("course.provider_id", "=", "provider.id")
					.where("course.state", "!=", "draft")
					.where("course.private", "=", 0)
					.select("course.id"),
			),
		)
		.select(["id", "name"])
		.orderBy("name")
		.orderBy("id")
		.execute();
}
