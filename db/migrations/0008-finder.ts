import { sql } from "kysely";
import { type AnyDb, inTransaction, isFlag, oneOf, text } from "./columns.ts";

const VENUE_FLAGS = [
	"lift",
	"accessible_toilet",
	"hearing_loop",
	"baby_changing",
	"prayer_room",
	"creche_room",
	"address_hidden",
];

/** What a person needs to know before she goes there, and what the finder keeps for itself. */
export function up(db: AnyDb): Promise<void> {
	return inTransaction(db, async (trx) => {
		await addToVenue(trx);
		await createEmployer(trx);
		await addToCourse(trx);
		await createCourseParts(trx);
		await createFreshness(trx);
		await createKeeping(trx);
		await createCounts(trx);
	});
}

async function addToVenue(trx: AnyDb): Promise<void> {
	for (const column of VENUE_FLAGS) await addFlag(trx, "venue", column);
	for (const column of ["station", "bus", "landmark"]) {
		await trx.schema.alterTable("venue").addColumn(column, text(trx)).execute();
	}
}

async function createEmployer(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("employer")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("name", t, (c) => c.notNull())
		.addColumn("join_code", t, (c) => c.notNull().unique())
		.execute();
}

async function addToCourse(trx: AnyDb): Promise<void> {
	const t = text(trx);
	for (const column of ["woman_teacher", "no_assessment", "private"]) {
		await addFlag(trx, "course", column);
	}
	const alter = () => trx.schema.alterTable("course");
	await alter()
		.addColumn("free_for", t, (c) => c.check(oneOf("free_for", ["everyone", "eligible"])))
		.execute();
	for (const column of ["creche_places", "creche_from_years", "creche_to_years"]) {
		await alter()
			.addColumn(column, "integer", (c) => c.check(sql`${sql.ref(column)} >= 0`))
			.execute();
	}
	await alter()
		.addColumn("employer_id", t, (c) => c.references("employer.id"))
		.execute();
	await alter()
		.addColumn("next_course_id", t, (c) => c.references("course.id"))
		.execute();
	await alter().addColumn("confirmed_by", t).execute();
	await trx.schema.createIndex("course_employer").on("course").column("employer_id").execute();
	await trx.schema.createIndex("course_next").on("course").column("next_course_id").execute();
	await trx.schema
		.createIndex("course_updated")
		.on("course")
		.columns(["updated_at", "id"])
		.execute();
}

async function createCourseParts(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("course_helper_language")
		.addColumn("course_id", t, (c) => c.notNull().references("course.id"))
		.addColumn("language", t, (c) => c.notNull())
		.addPrimaryKeyConstraint("course_helper_language_key", ["course_id", "language"])
		.execute();
	await trx.schema
		.createTable("provider_closure")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("provider_id", t, (c) => c.notNull().references("provider.id"))
		.addColumn("starts_on", t, (c) => c.notNull())
		.addColumn("ends_on", t, (c) => c.notNull())
		.addColumn("reason", t)
		.addCheckConstraint("provider_closure_dates", sql`ends_on >= starts_on`)
		.execute();
	await trx.schema
		.createIndex("provider_closure_provider")
		.on("provider_closure")
		.columns(["provider_id", "starts_on"])
		.execute();
}

async function createFreshness(trx: AnyDb): Promise<void> {
	const t = text(trx);
	const wrong = ["address", "time", "cost", "full", "contact", "gone", "other"];
	await trx.schema
		.createTable("wrong_report")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("course_id", t, (c) => c.notNull().references("course.id"))
		.addColumn("kind", t, (c) => c.notNull().check(oneOf("kind", wrong)))
		.addColumn("at", t, (c) => c.notNull())
		.addColumn("settled_at", t)
		.execute();
	await trx.schema
		.createIndex("wrong_report_open")
		.on("wrong_report")
		.columns(["course_id", "at"])
		.where(sql.ref("settled_at"), "is", null)
		.execute();
	await trx.schema
		.createTable("confirmation_request")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("course_id", t, (c) => c.notNull().references("course.id"))
		.addColumn("token_hash", t, (c) => c.notNull().unique())
		.addColumn("reason", t, (c) =>
			c.notNull().check(oneOf("reason", ["monthly", "reports", "old"])),
		)
		.addColumn("asked_at", t, (c) => c.notNull())
		.addColumn("answered_at", t)
		.execute();
	await trx.schema
		.createIndex("confirmation_request_course")
		.on("confirmation_request")
		.columns(["course_id", "asked_at"])
		.execute();
	await trx.schema
		.createTable("message")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("key", t, (c) => c.notNull().unique())
		.addColumn("provider_id", t, (c) => c.references("provider.id"))
		.addColumn("kind", t, (c) => c.notNull())
		.addColumn("recipient", t, (c) => c.notNull())
		.addColumn("language", t, (c) => c.notNull())
		.addColumn("subject", t, (c) => c.notNull())
		.addColumn("body", t, (c) => c.notNull())
		.addColumn("created_at", t, (c) => c.notNull())
		.addColumn("claimed_at", t)
		.addColumn("tries", "integer", (c) => c.notNull().defaultTo(0))
		.addColumn("sent_at", t)
		.addColumn("failed_at", t)
		.execute();
	await trx.schema
		.createIndex("message_waiting")
		.on("message")
		.columns(["created_at", "id"])
		.where(sql<boolean>`sent_at is null and failed_at is null`)
		.execute();
}

async function createKeeping(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("kept_list")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("code", t, (c) => c.notNull().unique())
		.addColumn("created_at", t, (c) => c.notNull())
		.addColumn("used_on", t, (c) => c.notNull())
		.execute();
	await trx.schema
		.createTable("kept_class")
		.addColumn("list_id", t, (c) => c.notNull().references("kept_list.id").onDelete("cascade"))
		.addColumn("course_id", t, (c) => c.notNull().references("course.id"))
		.addColumn("kept_at", t, (c) => c.notNull())
		.addPrimaryKeyConstraint("kept_class_key", ["list_id", "course_id"])
		.execute();
	await trx.schema.createIndex("kept_class_course").on("kept_class").column("course_id").execute();
	await trx.schema
		.createTable("private_link")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("token_hash", t, (c) => c.notNull().unique())
		.addColumn("created_at", t, (c) => c.notNull())
		.addColumn("ended_at", t)
		.execute();
	await trx.schema
		.createTable("private_link_enrolment")
		.addColumn("link_id", t, (c) => c.notNull().references("private_link.id"))
		.addColumn("enrolment_id", t, (c) => c.notNull().references("enrolment.id"))
		.addPrimaryKeyConstraint("private_link_enrolment_key", ["link_id", "enrolment_id"])
		.execute();
	await trx.schema
		.createIndex("private_link_enrolment_enrolment")
		.on("private_link_enrolment")
		.column("enrolment_id")
		.execute();
}

async function createCounts(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("unmet_need")
		.addColumn("month", t, (c) => c.notNull())
		.addColumn("level", t, (c) => c.notNull())
		.addColumn("area_id", t, (c) => c.notNull())
		.addColumn("time", t, (c) => c.notNull())
		.addColumn("childcare", t, (c) => c.notNull())
		.addColumn("searches", "integer", (c) => c.notNull().check(sql`searches > 0`))
		.addPrimaryKeyConstraint("unmet_need_key", ["month", "level", "area_id", "time", "childcare"])
		.execute();
	await trx.schema
		.createTable("postcode")
		.addColumn("postcode", t, (c) => c.primaryKey())
		.addColumn("latitude", "double precision", (c) => c.notNull())
		.addColumn("longitude", "double precision", (c) => c.notNull())
		.addColumn("area_id", t, (c) => c.notNull())
		.execute();
	await trx.schema
		.createTable("import_file")
		.addColumn("id", t, (c) => c.primaryKey())
		.addColumn("provider_id", t, (c) => c.notNull().references("provider.id"))
		.addColumn("person_id", t, (c) => c.notNull().references("person.id"))
		.addColumn("kind", t, (c) =>
			c.notNull().check(oneOf("kind", ["ncs", "classes", "open-referral"])),
		)
		.addColumn("name", t, (c) => c.notNull())
		.addColumn("content", t, (c) => c.notNull())
		.addColumn("created_at", t, (c) => c.notNull())
		.execute();
}

function addFlag(trx: AnyDb, table: string, column: string): Promise<void> {
	return trx.schema
		.alterTable(table)
		.addColumn(column, "integer", (c) => c.notNull().defaultTo(0).check(isFlag(column)))
		.execute();
}
