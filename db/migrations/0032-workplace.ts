import { sql } from "kysely";
import { isPostgres } from "../dialect.ts";
import { type AnyDb, inTransaction, oneOf, text } from "./columns.ts";

const SECTORS = [
	...["farming", "industry", "utilities", "building", "shops", "transport", "hospitality", "media"],
	...["finance", "property", "professional", "cleaning", "security", "office-services", "public"],
	...["education", "health", "social-care", "arts", "personal-services", "other"],
];

/** Who speaks for an employer, what he gives, and his months as they were first told. */
export function up(db: AnyDb): Promise<void> {
	return inTransaction(db, async (trx) => {
		await addToEmployer(trx);
		await createContact(trx);
		await createPaidTime(trx);
		await createMonths(trx);
		for (const table of ["employer_month", "employer_month_class"]) await fix(trx, table);
	});
}

async function addToEmployer(trx: AnyDb): Promise<void> {
	const alter = () => trx.schema.alterTable("employer");
	await alter()
		.addColumn("sector", text(trx), (c) => c.check(oneOf("sector", SECTORS)))
		.execute();
	// The code there is then in no hand: `join_code` stays unique and never empty.
	await alter().addColumn("code_ended_at", text(trx)).execute();
}

async function createContact(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("employer_contact")
		.addColumn("employer_id", t, (c) => c.notNull().references("employer.id"))
		.addColumn("person_id", t, (c) => c.notNull().references("person.id"))
		.addPrimaryKeyConstraint("employer_contact_key", ["employer_id", "person_id"])
		.execute();
	await trx.schema
		.createIndex("employer_contact_person")
		.on("employer_contact")
		.column("person_id")
		.execute();
}

async function createPaidTime(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("paid_time")
		.addColumn("course_id", t, (c) => c.primaryKey().references("course.id"))
		.addColumn("minutes", "integer", (c) => c.notNull().check(sql`minutes between 0 and 600`))
		.addColumn("noted_at", t, (c) => c.notNull())
		.addColumn("noted_by", t, (c) => c.notNull().references("person.id"))
		.execute();
}

/** Attendance is the lower end of five in a hundred: neither all nor nobody is ever told. */
async function createMonths(trx: AnyDb): Promise<void> {
	const t = text(trx);
	await trx.schema
		.createTable("employer_month")
		.addColumn("employer_id", t, (c) => c.notNull().references("employer.id"))
		.addColumn("month", t, (c) => c.notNull())
		.addColumn("fixed_at", t, (c) => c.notNull())
		.addColumn("lessons", "integer", (c) => c.notNull().check(sql`lessons >= 0`))
		.addColumn("attendance", "integer", (c) => c.check(inFives()))
		.addPrimaryKeyConstraint("employer_month_key", ["employer_id", "month"])
		.execute();
	// A month of a class stands in one table only, whoever the class belongs to later.
	await trx.schema
		.createTable("employer_month_class")
		.addColumn("course_id", t, (c) => c.notNull().references("course.id"))
		.addColumn("month", t, (c) => c.notNull())
		.addColumn("employer_id", t, (c) => c.notNull())
		.addColumn("lessons", "integer", (c) => c.notNull().check(sql`lessons >= 0`))
		.addColumn("attendance", "integer", (c) => c.check(inFives()))
		.addPrimaryKeyConstraint("employer_month_class_key", ["course_id", "month"])
		.addForeignKeyConstraint(
			"employer_month_class_month",
			["employer_id", "month"],
			"employer_month",
			["employer_id", "month"],
		)
		.execute();
	await trx.schema
		.createIndex("employer_month_class_employer")
		.on("employer_month_class")
		.columns(["employer_id", "month"])
		.execute();
}

function inFives() {
	return sql<boolean>`attendance between 0 and 95 and attendance % 5 = 0`;
}

/** Two readings of one month must be the same: what differs would tell of a few. */
async function fix(trx: AnyDb, table: string): Promise<void> {
	const postgres = isPostgres(trx);
	if (postgres) {
		await sql
			.raw(
				`create function keep_${table}() returns trigger language plpgsql as $$ begin
				raise exception 'a month is fixed' using errcode = '23514'; end $$`,
			)
			.execute(trx);
	}
	for (const event of ["update", "delete"]) {
		const head = `create trigger ${table}_${event}_refused before ${event} on ${table}`;
		const refuse = postgres
			? `for each row execute function keep_${table}()`
			: "begin select raise(abort, 'a month is fixed'); end";
		await sql.raw(`${head} ${refuse}`).execute(trx);
	}
}
