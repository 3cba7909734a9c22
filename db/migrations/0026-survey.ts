import { sql } from "kysely";
import { type AnyDb, inTransaction, isFlag, oneOf, text } from "./columns.ts";

const WAVES = ["baseline", "end", "follow-up"];
const LINKS = ["own", "reading"];
const MODES = ["self", "read-aloud"];

/** What learners of a pilot are asked about their lives, and what they answered. */
export function up(db: AnyDb): Promise<void> {
	return inTransaction(db, async (trx) => {
		await createResponse(trx);
		await createLink(trx);
		await createAnswer(trx);
	});
}

/** One for each learner, pilot and wave: made with the first link to it, answered or not. */
async function createResponse(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("survey_response")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("learner_id", t, (c) => c.notNull().references("learner.id"))
		.addColumn("pilot_id", t, (c) => c.notNull().references("pilot.id"))
		.addColumn("course_id", t, (c) => c.notNull().references("course.id"))
		.addColumn("wave", t, (c) => c.notNull().check(oneOf("wave", WAVES)))
		.addColumn("version", t, (c) => c.notNull())
		.addColumn("created_at", t, (c) => c.notNull())
		.addColumn("answered_at", t)
		.addColumn("finished_at", t, (c) =>
			c.check(sql`finished_at is null or answered_at is not null`),
		)
		.addUniqueConstraint("survey_response_once", ["learner_id", "pilot_id", "wave"])
		.execute();
	await trx.schema
		.createIndex("survey_response_pilot")
		.on("survey_response")
		.column("pilot_id")
		.execute();
	await trx.schema
		.createIndex("survey_response_course")
		.on("survey_response")
		.column("course_id")
		.execute();
}

/** Her own one, and one for who reads the questions to her; at most one of each is open. */
async function createLink(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("survey_link")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("token_hash", t, (c) => c.notNull().unique())
		.addColumn("response_id", t, (c) =>
			c.notNull().references("survey_response.id").onDelete("cascade"),
		)
		.addColumn("kind", t, (c) => c.notNull().check(oneOf("kind", LINKS)))
		.addColumn("created_at", t, (c) => c.notNull())
		.addColumn("created_by", t, (c) =>
			c.references("person.id").check(sql`kind = 'own' or created_by is not null`),
		)
		.addColumn("expires_at", t, (c) => c.notNull())
		.addColumn("ended_at", t)
		.execute();
	await trx.schema
		.createIndex("survey_link_open")
		.unique()
		.on("survey_link")
		.columns(["response_id", "kind"])
		.where(sql.ref("ended_at"), "is", null)
		.execute();
}

/** No row is no answer; "I prefer not to say" is one. */
async function createAnswer(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("survey_answer")
		.addColumn("response_id", t, (c) =>
			c.notNull().references("survey_response.id").onDelete("cascade"),
		)
		.addColumn("item", t, (c) => c.notNull())
		.addColumn("value", "integer", (c) => c.check(sql`value >= 0`))
		.addColumn("declined", "integer", (c) => c.notNull().check(isFlag("declined")))
		.addColumn("mode", t, (c) => c.notNull().check(oneOf("mode", MODES)))
		.addColumn("language", t, (c) => c.notNull())
		.addColumn("device_hash", t)
		.addColumn("answered_at", t, (c) => c.notNull())
		.addPrimaryKeyConstraint("survey_answer_key", ["response_id", "item"])
		.addCheckConstraint(
			"survey_answer_one",
			sql`(declined = 1 and value is null) or (declined = 0 and value is not null)`,
		)
		.execute();
}
