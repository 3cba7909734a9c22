import { sql } from "kysely";
import { isPostgres } from "../dialect.ts";
import { type AnyDb, inTransaction, text } from "./columns.ts";

/** Boroughs in a wider area, entries of code lists that are offered no more, and areas with new names. */
export function up(db: AnyDb): Promise<void> {
	return inTransaction(db, async (trx) => {
		await createAreaPart(trx);
		await createRetiredCode(trx);
		await (isPostgres(trx) ? noteOnPostgres(trx) : noteOnSqlite(trx));
	});
}

async function createAreaPart(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("area_part")
		.addColumn("area_id", t, (c) => c.notNull().references("area.id"))
		.addColumn("part_id", t, (c) => c.notNull().references("area.id"))
		.addPrimaryKeyConstraint("area_part_key", ["area_id", "part_id"])
		.addCheckConstraint("area_part_other", sql`area_id <> part_id`)
		.execute();
	await trx.schema.createIndex("area_part_part").on("area_part").column("part_id").execute();
	await trx.schema.createIndex("pilot_area_area").on("pilot_area").column("area_id").execute();
	await trx.schema.createIndex("role_grant_role").on("role_grant").column("role").execute();
	await trx.schema
		.createIndex("role_grant_provider")
		.on("role_grant")
		.column("provider_id")
		.execute();
}

async function createRetiredCode(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("retired_code")
		.addColumn("list", t, (c) => c.notNull())
		.addColumn("code", t, (c) => c.notNull())
		.addColumn("retired_at", t, (c) => c.notNull())
		.addColumn("retired_by", t, (c) => c.notNull().references("person.id"))
		.addPrimaryKeyConstraint("retired_code_key", ["list", "code"])
		.execute();
	await trx.schema.createIndex("retired_code_by").on("retired_code").column("retired_by").execute();
}

/** As in 0009, for the name of an area, which stands on the cards of the classes in it. */
const CLASSES_IN = "from course join venue on venue.id = course.venue_id";

async function noteOnSqlite(trx: AnyDb): Promise<void> {
	await sql
		.raw(
			`create trigger area_update_noted after update on area when old.name <> new.name begin
			insert into public_change (subject, version)
			select course.id, (select coalesce(max(version), 0) from public_change)
				+ row_number() over (order by course.id)
			${CLASSES_IN} where venue.area_id = new.id
			on conflict (subject) do update set version = excluded.version;
			end`,
		)
		.execute(trx);
}

async function noteOnPostgres(trx: AnyDb): Promise<void> {
	await sql
		.raw(
			`create function note_area() returns trigger language plpgsql as $$ begin
			insert into public_change (subject) select course.id ${CLASSES_IN}
			join changed on changed.id = venue.area_id;
			return null; end $$`,
		)
		.execute(trx);
	await sql
		.raw(
			`create trigger area_update_noted after update on area
			referencing new table as changed
			for each statement execute function note_area()`,
		)
		.execute(trx);
}
