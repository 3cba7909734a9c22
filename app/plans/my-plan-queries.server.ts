import type { Db } from "#db/open.ts";

/** Whose page it is, and which provider's. */
export function findOwner(
	db: Db,
	{ learnerId, providerId }: { learnerId: string; providerId: string },
) {
	return db
		.selectFrom("learner")
		.innerJoin("provider", (join) => join.on("provider.id", "=", providerId))
		.where("learner.id", "=", learnerId)
		.select([
			"learner.preferred_name as name",
			"learner.language as own",
			"provider.is_example as isExample",
		])
		.executeTakeFirst();
}
