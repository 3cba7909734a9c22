import { sql } from "kysely";
import { isPostgres } from "./dialect.ts";
import { type Db, stampOf } from "./open.ts";

/** How far a reader has read; only `listChanges` can tell what is in it. */
export type Since = { readonly after: string; readonly seen: readonly number[] };

/** Ids of classes, and the empty text for what is public but of no class. */
export type Changes = { since: Since; subjects: string[] };

/** Two equal stamps: nothing was committed in between that this process could know of. Costs a microsecond. */
export function changeStamp(db: Db): string {
	return stampOf(db);
}

/** What changed since; without a `since` only where to begin, for who reads everything next. */
export function listChanges(db: Db, since?: Since): Promise<Changes> {
	return isPostgres(db) ? listOnPostgres(db, since) : listOnSqlite(db, since);
}

/** Rows that every running process has read long ago; to be called now and then. */
export async function forgetOldChanges(db: Db): Promise<void> {
	if (!isPostgres(db)) return;
	await sql`delete from public_change where at < now() - interval '1 day'`.execute(db);
}

async function listOnSqlite(db: Db, since?: Since): Promise<Changes> {
	const { rows } = since
		? await sql<{ subject: string; version: number }>`
			select subject, version from public_change
			where version > ${Number(since.after)} order by version`.execute(db)
		: await sql<{ subject: string; version: number }>`
			select subject, version from public_change order by version desc limit 1`.execute(db);
	const last = rows.at(-1)?.version ?? Number(since?.after ?? 0);
	return {
		since: { after: String(last), seen: [] },
		subjects: since ? rows.map(({ subject }) => subject) : [],
	};
}

type PostgresRow = { after: string; id: number | null; subject: string | null };

/**
 * A transaction that began early may commit late: everything from the oldest one still running is
 * read again next time, and what was seen already is left out.
 */
async function listOnPostgres(db: Db, since?: Since): Promise<Changes> {
	const from = since?.after ?? null;
	const { rows } = await sql<PostgresRow>`
		select now_is.after, public_change.id, public_change.subject
		from (select pg_snapshot_xmin(pg_current_snapshot())::text as after) as now_is
		left join public_change on public_change.xid >= ${from}::text::xid8
		order by public_change.id`.execute(db);
	const known = new Set(since?.seen);
	const found = rows.flatMap(({ id, subject }) =>
		id === null || subject === null ? [] : [{ id, subject }],
	);
	return {
		since: { after: rows[0]?.after ?? "0", seen: found.map(({ id }) => id) },
		subjects: [...new Set(found.filter(({ id }) => !known.has(id)).map(({ subject }) => subject))],
	};
}
