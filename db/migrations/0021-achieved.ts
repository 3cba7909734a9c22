import { sql } from "kysely";
import { isPostgres } from "../dialect.ts";
import { type AnyDb, inTransaction } from "./columns.ts";

const WRONG = "new.achieved_on is not null and new.outcome is not 'achieved'";

/** The check of 0005 asks `outcome = 'achieved'`, and a check lets pass what is neither true nor false. */
export function up(db: AnyDb): Promise<void> {
	return inTransaction(db, async (trx) => {
		await clearDaysOfNothing(trx);
		if (isPostgres(trx)) await addCheck(trx);
		else for (const when of ["insert", "update"]) await addTrigger(trx, when);
	});
}

/** The day of an achievement that nobody recorded says nothing: the rules never wrote one. */
async function clearDaysOfNothing(trx: AnyDb): Promise<void> {
	await trx
		.updateTable("enrolment")
		.set({ achieved_on: null })
		.where("achieved_on", "is not", null)
		.where("outcome", "is", null)
		.execute();
}

async function addCheck(trx: AnyDb): Promise<void> {
	await trx.schema
		.alterTable("enrolment")
		.addCheckConstraint(
			"enrolment_achieved_outcome",
			sql`achieved_on is null or outcome is not null`,
		)
		.execute();
}

/** SQLite adds a check to a table only by building it anew. */
async function addTrigger(trx: AnyDb, when: string): Promise<void> {
	await sql
		.raw(
			`create trigger enrolment_achieved_outcome_${when} before ${when} on enrolment
			when ${WRONG}
			begin select raise(abort, 'achieved on a day, but not achieved'); end`,
		)
		.execute(trx);
}
