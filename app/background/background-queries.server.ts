import type { Insertable } from "kysely";
import type { Db } from "#db/open.ts";
import type { LanguageBackgroundTable } from "#db/tables/about-her.ts";

/** With the name of who wrote it last, when it was not herself. */
export function findBackground(db: Db, learnerId: string) {
	return db
		.selectFrom("language_background")
		.leftJoin("person", "person.id", "language_background.updated_by")
		.where("learner_id", "=", learnerId)
		.selectAll("language_background")
		.select("person.name as updated_by_name")
		.executeTakeFirst();
}

export type BackgroundRow = NonNullable<Awaited<ReturnType<typeof findBackground>>>;

type Row = Insertable<LanguageBackgroundTable>;

/** False when somebody wrote the first one meanwhile. */
export async function insertBackground(db: Db, row: Row): Promise<boolean> {
	const inserted = await db
		.insertInto("language_background")
		.values(row)
		.onConflict((conflict) => conflict.column("learner_id").doNothing())
		.returning("learner_id")
		.executeTakeFirst();
	return inserted !== undefined;
}

/** False when it is not that version any more. */
export async function updateBackground(db: Db, row: Row, version: number): Promise<boolean> {
	const { learner_id, ...values } = row;
	const result = await db
		.updateTable("language_background")
		.set({ ...values, version: version + 1 })
		.where("learner_id", "=", learner_id)
		.where("version", "=", version)
		.executeTakeFirst();
	return result.numUpdatedRows === 1n;
}

/** Of those who said it. `learnerIds` is never empty and at most 500 long. */
export function listFirstLanguages(db: Db, learnerIds: readonly string[]) {
	return db
		.selectFrom("language_background")
		.where("learner_id", "in", learnerIds)
		.where("first_language", "is not", null)
		.select((eb) => ["learner_id", eb.ref("first_language").$notNull().as("first_language")])
		.execute();
}
