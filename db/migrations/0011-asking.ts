import { sql } from "kysely";
import { type AnyDb, inTransaction, text } from "./columns.ts";

/** Which letter carried the question, so that the desk can say whether it left; and who is to be asked. */
export function up(db: AnyDb): Promise<void> {
	return inTransaction(db, async (trx) => {
		await trx.schema
			.alterTable("confirmation_request")
			.addColumn("message_id", text(trx), (c) => c.references("message.id").onDelete("set null"))
			.execute();
		await trx.schema
			.createIndex("confirmation_request_message")
			.on("confirmation_request")
			.column("message_id")
			.execute();
		await trx.schema
			.createIndex("course_confirmed")
			.on("course")
			.columns(["confirmed_on", "id"])
			.where(sql.ref("state"), "=", sql.lit("published"))
			.execute();
	});
}
