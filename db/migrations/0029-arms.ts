import { sql } from "kysely";
import { isPostgres } from "../dialect.ts";
import { type AnyDb, inTransaction, oneOf, text } from "./columns.ts";

const ARMS = ["treatment", "waiting", "matched"];

/** Who is compared with whom: fixed when the comparison of a class is opened, and for ever. */
export function up(db: AnyDb): Promise<void> {
	return inTransaction(db, async (trx) => {
		await createComparison(trx);
		await createArm(trx);
		await keepArm(trx);
	});
}

/** Of a class once: who is there or waits on that day. */
async function createComparison(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("class_comparison")
		.addColumn("course_id", t, (c) => c.primaryKey().references("course.id"))
		.addColumn("pilot_id", t, (c) => c.notNull().references("pilot.id"))
		.addColumn("matched", "integer", (c) => c.notNull().check(sql`matched in (0, 1)`))
		.addColumn("opened_on", t, (c) => c.notNull())
		.addColumn("opened_at", t, (c) => c.notNull())
		.addColumn("opened_by", t, (c) => c.notNull().references("person.id"))
		.execute();
	await trx.schema
		.createIndex("class_comparison_pilot")
		.on("class_comparison")
		.column("pilot_id")
		.execute();
}

/** One for each learner and pilot, whatever becomes of her place. */
async function createArm(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("pilot_arm")
		.addColumn("pilot_id", t, (c) => c.notNull().references("pilot.id"))
		.addColumn("learner_id", t, (c) => c.notNull().references("learner.id"))
		.addColumn("course_id", t, (c) => c.notNull().references("class_comparison.course_id"))
		.addColumn("arm", t, (c) => c.notNull().check(oneOf("arm", ARMS)))
		.addColumn("since", t, (c) => c.notNull())
		.addPrimaryKeyConstraint("pilot_arm_key", ["pilot_id", "learner_id"])
		.execute();
	await trx.schema.createIndex("pilot_arm_learner").on("pilot_arm").column("learner_id").execute();
	await trx.schema.createIndex("pilot_arm_course").on("pilot_arm").column("course_id").execute();
}

/** An arm that could be changed once the outcome is known would prove nothing. */
async function keepArm(trx: AnyDb): Promise<void> {
	const refusal = "an arm stays what it was";
	const fixed = ["pilot_id", "course_id", "arm", "since"];
	const isChanged = fixed.map((column) => `new.${column} <> old.${column}`).join(" or ");
	if (!isPostgres(trx)) {
		await sql
			.raw(
				`create trigger pilot_arm_stays before update on pilot_arm when ${isChanged}
				begin select raise(abort, '${refusal}'); end`,
			)
			.execute(trx);
		return;
	}
	await sql
		.raw(
			`create function pilot_arm_stays() returns trigger language plpgsql as $$
			begin raise exception '${refusal}'; end $$`,
		)
		.execute(trx);
	await sql
		.raw(
			`create trigger pilot_arm_stays before update on pilot_arm
			for each row when (${isChanged}) execute function pilot_arm_stays()`,
		)
		.execute(trx);
}
