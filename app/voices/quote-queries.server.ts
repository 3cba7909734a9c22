import type { Insertable } from "kysely";
import type { Db } from "#db/open.ts";
import type { QuoteTable } from "#db/tables/voices.ts";

const CAME = ["active", "completed", "withdrawn", "transferred"] as const;

/** Her class of a pilot at one of these providers: the one she is in, or the last one. */
export function findPilotClass(db: Db, learnerId: string, providerIds: readonly string[]) {
	return db
		.selectFrom("enrolment")
		.innerJoin("course", "course.id", "enrolment.course_id")
		.innerJoin("learner", "learner.id", "enrolment.learner_id")
		.where("enrolment.learner_id", "=", learnerId)
		.where("course.provider_id", "in", providerIds)
		.where("course.pilot_id", "is not", null)
		.where("enrolment.role", "=", "learner")
		.where("enrolment.state", "in", CAME)
		.where("enrolment.started_on", "is not", null)
		.select(["course.id", "learner.preferred_name as name"])
		.orderBy((eb) => eb.case().when("enrolment.ended_on", "is", null).then(0).else(1).end())
		.orderBy("enrolment.ended_on", "desc")
		.orderBy("enrolment.started_on", "desc")
		.orderBy("enrolment.id")
		.limit(1)
		.executeTakeFirst();
}

/** What she said of classes of these providers, the newest first. */
export function listQuotesOf(db: Db, learnerId: string, providerIds: readonly string[]) {
	return db
		.selectFrom("quote")
		.innerJoin("course", "course.id", "quote.course_id")
		.where("quote.learner_id", "=", learnerId)
		.where("course.provider_id", "in", providerIds)
		.select([
			"quote.id",
			"quote.scope",
			"quote.language",
			"quote.words",
			"quote.english",
			"quote.first_name",
			"quote.written_by",
			"quote.given_at",
			"quote.withdrawn_at",
		])
		.orderBy("quote.given_at", "desc")
		.orderBy("quote.id")
		.execute();
}

/** Nothing where the same form came before. */
export function insertQuote(trx: Db, row: Insertable<QuoteTable>) {
	return trx
		.insertInto("quote")
		.values(row)
		.onConflict((conflict) => conflict.column("key").doNothing())
		.execute();
}

/** The words go; that there were some, and when she took them back, stays. */
export async function emptyQuote(trx: Db, id: string, at: string): Promise<void> {
	const nothing = { words: null, english: null, translator: null, first_name: null };
	await trx.deleteFrom("quote_choice").where("quote_id", "=", id).execute();
	await trx
		.updateTable("quote")
		.set({ ...nothing, withdrawn_at: at })
		.where("id", "=", id)
		.where("withdrawn_at", "is", null)
		.execute();
}

/** One quote, changed to what it is: who takes it back and who chooses it wait for each other. */
export function lockQuote(trx: Db, id: string) {
	return trx
		.updateTable("quote")
		.set((eb) => ({ scope: eb.ref("scope") }))
		.where("id", "=", id)
		.returning(["words", "english", "language", "withdrawn_at"])
		.executeTakeFirst();
}
