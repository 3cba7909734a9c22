import type { Db } from "#db/open.ts";
import type { ReleaseTable } from "#db/tables/pilots.ts";

const SUMMARY = ["release.id", "release.period_end", "release.published_at"] as const;

export function findRelease(db: Db, pilotSlug: string, id: string) {
	return db
		.selectFrom("release")
		.innerJoin("pilot", "pilot.id", "release.pilot_id")
		.where("pilot.slug", "=", pilotSlug)
		.where("release.id", "=", id)
		.select([...SUMMARY, "release.body", "release.body_hash"])
		.executeTakeFirst();
}

/** The latest first. */
export function listReleasesOf(db: Db, pilotId: string) {
	return db
		.selectFrom("release")
		.where("pilot_id", "=", pilotId)
		.select(SUMMARY)
		.orderBy("published_at", "desc")
		.orderBy("id", "desc")
		.execute();
}

export function listReleases(db: Db) {
	return db
		.selectFrom("release")
		.innerJoin("pilot", "pilot.id", "release.pilot_id")
		.select([...SUMMARY, "pilot.slug", "pilot.name", "pilot.strand", "pilot.summary"])
		.orderBy("release.published_at", "desc")
		.orderBy("release.id", "desc")
		.execute();
}

export function insertRelease(db: Db, release: ReleaseTable) {
	return db.insertInto("release").values(release).execute();
}

/** False when the key was used before. */
export async function takeReleaseKey(db: Db, key: string, releaseId: string, now: string) {
	const result = await db
		.insertInto("submission_key")
		.values({ key, result_id: releaseId, created_at: now })
		.onConflict((conflict) => conflict.column("key").doNothing())
		.executeTakeFirst();
	return result.numInsertedOrUpdatedRows === 1n;
}

export function getReleaseOfKey(db: Db, key: string) {
	return db
		.selectFrom("submission_key")
		.where("key", "=", key)
		.select("result_id")
		.executeTakeFirstOrThrow();
}
