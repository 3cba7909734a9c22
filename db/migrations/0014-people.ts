import { sql } from "kysely";
import { isPostgres } from "../dialect.ts";
import { type AnyDb, inTransaction, oneOf, text } from "./columns.ts";

/** How to reach a learner, her children in the crèche, her reference, and two records made one. */
export function up(db: AnyDb): Promise<void> {
	return inTransaction(db, async (trx) => {
		await extendLearner(trx);
		await createReference(trx);
		await createMerge(trx);
		await (isPostgres(trx) ? followOnPostgres(trx) : followOnSqlite(trx));
	});
}

async function extendLearner(trx: AnyDb): Promise<void> {
	const t = text(trx);
	const ways = ["phone", "text", "whatsapp", "email"];
	const learner = () => trx.schema.alterTable("learner");
	await learner().addColumn("full_name_folded", t).execute();
	await learner()
		.addColumn("contact_way", t, (c) => c.check(oneOf("contact_way", ways)))
		.execute();
	await learner()
		.addColumn("creche_children", "integer", (c) =>
			c.notNull().defaultTo(0).check(sql`creche_children between 0 and 9`),
		)
		.execute();
	await learner().addColumn("creche_ages", t).execute();
	await learner()
		.addColumn("version", "integer", (c) => c.notNull().defaultTo(1))
		.execute();
	await learner()
		.addColumn("merged_into_id", t, (c) =>
			c.references("learner.id").check(sql`merged_into_id <> id`),
		)
		.execute();
	await trx.schema.createIndex("learner_merged").on("learner").column("merged_into_id").execute();
	await addMade(trx, "phone_digits", onlyDigits("phone"));
	await addMade(trx, "email_folded", "lower(email)");
}

/** Made by the database from what is kept, so that nobody who writes a learner can forget it. */
async function addMade(trx: AnyDb, name: string, from: string): Promise<void> {
	await trx.schema
		.alterTable("learner")
		.addColumn(name, text(trx), (c) => {
			const made = c.generatedAlwaysAs(sql.raw(from));
			return isPostgres(trx) ? made.stored() : made;
		})
		.execute();
}

/** What people write between the digits of a number, taken out in words both databases read. */
function onlyDigits(column: string): string {
	const between = [" ", "-", "(", ")", ".", "/", "+", "\u2010", "\u2011", "\u2012", "\u2013"];
	return between.reduce((inner, sign) => `replace(${inner}, '${sign}', '')`, column);
}

/** Each provider has a name of its own for a learner; none sees another's. */
async function createReference(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("learner_reference")
		.addColumn("provider_id", t, (c) => c.notNull().references("provider.id"))
		.addColumn("learner_id", t, (c) => c.notNull().references("learner.id"))
		.addColumn("reference", t, (c) => c.notNull())
		.addColumn("reference_folded", t, (c) => c.notNull())
		.addPrimaryKeyConstraint("learner_reference_key", ["provider_id", "learner_id"])
		.addUniqueConstraint("learner_reference_once", ["provider_id", "reference_folded"])
		.execute();
	await trx.schema
		.createIndex("learner_reference_learner")
		.on("learner_reference")
		.column("learner_id")
		.execute();
}

async function createMerge(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("learner_merge")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("kept_id", t, (c) => c.notNull().references("learner.id"))
		.addColumn("merged_id", t, (c) => c.notNull().unique().references("learner.id"))
		.addColumn("provider_id", t, (c) => c.notNull().references("provider.id"))
		.addColumn("merged_at", t, (c) => c.notNull())
		.addColumn("merged_by", t, (c) => c.notNull().references("person.id"))
		.execute();
	await trx.schema
		.createIndex("learner_merge_kept")
		.on("learner_merge")
		.column("kept_id")
		.execute();
	await trx.schema
		.createTable("learner_apart")
		.addColumn("one_id", t, (c) => c.notNull().references("learner.id"))
		.addColumn("other_id", t, (c) => c.notNull().references("learner.id"))
		.addColumn("provider_id", t, (c) => c.notNull().references("provider.id"))
		.addColumn("said_at", t, (c) => c.notNull())
		.addColumn("said_by", t, (c) => c.notNull().references("person.id"))
		.addPrimaryKeyConstraint("learner_apart_key", ["provider_id", "one_id", "other_id"])
		.addCheckConstraint("learner_apart_order", sql`one_id < other_id`)
		.execute();
}

/** Somebody who read the learner before she was merged may write afterwards: it goes where she went. */
const FOLLOWING = ["enrolment", "assessment", "consent"];

async function followOnSqlite(trx: AnyDb): Promise<void> {
	for (const table of FOLLOWING) {
		await sql
			.raw(
				`create trigger ${table}_follows after insert on ${table}
				when exists (select 1 from learner where id = new.learner_id and merged_into_id is not null)
				begin
				update ${table} set learner_id = (select merged_into_id from learner where id = new.learner_id)
				where id = new.id;
				end`,
			)
			.execute(trx);
	}
}

/** The name comes after `RI_…`: the key's own trigger has waited for a merge that was going on. */
async function followOnPostgres(trx: AnyDb): Promise<void> {
	await sql
		.raw(
			`create function follow_learner() returns trigger language plpgsql as $$
			declare goes_to text;
			begin
			select merged_into_id into goes_to from learner where id = new.learner_id;
			if goes_to is not null then
				execute format('update %I set learner_id = $1 where id = $2', tg_table_name)
				using goes_to, new.id;
			end if;
			return null; end $$`,
		)
		.execute(trx);
	for (const table of FOLLOWING) {
		await sql
			.raw(
				`create trigger zz_${table}_follows after insert on ${table}
				for each row execute function follow_learner()`,
			)
			.execute(trx);
	}
}
