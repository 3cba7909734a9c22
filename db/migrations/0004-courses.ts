import { sql } from "kysely";
import { type AnyDb, inTransaction, isFlag, oneOf, text } from "./columns.ts";

const KINDS = ["community", "workplace", "conversation-club", "family", "activity"];
const STATES = ["draft", "published", "closed", "cancelled", "finished"];
const CANCELLED = ["tutor-ill", "venue", "weather", "too-few", "other"];
const FACTS = [
	"online",
	"women_only",
	"no_papers",
	"drop_in",
	"shift_friendly",
	"school_hours",
] as const;
export const SKILLS = ["speaking", "listening", "reading", "writing"];
export const LEVELS = ["pre-entry", "entry-1", "entry-2", "entry-3", "level-1", "level-2"];

export function up(db: AnyDb): Promise<void> {
	return inTransaction(db, async (trx) => {
		await createCourse(trx);
		await createCourseParts(trx);
		await createLesson(trx);
	});
}

async function createCourse(trx: AnyDb): Promise<void> {
	const t = text(trx);
	let course = trx.schema
		.createTable("course")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("slug", t, (c) => c.notNull().unique())
		.addColumn("provider_id", t, (c) => c.notNull().references("provider.id"))
		.addColumn("pilot_id", t, (c) => c.references("pilot.id"))
		.addColumn("venue_id", t, (c) => c.references("venue.id"))
		.addColumn("reference", t)
		.addColumn("kind", t, (c) => c.notNull().check(oneOf("kind", KINDS)))
		.addColumn("state", t, (c) => c.notNull().check(oneOf("state", STATES)))
		.addColumn("starts_on", t)
		.addColumn("ends_on", t)
		.addColumn("capacity", "integer", (c) => c.check(sql`capacity > 0`))
		.addColumn("cost_pence", "integer", (c) => c.check(sql`cost_pence >= 0`))
		.addColumn("cost_note", t)
		.addColumn("entry_note", t)
		.addColumn("childcare", t, (c) =>
			c
				.notNull()
				.defaultTo("none")
				.check(oneOf("childcare", ["none", "welcome", "creche"])),
		);
	for (const fact of FACTS) {
		course = course.addColumn(fact, "integer", (c) => c.notNull().defaultTo(0).check(isFlag(fact)));
	}
	await course
		.addColumn("contact_email", t)
		.addColumn("contact_phone", t)
		.addColumn("webpage", t)
		.addColumn("confirmed_on", t)
		.addColumn("places_version", "integer", (c) => c.notNull().defaultTo(0))
		.addColumn("created_at", t, (c) => c.notNull())
		.addColumn("updated_at", t, (c) => c.notNull())
		.addUniqueConstraint("course_reference", ["provider_id", "reference"])
		.addCheckConstraint("course_dates", sql`ends_on >= starts_on`)
		.execute();
	await trx.schema.createIndex("course_state").on("course").columns(["state", "id"]).execute();
	await trx.schema.createIndex("course_pilot").on("course").column("pilot_id").execute();
	await trx.schema.createIndex("course_venue").on("course").column("venue_id").execute();
}

async function createCourseParts(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("course_text")
		.addColumn("course_id", t, (c) => c.notNull().references("course.id"))
		.addColumn("language", t, (c) => c.notNull())
		.addColumn("title", t, (c) => c.notNull())
		.addColumn("summary", t, (c) => c.notNull())
		.addColumn("bring", t, (c) => c.notNull())
		.addColumn("status", t, (c) =>
			c.notNull().check(oneOf("status", ["written", "checked", "machine"])),
		)
		.addPrimaryKeyConstraint("course_text_key", ["course_id", "language"])
		.execute();

	await trx.schema
		.createTable("course_level")
		.addColumn("course_id", t, (c) => c.notNull().references("course.id"))
		.addColumn("skill", t, (c) => c.notNull().check(oneOf("skill", SKILLS)))
		.addColumn("level", t, (c) => c.notNull().check(oneOf("level", LEVELS)))
		.addPrimaryKeyConstraint("course_level_key", ["course_id", "skill", "level"])
		.execute();

	await trx.schema
		.createTable("course_tutor")
		.addColumn("course_id", t, (c) => c.notNull().references("course.id"))
		.addColumn("person_id", t, (c) => c.notNull().references("person.id"))
		.addPrimaryKeyConstraint("course_tutor_key", ["course_id", "person_id"])
		.execute();
	await trx.schema
		.createIndex("course_tutor_person")
		.on("course_tutor")
		.column("person_id")
		.execute();

	await trx.schema
		.createTable("weekly_slot")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("course_id", t, (c) => c.notNull().references("course.id"))
		.addColumn("weekday", "integer", (c) => c.notNull().check(sql`weekday between 1 and 7`))
		.addColumn("starts", t, (c) => c.notNull())
		.addColumn("ends", t, (c) => c.notNull())
		.addCheckConstraint("weekly_slot_times", sql`ends > starts`)
		.execute();
	await trx.schema
		.createIndex("weekly_slot_course")
		.on("weekly_slot")
		.column("course_id")
		.execute();

	await trx.schema
		.createTable("search_word")
		.addColumn("course_id", t, (c) => c.notNull().references("course.id"))
		.addColumn("word", t, (c) => c.notNull())
		.addColumn("weight", "integer", (c) => c.notNull())
		.addPrimaryKeyConstraint("search_word_key", ["word", "course_id"])
		.execute();
	await trx.schema
		.createIndex("search_word_course")
		.on("search_word")
		.columns(["course_id", "word", "weight"])
		.execute();
}

async function createLesson(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("lesson")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("course_id", t, (c) => c.notNull().references("course.id"))
		.addColumn("local_date", t, (c) => c.notNull())
		.addColumn("starts_at", t, (c) => c.notNull())
		.addColumn("ends_at", t, (c) => c.notNull())
		.addColumn("cancelled_at", t)
		.addColumn("cancelled_reason", t, (c) => c.check(oneOf("cancelled_reason", CANCELLED)))
		.addUniqueConstraint("lesson_start", ["course_id", "starts_at"])
		.addCheckConstraint("lesson_times", sql`ends_at > starts_at`)
		.addCheckConstraint(
			"lesson_cancelled",
			sql`(cancelled_at is null) = (cancelled_reason is null)`,
		)
		.execute();
	await trx.schema
		.createIndex("lesson_date")
		.on("lesson")
		.columns(["local_date", "course_id"])
		.execute();
	// A class's next lesson is asked for on every results page, from this index alone.
	await trx.schema
		.createIndex("lesson_next")
		.on("lesson")
		.columns(["course_id", "starts_at"])
		.where(sql.ref("cancelled_at"), "is", null)
		.execute();
}
