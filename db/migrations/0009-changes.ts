import { sql } from "kysely";
import { isPostgres } from "../dialect.ts";
import { type AnyDb, inTransaction, text } from "./columns.ts";

/** Tables whose rows are part of what the public sees of a class, and the column that names it. */
const PARTS_OF_A_CLASS: Record<string, string> = {
	course: "id",
	course_text: "course_id",
	course_level: "course_id",
	course_helper_language: "course_id",
	weekly_slot: "course_id",
	lesson: "course_id",
	search_word: "course_id",
	wrong_report: "course_id",
};

/** Rows that many classes share, and the column of `course` that names them. */
const SHARED: Record<string, string> = {
	venue: "venue_id",
	provider: "provider_id",
	employer: "employer_id",
};

/** Public, but of no class: noted under the empty subject. */
const OTHERS = ["pilot", "release"];
const EVENTS = ["insert", "update", "delete"] as const;

/**
 * Notes by trigger which class changed, so that no code can forget it and every process of the
 * site learns of it: what is kept in memory is mended class by class.
 */
export function up(db: AnyDb): Promise<void> {
	return inTransaction(db, (trx) => (isPostgres(trx) ? onPostgres(trx) : onSqlite(trx)));
}

/** One writer at a time: the version grows in the order of the commits. */
async function onSqlite(trx: AnyDb): Promise<void> {
	await trx.schema
		.createTable("public_change")
		.addColumn("subject", text(trx), (c) => c.primaryKey())
		.addColumn("version", "integer", (c) => c.notNull())
		.execute();
	await trx.schema
		.createIndex("public_change_version")
		.unique()
		.on("public_change")
		.column("version")
		.execute();
	for (const [table, column] of Object.entries(PARTS_OF_A_CLASS)) {
		for (const event of EVENTS) {
			await sqliteTrigger(trx, table, event, `${rowOf(event)}.${column}`);
		}
	}
	for (const event of EVENTS) {
		const isPublic = "when old.state <> new.state or old.role <> new.role";
		const when = event === "update" ? isPublic : "";
		await sqliteTrigger(trx, "enrolment", event, `${rowOf(event)}.course_id`, when);
	}
	for (const [table, column] of Object.entries(SHARED)) await sqliteShared(trx, table, column);
	for (const table of OTHERS) {
		for (const event of EVENTS) await sqliteTrigger(trx, table, event, "''");
	}
}

const NEXT_VERSION = "(select coalesce(max(version), 0) + 1 from public_change)";
const OR_RENEW = "on conflict (subject) do update set version = excluded.version";

function rowOf(event: (typeof EVENTS)[number]): "old" | "new" {
	return event === "delete" ? "old" : "new";
}

async function sqliteTrigger(
	trx: AnyDb,
	table: string,
	event: string,
	subject: string,
	when = "",
): Promise<void> {
	await sql
		.raw(
			`create trigger ${table}_${event}_noted after ${event} on ${table} ${when} begin
			insert into public_change (subject, version) values (${subject}, ${NEXT_VERSION}) ${OR_RENEW};
			end`,
		)
		.execute(trx);
}

/** Each of its classes is a part of the same change, with a version of its own. */
async function sqliteShared(trx: AnyDb, table: string, column: string): Promise<void> {
	const place = "row_number() over (order by id)";
	await sql
		.raw(
			`create trigger ${table}_update_noted after update on ${table} begin
			insert into public_change (subject, version)
			select id, (select coalesce(max(version), 0) from public_change) + ${place}
			from course where ${column} = new.id ${OR_RENEW};
			end`,
		)
		.execute(trx);
}

/**
 * Writers do not wait for each other here, so every change is a row of its own, and carries the
 * transaction that wrote it: rows appear when it commits, not in the order of their numbers.
 */
async function onPostgres(trx: AnyDb): Promise<void> {
	await sql
		.raw(
			`create table public_change (
			id bigint generated always as identity primary key,
			subject text collate "C" not null,
			xid xid8 not null default pg_current_xact_id(),
			at timestamptz not null default now())`,
		)
		.execute(trx);
	await sql.raw("create index public_change_xid on public_change (xid)").execute(trx);
	await postgresFunction(trx, "note_part", "select distinct %I from changed");
	const shared = "select course.id from course join changed on course.%I = changed.id";
	await postgresFunction(trx, "note_shared", shared);
	const moved =
		"select distinct n.%I from changed n join before o on o.id = n.id where o.state <> n.state or o.role <> n.role";
	await postgresFunction(trx, "note_enrolment", moved);
	await postgresFunction(trx, "note_other", "select %L::text");
	for (const [table, column] of Object.entries(PARTS_OF_A_CLASS)) {
		for (const event of EVENTS) await postgresTrigger(trx, table, event, "note_part", column);
	}
	for (const event of EVENTS) {
		const called = event === "update" ? "note_enrolment" : "note_part";
		await postgresTrigger(trx, "enrolment", event, called, "course_id");
	}
	for (const [table, column] of Object.entries(SHARED)) {
		await postgresTrigger(trx, table, "update", "note_shared", column);
	}
	for (const table of OTHERS) {
		for (const event of EVENTS) await postgresTrigger(trx, table, event, "note_other", "");
	}
}

async function postgresFunction(trx: AnyDb, name: string, subjects: string): Promise<void> {
	await sql
		.raw(
			`create function ${name}() returns trigger language plpgsql as $$ begin
			execute format('insert into public_change (subject) ${subjects}', tg_argv[0]);
			return null; end $$`,
		)
		.execute(trx);
}

async function postgresTrigger(
	trx: AnyDb,
	table: string,
	event: (typeof EVENTS)[number],
	called: string,
	argument: string,
): Promise<void> {
	const before = event === "update" ? "old table as before" : "";
	await sql
		.raw(
			`create trigger ${table}_${event}_noted after ${event} on ${table}
			referencing ${before} ${rowOf(event)} table as changed
			for each statement execute function ${called}('${argument}')`,
		)
		.execute(trx);
}
