import { sql } from "kysely";
import { isPostgres } from "../dialect.ts";
import { type AnyDb, inTransaction, oneOf, text } from "./columns.ts";

const ABOUT = [
	...["speaking", "listening", "reading", "writing"],
	...["work", "school", "appointments", "shopping", "travel", "forms", "phone", "people", "study"],
];
const RESULTS = ["met", "partly", "not-yet"];

/** What a learner wants, what was agreed with her, and how far she has come. */
export function up(db: AnyDb): Promise<void> {
	return inTransaction(db, async (trx) => {
		await createPlan(trx);
		await createAim(trx);
		await createTarget(trx);
		await createReview(trx);
		await createOutcome(trx);
		await createAgreement(trx);
		await followLearner(trx);
	});
}

/** One that is open for a learner and a provider; those before it have their end review. */
async function createPlan(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("learning_plan")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("learner_id", t, (c) => c.notNull().references("learner.id"))
		.addColumn("provider_id", t, (c) => c.notNull().references("provider.id"))
		.addColumn("begun_at", t, (c) => c.notNull())
		.addColumn("begun_by", t, (c) => c.notNull().references("person.id"))
		.addColumn("terms", "integer", (c) => c.notNull().defaultTo(1))
		.addColumn("support", t)
		.addColumn("next_step", t)
		.addColumn("own_words", t)
		.addColumn("own_language", t)
		.addColumn("tutor_words", t)
		.addColumn("ended_on", t)
		.addColumn("ended_at", t)
		.addColumn("ended_by", t, (c) => c.references("person.id"))
		.addCheckConstraint(
			"learning_plan_ended",
			sql`(ended_on is null) = (ended_at is null) and (ended_on is null) = (ended_by is null)`,
		)
		.addCheckConstraint("learning_plan_words", sql`(own_words is null) = (own_language is null)`)
		.execute();
	await trx.schema
		.createIndex("learning_plan_open")
		.on("learning_plan")
		.columns(["learner_id", "provider_id"])
		.where(sql.ref("ended_on"), "is", null)
		.unique()
		.execute();
	await trx.schema
		.createIndex("learning_plan_learner")
		.on("learning_plan")
		.columns(["learner_id", "begun_at"])
		.execute();
}

/** Null as its author: she wrote it herself. */
async function createAim(trx: AnyDb): Promise<void> {
	await listOfPlan(trx, "plan_aim").execute();
	await indexOfPlan(trx, "plan_aim");
}

async function createTarget(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await listOfPlan(trx, "plan_target")
		.addColumn("about", t, (c) => c.notNull().check(oneOf("about", ABOUT)))
		.addColumn("review_on", t, (c) => c.notNull())
		.execute();
	await indexOfPlan(trx, "plan_target");
}

async function createReview(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("target_review")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("target_id", t, (c) => c.notNull().references("plan_target.id"))
		.addColumn("key", t, (c) => c.notNull().unique())
		.addColumn("reviewed_on", t, (c) => c.notNull())
		.addColumn("result", t, (c) => c.notNull().check(oneOf("result", RESULTS)))
		.addColumn("evidence", t)
		.addColumn("person_id", t, (c) => c.notNull().references("person.id"))
		.addColumn("at", t, (c) => c.notNull())
		.execute();
	await trx.schema
		.createIndex("target_review_target")
		.on("target_review")
		.columns(["target_id", "reviewed_on"])
		.execute();
}

async function createOutcome(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("plan_outcome")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("plan_id", t, (c) => c.notNull().references("learning_plan.id"))
		.addColumn("key", t, (c) => c.notNull().unique())
		.addColumn("words", t, (c) => c.notNull())
		.addColumn("language", t, (c) => c.notNull())
		.addColumn("english", t)
		.addColumn("noted_on", t, (c) => c.notNull())
		.addColumn("person_id", t, (c) => c.notNull().references("person.id"))
		.addColumn("at", t, (c) => c.notNull())
		.execute();
	await indexOfPlan(trx, "plan_outcome");
}

/** Her yes to the aims and targets as they stood; a later state of them needs another. */
async function createAgreement(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("plan_agreement")
		.addColumn("plan_id", t, (c) => c.notNull().references("learning_plan.id"))
		.addColumn("terms", "integer", (c) => c.notNull())
		.addColumn("agreed_at", t, (c) => c.notNull())
		.addColumn("language", t, (c) => c.notNull())
		.addPrimaryKeyConstraint("plan_agreement_key", ["plan_id", "terms"])
		.execute();
}

/** Aims and targets: her words, in the order of the plan. */
function listOfPlan(trx: AnyDb, table: string) {
	const t = text(trx);
	return trx.schema
		.createTable(table)
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("plan_id", t, (c) => c.notNull().references("learning_plan.id"))
		.addColumn("key", t, (c) => c.notNull().unique())
		.addColumn("position", "integer", (c) => c.notNull())
		.addColumn("words", t, (c) => c.notNull())
		.addColumn("language", t, (c) => c.notNull())
		.addColumn("english", t)
		.addColumn("version", "integer", (c) => c.notNull().defaultTo(1))
		.addColumn("created_at", t, (c) => c.notNull())
		.addColumn("created_by", t, (c) => c.references("person.id"))
		.addColumn("dropped_at", t);
}

async function indexOfPlan(trx: AnyDb, table: string): Promise<void> {
	await trx.schema.createIndex(`${table}_plan`).on(table).column("plan_id").execute();
}

/** Begun for a record that was merged meanwhile, it goes where she went; as in 0014. */
async function followLearner(trx: AnyDb): Promise<void> {
	const trigger = isPostgres(trx)
		? `create trigger zz_learning_plan_follows after insert on learning_plan
			for each row execute function follow_learner()`
		: `create trigger learning_plan_follows after insert on learning_plan
			when exists (select 1 from learner where id = new.learner_id and merged_into_id is not null)
			begin
			update learning_plan
			set learner_id = (select merged_into_id from learner where id = new.learner_id)
			where id = new.id;
			end`;
	await sql.raw(trigger).execute(trx);
}
