import type { Insertable } from "kysely";
import type { Db } from "#db/open.ts";
import type { QuoteChoiceTable } from "#db/tables/voices.ts";

/** Those that were not taken back, in the order of their ids: nothing here says whose they are. */
export function listQuotesIn(db: Db, pilotIds: readonly string[]) {
	return db
		.selectFrom("quote")
		.innerJoin("course", "course.id", "quote.course_id")
		.innerJoin("pilot", "pilot.id", "course.pilot_id")
		.leftJoin("quote_choice", "quote_choice.quote_id", "quote.id")
		.where("pilot.id", "in", pilotIds)
		.where("quote.withdrawn_at", "is", null)
		.select((eb) => [
			"quote.id",
			"pilot.slug as pilot",
			"quote.scope",
			"quote.language",
			eb.fn.coalesce("quote.words", eb.val("")).as("words"),
			"quote.english",
			"quote.translator",
			"quote.first_name",
			"quote.given_at",
			"quote_choice.words as marked",
			"quote_choice.english as marked_english",
			"quote_choice.removed_at",
		])
		.orderBy("quote.id")
		.execute();
}

/** With the words as an evaluator let them go out, whoever reads; those taken back are not among them. */
export function listChosen(db: Db, ids: readonly string[]) {
	return db
		.selectFrom("quote")
		.innerJoin("quote_choice", "quote_choice.quote_id", "quote.id")
		.where("quote.id", "in", ids)
		.where("quote.withdrawn_at", "is", null)
		.select([
			"quote.id",
			"quote.scope",
			"quote.first_name",
			"quote_choice.words",
			"quote_choice.english",
		])
		.orderBy("quote.id")
		.execute();
}

/** Chosen anew, it stands with the marks of now. */
export function putChoice(trx: Db, row: Insertable<QuoteChoiceTable>) {
	const { quote_id: _, ...chosen } = row;
	return trx
		.insertInto("quote_choice")
		.values(row)
		.onConflict((conflict) => conflict.column("quote_id").doUpdateSet(chosen))
		.execute();
}

export function removeChoice(db: Db, quoteId: string, at: string) {
	return db
		.updateTable("quote_choice")
		.set({ removed_at: at })
		.where("quote_id", "=", quoteId)
		.where("removed_at", "is", null)
		.execute();
}

export function translateQuote(trx: Db, id: string, english: string) {
	return trx
		.updateTable("quote")
		.set({ english, translator: "evaluator" })
		.where("id", "=", id)
		.where("english", "is", null)
		.execute();
}
