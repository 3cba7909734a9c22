import type { Db } from "#db/open.ts";

type Providers = readonly string[];

/** Learners who asked for their link and wait, the first first. */
export function listOpenAsks(db: Db, providerIds: Providers) {
	return db
		.selectFrom("link_ask")
		.innerJoin("learner", "learner.id", "link_ask.learner_id")
		.innerJoin("provider", "provider.id", "link_ask.provider_id")
		.where("link_ask.provider_id", "in", providerIds)
		.where("link_ask.done_at", "is", null)
		.select([
			"link_ask.id",
			"link_ask.learner_id",
			"link_ask.provider_id",
			"link_ask.asked_at",
			"provider.name as provider",
			"learner.preferred_name",
			"learner.say_name",
			"learner.language",
			"learner.phone",
			"learner.email",
			"learner.may_leave_message",
		])
		.orderBy("link_ask.asked_at")
		.orderBy("link_ask.id")
		.limit(200)
		.execute();
}

/** Both in one statement: the desk asks for many numbers. */
export async function countWaiting(db: Db, providerIds: Providers) {
	const row = await db
		.selectNoFrom([
			db
				.selectFrom("link_ask")
				.where("provider_id", "in", providerIds)
				.where("done_at", "is", null)
				.select((eb) => eb.fn.countAll<number>().as("count"))
				.as("linkAsks"),
			db
				.selectFrom("erasure_request")
				.where("provider_id", "in", providerIds)
				.where("answered_at", "is", null)
				.select((eb) => eb.fn.countAll<number>().as("count"))
				.as("erasures"),
		])
		.executeTakeFirstOrThrow();
	return { linkAsks: Number(row.linkAsks), erasures: Number(row.erasures) };
}

export function findAsk(db: Db, id: string) {
	return db
		.selectFrom("link_ask")
		.where("id", "=", id)
		.select(["id", "provider_id"])
		.executeTakeFirst();
}

export function finishAsk(db: Db, id: string, by: { done_at: string; done_by: string }) {
	return db
		.updateTable("link_ask")
		.set(by)
		.where("id", "=", id)
		.where("done_at", "is", null)
		.execute();
}
