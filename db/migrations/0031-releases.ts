import { sql } from "kysely";
import { isPostgres } from "../dialect.ts";
import { type AnyDb, inTransaction, oneOf, text } from "./columns.ts";

const KINDS = ["report", "return"];
const AUDIENCES = ["agreement", "public"];
const STATES = ["draft", "published", "discarded", "withdrawn"];

/** What is of a report itself: fixed from the moment it is drafted. */
const FIXED = [
	...["id", "kind", "subject", "pilot_id", "period_from", "period_until", "audience", "format"],
	...[
		"about",
		"body",
		"body_hash",
		"data_hash",
		"data_salt",
		"trail",
		"previous_id",
		"created_at",
		"created_by",
	],
];
const PUBLICATION = ["published_at", "published_by"];

/**
 * A release begins as a draft, is read by a second person and stays as it went out. Those of the
 * time before keep their words in their own format; nobody had read them first.
 */
export function up(db: AnyDb): Promise<void> {
	return inTransaction(db, async (trx) => {
		await createWider(trx);
		await moveOld(trx);
		await replaceTable(trx);
		await addIndexes(trx);
		await fixContents(trx);
	});
}

async function createWider(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("release_wider")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("kind", t, (c) => c.notNull().check(oneOf("kind", KINDS)))
		.addColumn("subject", t, (c) => c.notNull())
		.addColumn("pilot_id", t, (c) => c.references("pilot.id"))
		.addColumn("period_from", t, (c) => c.notNull())
		.addColumn("period_until", t, (c) => c.notNull())
		.addColumn("audience", t, (c) => c.notNull().check(oneOf("audience", AUDIENCES)))
		.addColumn("format", "integer", (c) => c.notNull().check(sql`format in (1, 2)`))
		.addColumn("about", t, (c) => c.check(sql`format = 1 or about is not null`))
		.addColumn("body", t, (c) => c.notNull())
		.addColumn("body_hash", t, (c) => c.notNull())
		.addColumn("data_hash", t, (c) => c.notNull())
		.addColumn("data_salt", t)
		.addColumn("trail", t)
		.addColumn("previous_id", t)
		.addColumn("state", t, (c) => c.notNull().check(oneOf("state", STATES)))
		.addColumn("created_at", t, (c) => c.notNull())
		.addColumn("created_by", t, (c) => c.references("person.id"))
		.addColumn("published_at", t)
		.addColumn("published_by", t, (c) => c.references("person.id"))
		.addColumn("ended_at", t)
		.addColumn("ended_by", t, (c) => c.references("person.id"))
		.addColumn("ended_why", t)
		.addCheckConstraint("release_period", sql`period_from <= period_until`)
		.addCheckConstraint("release_drafter", sql`format = 1 or created_by is not null`)
		.addCheckConstraint(
			"release_published",
			sql`(published_at is not null) = (state in ('published', 'withdrawn'))
				and (published_at is null) = (published_by is null)`,
		)
		.addCheckConstraint(
			"release_second_eyes",
			sql`format = 1 or published_by is null or published_by <> created_by`,
		)
		.addCheckConstraint(
			"release_ended",
			sql`(ended_at is not null) = (state in ('discarded', 'withdrawn'))
				and (ended_at is null) = (ended_by is null)`,
		)
		.addCheckConstraint(
			"release_withdrawn",
			sql`state <> 'withdrawn' or (ended_why is not null and ended_why <> '')`,
		)
		.execute();
}

/** The figures went from the first day of the pilot to the day they were made. */
async function moveOld(trx: AnyDb): Promise<void> {
	await sql`
		insert into release_wider (
			id, kind, subject, pilot_id, period_from, period_until, audience, format, body, body_hash,
			data_hash, state, created_at, published_at, published_by
		)
		select
			release.id, 'report', pilot.slug, release.pilot_id,
			case when pilot.starts_on < release.period_end then pilot.starts_on else release.period_end end,
			release.period_end, 'public', 1, release.body, release.body_hash,
			release.body_hash, 'published', release.published_at, release.published_at,
			release.published_by
		from release inner join pilot on pilot.id = release.pilot_id`.execute(trx);
}

/** Neither database changes all that in place; triggers leave with their table and come back. */
async function replaceTable(trx: AnyDb): Promise<void> {
	const triggers = isPostgres(trx)
		? await sql<{ sql: string }>`
				select pg_get_triggerdef(oid) as sql from pg_trigger
				where tgrelid = 'release'::regclass and not tgisinternal`.execute(trx)
		: await sql<{ sql: string }>`
				select sql from sqlite_master where type = 'trigger' and tbl_name = 'release'`.execute(trx);
	await trx.schema.dropTable("release").execute();
	await trx.schema.alterTable("release_wider").renameTo("release").execute();
	for (const trigger of triggers.rows) await sql.raw(trigger.sql).execute(trx);
}

async function addIndexes(trx: AnyDb): Promise<void> {
	const index = (name: string) => trx.schema.createIndex(name).on("release");
	await index("release_subject").columns(["subject", "period_until"]).execute();
	await index("release_pilot").column("pilot_id").execute();
	await index("release_state").columns(["state", "audience"]).execute();
	await index("release_previous").column("previous_id").execute();
	await index("release_one_draft")
		.unique()
		.columns(["subject", "kind", "period_from", "period_until", "audience"])
		.where(sql.ref("state"), "=", "draft")
		.execute();
}

async function fixContents(trx: AnyDb): Promise<void> {
	const differs = (columns: readonly string[]) =>
		columns.map((column) => `new.${column} is distinct from old.${column}`).join(" or ");
	const changes = `${differs(FIXED)}
		or (old.state <> 'draft' and (${differs(PUBLICATION)}))
		or (old.state = 'draft' and new.state = 'withdrawn')
		or (old.state = 'published' and new.state <> 'withdrawn')
		or old.state in ('discarded', 'withdrawn')`;
	const rules = [
		["release_fixed", "update", changes],
		["release_kept", "delete", "old.state <> 'draft'"],
	] as const;
	if (isPostgres(trx)) await createRefusal(trx);
	for (const [name, event, when] of rules)
		await sql.raw(refusal(trx, name, event, when)).execute(trx);
}

function createRefusal(trx: AnyDb) {
	return sql
		.raw(
			`create function keep_release() returns trigger language plpgsql as $$ begin
			raise exception 'a release is fixed' using errcode = '23514'; end $$`,
		)
		.execute(trx);
}

function refusal(trx: AnyDb, name: string, event: string, when: string): string {
	return isPostgres(trx)
		? `create trigger ${name} before ${event} on release for each row when (${when})
			execute function keep_release()`
		: `create trigger ${name} before ${event} on release when ${when}
			begin select raise(abort, 'a release is fixed'); end`;
}
