import { sql } from "kysely";
import { LEVELS, SKILLS } from "./0004-courses.ts";
import { type AnyDb, inTransaction, isFlag, oneOf, text } from "./columns.ts";

const OPEN = ["enquiry", "assessed", "waiting", "offered", "enrolled", "active"];
const ENDED = ["declined", "expired", "completed", "withdrawn", "transferred", "no-show", "closed"];

export function up(db: AnyDb): Promise<void> {
	return inTransaction(db, async (trx) => {
		await createLearner(trx);
		await createEnrolment(trx);
		await createAssessment(trx);
	});
}

async function createLearner(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("learner")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("preferred_name", t, (c) => c.notNull())
		.addColumn("full_name", t)
		.addColumn("name_folded", t, (c) => c.notNull())
		.addColumn("say_name", t)
		.addColumn("language", t, (c) => c.notNull())
		.addColumn("email", t)
		.addColumn("phone", t)
		.addColumn("may_leave_message", "integer", (c) =>
			c.notNull().defaultTo(0).check(isFlag("may_leave_message")),
		)
		.addColumn("created_at", t, (c) => c.notNull())
		.execute();
	await trx.schema.createIndex("learner_name").on("learner").column("name_folded").execute();

	await trx.schema
		.createTable("consent")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("learner_id", t, (c) => c.notNull().references("learner.id"))
		.addColumn("kind", t, (c) => c.notNull().check(oneOf("kind", ["contact"])))
		.addColumn("notice_version", t, (c) => c.notNull())
		.addColumn("language", t, (c) => c.notNull())
		.addColumn("given_at", t, (c) => c.notNull())
		.addColumn("withdrawn_at", t)
		.execute();
	await trx.schema.createIndex("consent_learner").on("consent").column("learner_id").execute();
}

async function createEnrolment(trx: AnyDb): Promise<void> {
	const t = text(trx);
	const asked = [...LEVELS, "unsure"];
	await trx.schema
		.createTable("enrolment")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("course_id", t, (c) => c.notNull().references("course.id"))
		.addColumn("learner_id", t, (c) => c.notNull().references("learner.id"))
		.addColumn("role", t, (c) =>
			c.notNull().check(oneOf("role", ["learner", "volunteer", "londoner"])),
		)
		.addColumn("state", t, (c) => c.notNull().check(oneOf("state", [...OPEN, ...ENDED])))
		.addColumn("reference", t, (c) => c.notNull().unique())
		.addColumn("asked_speaking", t, (c) => c.check(oneOf("asked_speaking", asked)))
		.addColumn("asked_reading", t, (c) => c.check(oneOf("asked_reading", asked)))
		.addColumn("message", t)
		.addColumn("asked_at", t, (c) => c.notNull())
		.addColumn("enrolled_on", t)
		.addColumn("started_on", t)
		.addColumn("planned_end", t)
		.addColumn("ended_on", t)
		.addColumn("withdrawal_reason", t)
		.addColumn("outcome", t, (c) =>
			c.check(oneOf("outcome", ["achieved", "not-achieved", "result-pending"])),
		)
		.addColumn("achieved_on", t)
		.addCheckConstraint("enrolment_end_order", sql`ended_on >= started_on`)
		.addCheckConstraint(
			"enrolment_end",
			sql`(state in ('completed', 'withdrawn', 'transferred')) = (ended_on is not null)`,
		)
		.addCheckConstraint(
			"enrolment_reason",
			sql`(state = 'withdrawn') = (withdrawal_reason is not null)`,
		)
		.addCheckConstraint("enrolment_outcome", sql`outcome is null or ended_on is not null`)
		.addCheckConstraint("enrolment_completed", sql`state <> 'completed' or outcome is not null`)
		.addCheckConstraint(
			"enrolment_achieved",
			sql`(achieved_on is null or outcome = 'achieved') and not (state = 'withdrawn' and outcome = 'achieved')`,
		)
		.execute();
	await trx.schema
		.createIndex("enrolment_open")
		.unique()
		.on("enrolment")
		.columns(["course_id", "learner_id"])
		.where(oneOf("state", OPEN))
		.execute();
	await trx.schema
		.createIndex("enrolment_course")
		.on("enrolment")
		.columns(["course_id", "state", "role"])
		.execute();
	await trx.schema.createIndex("enrolment_learner").on("enrolment").column("learner_id").execute();

	await trx.schema
		.createTable("enrolment_break")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("enrolment_id", t, (c) => c.notNull().references("enrolment.id"))
		.addColumn("starts_on", t, (c) => c.notNull())
		.addColumn("expected_return", t, (c) => c.notNull())
		.addColumn("returned_on", t)
		.addCheckConstraint("enrolment_break_order", sql`expected_return >= starts_on`)
		.execute();
	await trx.schema
		.createIndex("enrolment_break_enrolment")
		.on("enrolment_break")
		.column("enrolment_id")
		.execute();

	await trx.schema
		.createTable("enrolment_event")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("enrolment_id", t, (c) => c.notNull().references("enrolment.id"))
		.addColumn("from_state", t)
		.addColumn("to_state", t, (c) => c.notNull())
		.addColumn("at", t, (c) => c.notNull())
		.addColumn("person_id", t, (c) => c.references("person.id"))
		.addColumn("reason", t)
		.execute();
	await trx.schema
		.createIndex("enrolment_event_enrolment")
		.on("enrolment_event")
		.column("enrolment_id")
		.execute();
}

async function createAssessment(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("assessment")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("learner_id", t, (c) => c.notNull().references("learner.id"))
		.addColumn("course_id", t, (c) => c.references("course.id"))
		.addColumn("provider_id", t, (c) => c.notNull().references("provider.id"))
		.addColumn("kind", t, (c) =>
			c.notNull().check(oneOf("kind", ["initial", "diagnostic", "formative", "summative"])),
		)
		.addColumn("assessed_on", t, (c) => c.notNull())
		.addColumn("person_id", t, (c) => c.notNull().references("person.id"))
		.addColumn("new_to_literacy", t, (c) =>
			c.check(oneOf("new_to_literacy", ["yes", "no", "unsure"])),
		)
		.addColumn("note", t)
		.addColumn("created_at", t, (c) => c.notNull())
		.execute();
	await trx.schema
		.createIndex("assessment_learner")
		.on("assessment")
		.columns(["learner_id", "assessed_on"])
		.execute();

	await trx.schema
		.createTable("skill_result")
		.addColumn("assessment_id", t, (c) => c.notNull().references("assessment.id"))
		.addColumn("skill", t, (c) => c.notNull().check(oneOf("skill", SKILLS)))
		.addColumn("level", t, (c) => c.notNull().check(oneOf("level", LEVELS)))
		.addColumn("strength", t, (c) =>
			c.check(oneOf("strength", ["emerging", "consolidating", "established"])),
		)
		.addPrimaryKeyConstraint("skill_result_key", ["assessment_id", "skill"])
		.execute();
}
