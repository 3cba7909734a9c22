import type { Insertable } from "kysely";
import type { Db } from "#db/open.ts";
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

export function findOpenLink(db: Db, { learnerId, providerId }: LinkOwner, now: string) {
	return db
		.selectFrom("personal_link")
		.where("learner_id", "=", learnerId)
		.where("provider_id", "=", providerId)
		.where("ended_at", "is", null)
		.where("expires_at", ">", now)
		.select(["id", "expires_at as expiresAt"])
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
		.where("learner_id", "=", learnerId)
		.where("provider_id", "=", providerId)
		.where("ended_at", "is", null)
		.$if(before !== undefined, (query) => query.where("expires_at", "<=", before!))
		.execute();
}
