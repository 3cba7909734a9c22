import type { ExpressionBuilder, Insertable } from "kysely";
import type { Db } from "#db/open.ts";
import type { Schema } from "#db/schema.ts";
import type { PersonalLinkTable } from "#db/tables/learners.ts";

/** Neither ended nor too old; the record that went into another is that one. */
export function findPersonalLink(db: Db, tokenHash: string, now: string) {
	return db
		.selectFrom("personal_link")
		.innerJoin("learner", "learner.id", "personal_link.learner_id")
		.where("token_hash", "=", tokenHash)
		.where("ended_at", "is", null)
		.where("expires_at", ">", now)
		.select((eb) => [
			"personal_link.provider_id as providerId",
			eb.fn.coalesce("learner.merged_into_id", "learner.id").as("learnerId"),
		])
		.executeTakeFirst();
}

export type LinkOwner = { learnerId: string; providerId: string };

/** Hers, and those of records that went into hers: whoever may close one must see it. */
function isHers(learnerId: string) {
	return (eb: ExpressionBuilder<Schema, "personal_link">) =>
		eb.or([
			eb("personal_link.learner_id", "=", learnerId),
			eb(
				"personal_link.learner_id",
				"in",
				eb.selectFrom("learner").where("merged_into_id", "=", learnerId).select("learner.id"),
			),
		]);
}

export function findOpenLink(db: Db, { learnerId, providerId }: LinkOwner, now: string) {
	return db
		.selectFrom("personal_link")
		.where(isHers(learnerId))
		.where("provider_id", "=", providerId)
		.where("ended_at", "is", null)
		.where("expires_at", ">", now)
		.select(["id", "expires_at as expiresAt"])
		.orderBy("created_at", "desc")
		.orderBy("id")
		.limit(1)
		.executeTakeFirst();
}

/** Nothing where an open one is there already. */
export function insertPersonalLink(trx: Db, row: Insertable<PersonalLinkTable>) {
	return trx
		.insertInto("personal_link")
		.values(row)
		.onConflict((conflict) =>
			conflict.columns(["learner_id", "provider_id"]).where("ended_at", "is", null).doNothing(),
		)
		.execute();
}

/** `before`: only those that are too old by then. */
export function endPersonalLinks(
	trx: Db,
	{ learnerId, providerId }: LinkOwner,
	{ at, before }: { at: string; before?: string },
) {
	return trx
		.updateTable("personal_link")
		.set({ ended_at: at })
		.where(isHers(learnerId))
		.where("provider_id", "=", providerId)
		.where("ended_at", "is", null)
		.$if(before !== undefined, (query) => query.where("expires_at", "<=", before!))
		.execute();
}
