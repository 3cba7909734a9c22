import { sql } from "kysely";
import { isPostgres } from "../dialect.ts";
import { type AnyDb, inTransaction, oneOf, text } from "./columns.ts";

const KINDS = ["teaching", "creche", "venue", "materials", "travel", "outreach", "other"];
const COLUMNS = ["inputs", "activities", "outputs", "outcomes", "impact"];
const DESIGNS = ["before-after", "waiting-list", "matched"];
const IS_QUARTER_END = sql`substr(quarter_end, 5) in ('-03-31', '-06-30', '-09-30', '-12-31')`;

/** How an evaluator sets a pilot up: who takes part, money, targets, logic model and design. */
export function up(db: AnyDb): Promise<void> {
	return inTransaction(db, async (trx) => {
		await createProviders(trx);
		await createBudget(trx);
		await createTargets(trx);
		await createLogicModel(trx);
		await createDesign(trx);
		for (const table of ["pilot_design", "pilot_design_outcome"]) await keepForEver(trx, table);
	});
}

/** Whose classes are in a pilot already takes part in it. */
async function createProviders(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("pilot_provider")
		.addColumn("pilot_id", t, (c) => c.notNull().references("pilot.id"))
		.addColumn("provider_id", t, (c) => c.notNull().references("provider.id"))
		.addPrimaryKeyConstraint("pilot_provider_key", ["pilot_id", "provider_id"])
		.execute();
	await trx
		.insertInto("pilot_provider")
		.columns(["pilot_id", "provider_id"])
		.expression(
			trx
				.selectFrom("course")
				.where("pilot_id", "is not", null)
				.select(["pilot_id", "provider_id"])
				.distinct(),
		)
		.execute();
	const index = trx.schema.createIndex("pilot_provider_provider").on("pilot_provider");
	await index.column("provider_id").execute();
}

/** What one provider plans and spends on one thing in one quarter; null: not said yet. */
async function createBudget(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("budget_line")
		.addColumn("pilot_id", t, (c) => c.notNull().references("pilot.id"))
		.addColumn("provider_id", t, (c) => c.notNull().references("provider.id"))
		.addColumn("quarter_end", t, (c) => c.notNull().check(IS_QUARTER_END))
		.addColumn("kind", t, (c) => c.notNull().check(oneOf("kind", KINDS)))
		.addColumn("planned_pence", "integer", (c) => c.notNull().check(sql`planned_pence >= 0`))
		.addColumn("spent_pence", "integer", (c) => c.check(sql`spent_pence >= 0`))
		.addPrimaryKeyConstraint("budget_line_key", ["pilot_id", "quarter_end", "provider_id", "kind"])
		.execute();
}

/** Cumulative, to the end of the quarter. */
async function createTargets(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("pilot_target")
		.addColumn("pilot_id", t, (c) => c.notNull().references("pilot.id"))
		.addColumn("indicator", t, (c) => c.notNull())
		.addColumn("quarter_end", t, (c) => c.notNull().check(IS_QUARTER_END))
		.addColumn("value", "double precision", (c) => c.notNull().check(sql`value >= 0`))
		.addPrimaryKeyConstraint("pilot_target_key", ["pilot_id", "indicator", "quarter_end"])
		.execute();
}

async function createLogicModel(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("logic_box")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("pilot_id", t, (c) => c.notNull().references("pilot.id"))
		.addColumn("stage", t, (c) => c.notNull().check(oneOf("stage", COLUMNS)))
		.addColumn("position", "integer", (c) => c.notNull())
		.addColumn("words", t, (c) => c.notNull())
		.execute();
	await trx.schema.createIndex("logic_box_pilot").on("logic_box").column("pilot_id").execute();
	await trx.schema
		.createTable("logic_box_indicator")
		.addColumn("box_id", t, (c) => c.notNull().references("logic_box.id"))
		.addColumn("indicator", t, (c) => c.notNull())
		.addPrimaryKeyConstraint("logic_box_indicator_key", ["box_id", "indicator"])
		.execute();
	await trx.schema
		.createTable("logic_arrow")
		.addColumn("from_id", t, (c) => c.notNull().references("logic_box.id"))
		.addColumn("to_id", t, (c) => c.notNull().references("logic_box.id"))
		.addCheckConstraint("logic_arrow_other", sql`from_id <> to_id`)
		.addPrimaryKeyConstraint("logic_arrow_key", ["from_id", "to_id"])
		.execute();
	await trx.schema.createIndex("logic_arrow_to").on("logic_arrow").column("to_id").execute();
}

/** Append-only: the one said last holds. */
async function createDesign(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("pilot_design")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("pilot_id", t, (c) => c.notNull().references("pilot.id"))
		.addColumn("version", "integer", (c) => c.notNull())
		.addColumn("design", t, (c) => c.notNull().check(oneOf("design", DESIGNS)))
		.addColumn("said_by", t, (c) => c.notNull().references("person.id"))
		.addColumn("said_at", t, (c) => c.notNull())
		.addUniqueConstraint("pilot_design_version", ["pilot_id", "version"])
		.execute();
	await trx.schema
		.createTable("pilot_design_outcome")
		.addColumn("design_id", t, (c) => c.notNull().references("pilot_design.id"))
		.addColumn("indicator", t, (c) => c.notNull())
		.addPrimaryKeyConstraint("pilot_design_outcome_key", ["design_id", "indicator"])
		.execute();
}

/** What was named before anybody saw an outcome must never look as if it had been named otherwise. */
async function keepForEver(trx: AnyDb, table: string): Promise<void> {
	const refusal = `what was named in ${table} stays`;
	if (!isPostgres(trx)) {
		for (const change of ["update", "delete"]) {
			const name = `${table}_no_${change}`;
			const refuse = `begin select raise(abort, '${refusal}'); end`;
			await sql.raw(`create trigger ${name} before ${change} on ${table} ${refuse}`).execute(trx);
		}
		return;
	}
	const refuse = `begin raise exception '${refusal}'; end`;
	await sql
		.raw(`create function ${table}_stays() returns trigger language plpgsql as $$ ${refuse} $$`)
		.execute(trx);
	await sql
		.raw(
			`create trigger ${table}_stays before update or delete on ${table}
			for each row execute function ${table}_stays()`,
		)
		.execute(trx);
}
