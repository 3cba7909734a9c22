import { type AnyDb, inTransaction } from "./columns.ts";

/** Other directories walk through all public classes: counted and cut into pages by an index alone. */
export function up(db: AnyDb): Promise<void> {
	return inTransaction(db, async (trx) => {
		await trx.schema
			.createIndex("course_public")
			.on("course")
			.columns(["private", "state", "id", "updated_at"])
			.execute();
	});
}
