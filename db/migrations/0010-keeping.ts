import { type AnyDb, inTransaction, text } from "./columns.ts";

/** Old lists are found by their last day; a private link names classes asked for before, too. */
export function up(db: AnyDb): Promise<void> {
	return inTransaction(db, async (trx) => {
		const t = text(trx);
		await trx.schema.createIndex("kept_list_used").on("kept_list").column("used_on").execute();
		await trx.schema
			.createTable("private_link_course")
			.addColumn("link_id", t, (c) => c.notNull().references("private_link.id"))
			.addColumn("course_id", t, (c) => c.notNull().references("course.id"))
			.addPrimaryKeyConstraint("private_link_course_key", ["link_id", "course_id"])
			.execute();
		await trx.schema
			.createIndex("private_link_course_course")
			.on("private_link_course")
			.column("course_id")
			.execute();
	});
}
