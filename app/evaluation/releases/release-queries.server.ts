import type { Db } from "#db/open.ts";
import type { ReleaseTable } from "#db/tables/pilots.ts";
import type { Wanted } from "./release.ts";

const SUMMARY = [
	...(["id", "kind", "subject", "period_from", "period_until", "audience", "format"] as const),
	...(["about", "body_hash", "data_hash", "previous_id", "state", "created_at"] as const),
	...(["created_by", "published_at", "published_by", "ended_at", "ended_by", "ended_why"] as const),
] as const;

/** With who made it, who let it out and who ended it by name. */
function summaries(db: Db) {
	return db
		.selectFrom("release")
		.leftJoin("person as maker", "maker.id", "release.created_by")
		.leftJoin("person as signer", "signer.id", "release.published_by")
		.leftJoin("person as ender", "ender.id", "release.ended_by")
		.select(SUMMARY.map((column) => `release.${column}` as const))
		.select(["maker.name as maker", "signer.name as signer", "ender.name as ender"]);
}

export type SummaryRow = Awaited<ReturnType<typeof listReleasesOf>>[number];

export function findRelease(db: Db, subject: string, id: string) {
	return summaries(db)
		.where("release.subject", "=", subject)
		.where("release.id", "=", id)
		.select("release.body")
		.executeTakeFirst();
}

/** The latest first. */
export function listReleasesOf(db: Db, subject: string, kind: Wanted["kind"]) {
	return summaries(db)
		.where("release.subject", "=", subject)
		.where("release.kind", "=", kind)
		.orderBy("release.created_at", "desc")
		.orderBy("release.id", "desc")
		.execute();
}

/** All that everybody may read, the latest first. */
export function listPublic(db: Db) {
	return summaries(db)
		.where("release.kind", "=", "report")
		.where("release.audience", "=", "public")
		.where("release.state", "in", ["published", "withdrawn"])
		.orderBy("release.published_at", "desc")
		.orderBy("release.id", "desc")
		.execute();
}

/**
 * What went out last to the same readers and still stands. Of returns, that of the last quarter
 * before: they are counted from one to the next, in whichever order they were signed.
 */
export function findLast(db: Db, { kind, slug, period, audience }: Wanted) {
	return db
		.selectFrom("release")
		.where("kind", "=", kind)
		.where("subject", "=", slug)
		.where("audience", "=", audience)
		.where("state", "=", "published")
		.$if(kind === "return", (query) =>
			query.where("period_until", "<", period.until).orderBy("period_until", "desc"),
		)
		.select(["id", "data_hash", "period_from", "period_until"])
		.orderBy("published_at", "desc")
		.orderBy("id", "desc")
		.limit(1)
		.executeTakeFirst();
}

/** The one that stands in its place: published later, of the same subject, for the same readers. */
export function findNewer(db: Db, id: string) {
	return db
		.selectFrom("release as known")
		.innerJoin("release as newer", (join) =>
			join
				.onRef("newer.subject", "=", "known.subject")
				.onRef("newer.kind", "=", "known.kind")
				.onRef("newer.audience", "=", "known.audience")
				.onRef("newer.published_at", ">", "known.published_at"),
		)
		.where("known.id", "=", id)
		.where("known.kind", "=", "report")
		.where("newer.state", "=", "published")
		.select("newer.id")
		.orderBy("newer.published_at", "desc")
		.orderBy("newer.id", "desc")
		.limit(1)
		.executeTakeFirst();
}

export function findOpenDraft(db: Db, { kind, slug, period, audience }: Wanted) {
	return db
		.selectFrom("release")
		.where("kind", "=", kind)
		.where("subject", "=", slug)
		.where("period_from", "=", period.from)
		.where("period_until", "=", period.until)
		.where("audience", "=", audience)
		.where("state", "=", "draft")
		.select("id")
		.executeTakeFirst();
}

/** Named quantities of all that ever went out, the first published first. */
export function listTrails(db: Db) {
	return db
		.selectFrom("release")
		.where("published_at", "is not", null)
		.where("trail", "is not", null)
		.select(["id", "about", "trail"])
		.orderBy("published_at")
		.orderBy("id")
		.execute();
}

export function getTrail(db: Db, id: string) {
	return db
		.selectFrom("release")
		.where("id", "=", id)
		.select(["about", "trail"])
		.executeTakeFirstOrThrow();
}

export function insertRelease(db: Db, release: ReleaseTable) {
	return db.insertInto("release").values(release).execute();
}

/** Only grows: what was published stays published or is withdrawn. */
export async function countPublished(db: Db): Promise<number> {
	const { count } = await db
		.selectFrom("release")
		.where("published_at", "is not", null)
		.select((eb) => eb.fn.countAll().as("count"))
		.executeTakeFirstOrThrow();
	return Number(count);
}

/** One at a time from here to the end of the transaction. */
export function takePublishing(trx: Db, now: string) {
	return trx
		.insertInto("setting")
		.values({ name: "published-at", value: now })
		.onConflict((conflict) => conflict.column("name").doUpdateSet({ value: now }))
		.execute();
}

export async function setPublished(
	db: Db,
	id: string,
	{ by, at }: { by: string; at: string },
): Promise<boolean> {
	const result = await db
		.updateTable("release")
		.set({ state: "published", published_by: by, published_at: at })
		.where("id", "=", id)
		.where("state", "=", "draft")
		.executeTakeFirst();
	return result.numUpdatedRows === 1n;
}

type Ending = { by: string; at: string; why: string | null };

export async function setEnded(
	db: Db,
	id: string,
	[from, to]: readonly ["draft", "discarded"] | readonly ["published", "withdrawn"],
	{ by, at, why }: Ending,
): Promise<boolean> {
	const result = await db
		.updateTable("release")
		.set({ state: to, ended_by: by, ended_at: at, ended_why: why })
		.where("id", "=", id)
		.where("state", "=", from)
		.executeTakeFirst();
	return result.numUpdatedRows === 1n;
}
