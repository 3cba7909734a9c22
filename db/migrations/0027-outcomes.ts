import { sql } from "kysely";
import { LEVELS } from "./0004-courses.ts";
import { type AnyDb, inTransaction, oneOf, text } from "./columns.ts";

const DESTINATIONS = [
	"work-full-time",
	"work-part-time",
	"work-own",
	"work-same",
	"volunteering",
	"esol",
	"other-course",
	"looking-for-work",
	"caring",
	"moved-away",
	"nothing-planned",
	"not-known",
];
const LEARNED = ["told", "next-provider", "employer", "seen", "survey", "own-page"];
const ABILITIES = ["none", "some", "fluent", "not-said"];
const SCHOOL = ["none", "1-4", "5-8", "9-12", "13-more", "not-said"];
const TIME_IN_UK = ["under-1", "1-2", "3-5", "6-10", "over-10", "always", "not-said"];

/** What came after the class, what it was good for, what she may say of herself, and her languages. */
export function up(db: AnyDb): Promise<void> {
	return inTransaction(db, async (trx) => {
		await createNextStep(trx);
		await createOutcome(trx);
		await createEquality(trx);
		await createLanguages(trx);
	});
}

/** Append-only: of each kind the one said last holds. */
async function createNextStep(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("next_step")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("enrolment_id", t, (c) => c.notNull().references("enrolment.id"))
		.addColumn("kind", t, (c) => c.notNull().check(oneOf("kind", ["planned", "actual"])))
		.addColumn("destination", t, (c) => c.notNull().check(oneOf("destination", DESTINATIONS)))
		.addColumn("level", t, (c) => c.check(oneOf("level", LEVELS)))
		.addColumn("starts_on", t)
		.addColumn("learned_how", t, (c) => c.notNull().check(oneOf("learned_how", LEARNED)))
		.addColumn("learned_on", t, (c) => c.notNull())
		.addColumn("said_by", t, (c) => c.references("person.id"))
		.addColumn("said_at", t, (c) => c.notNull())
		.addCheckConstraint("next_step_level", sql`level is null or destination = 'esol'`)
		.addCheckConstraint("next_step_plan", sql`kind = 'actual' or destination <> 'not-known'`)
		.addCheckConstraint("next_step_herself", sql`(learned_how = 'own-page') = (said_by is null)`)
		.execute();
	await trx.schema
		.createIndex("next_step_enrolment")
		.on("next_step")
		.columns(["enrolment_id", "said_at"])
		.execute();
}

/** Append-only: the last one holds. Code 11 says that there was none of the others. */
async function createOutcome(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("learning_outcome")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("enrolment_id", t, (c) => c.notNull().references("enrolment.id"))
		.addColumn("purpose", "integer", (c) => c.check(sql`purpose between 1 and 7`))
		.addColumn("codes", t, (c) => c.notNull())
		.addColumn("said_by", t, (c) => c.notNull().references("person.id"))
		.addColumn("said_at", t, (c) => c.notNull())
		.addCheckConstraint("learning_outcome_none", sql`codes = '11' or codes not like '%11%'`)
		.execute();
	await trx.schema
		.createIndex("learning_outcome_enrolment")
		.on("learning_outcome")
		.columns(["enrolment_id", "said_at"])
		.execute();
}

/** Nothing of what she said can be read without a key that is not in the database. */
async function createEquality(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("equality_profile")
		.addColumn("learner_id", t, (c) => c.primaryKey().references("learner.id"))
		.addColumn("key_id", t, (c) => c.notNull())
		.addColumn("sealed", t, (c) => c.notNull())
		.addColumn("updated_at", t, (c) => c.notNull())
		.execute();
}

async function createLanguages(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("language_background")
		.addColumn("learner_id", t, (c) => c.primaryKey().references("learner.id"))
		.addColumn("first_language", t)
		.addColumn("other_languages", t, (c) => c.notNull().defaultTo(""))
		.addColumn("scripts", t, (c) => c.notNull().defaultTo(""))
		.addColumn("reading", t, (c) => c.check(oneOf("reading", ABILITIES)))
		.addColumn("writing", t, (c) => c.check(oneOf("writing", ABILITIES)))
		.addColumn("school_years", t, (c) => c.check(oneOf("school_years", SCHOOL)))
		.addColumn("time_in_uk", t, (c) => c.check(oneOf("time_in_uk", TIME_IN_UK)))
		.addColumn("version", "integer", (c) => c.notNull().defaultTo(1))
		.addColumn("updated_at", t, (c) => c.notNull())
		.addColumn("updated_by", t, (c) => c.references("person.id"))
		.execute();
}
