import type { Instant } from "#db/columns.ts";
import type { Db } from "#db/open.ts";
import type { Listed } from "./erasure-list.ts";

/** All that were done in this database, oldest first. */
export async function listDone(db: Db): Promise<Listed[]> {
	const erased = await db
		.selectFrom("erasure")
		.select(["id", "learner_ref as learner", "provider_ref as provider", "erased_on as on"])
		.orderBy("erased_on")
		.orderBy("id")
		.execute();
	const removed = await db
		.selectFrom("provider_removal")
		.select(["id", "provider_ref as removed", "removed_on as on"])
		.orderBy("removed_on")
		.orderBy("id")
		.execute();
	return [...erased, ...removed];
}

export async function isLearnerThere(db: Db, id: string): Promise<boolean> {
	return (
		(await db.selectFrom("learner").where("id", "=", id).select("id").executeTakeFirst()) !==
		undefined
	);
}

const LISTS = ["erasure", "provider_removal"] as const;

/** Those whose bytes may still be in the files, and whether one is a whole provider. */
export async function listUnclean(db: Db) {
	const [erased, removed] = await Promise.all(
		LISTS.map((table) =>
			db.selectFrom(table).where("cleaned_at", "is", null).select("id").execute(),
		),
	);
	const ids = [...(erased ?? []), ...(removed ?? [])].map(({ id }) => id);
	return { ids, isProvider: (removed ?? []).length > 0 };
}

export async function setClean(db: Db, ids: readonly string[], at: Instant): Promise<void> {
	for (const table of LISTS) {
		for (let from = 0; from < ids.length; from += 500) {
			await db
				.updateTable(table)
				.set({ cleaned_at: at })
				.where("id", "in", ids.slice(from, from + 500))
				.execute();
		}
	}
}
