import { expect, test } from "vitest";
import { isPostgres } from "#db/dialect.ts";
import { newId } from "#db/ids.ts";
import { migrate } from "#db/migrate.ts";
import type { Db } from "#db/open.ts";
import { onEachEmptyDatabase } from "#tests/support/databases.ts";
import { EARLY, givenLearner } from "#tests/support/given.ts";
import { migrateBelow } from "#tests/support/migrate-below.ts";

const consentOf = (learnerId: string, kind: "contact" | "reminders") => ({
	...{ id: newId(), learner_id: learnerId, kind, notice_version: "2026-1", language: "pl" },
	...{ given_at: EARLY, withdrawn_at: null },
});

onEachEmptyDatabase((db) => {
	test("consent given before is kept, and consent to reminders can be given after", async () => {
		await migrateBelow(db(), "0018-contact");
		const learner = await givenLearner(db());
		const [first, second] = [consentOf(learner.id, "contact"), consentOf(learner.id, "contact")];
		await db()
			.insertInto("consent")
			.values([first, { ...second, withdrawn_at: EARLY }])
			.execute();
		await expect(give(db(), learner.id, "reminders")).rejects.toMatchObject(refusedBy(db()));

		await migrate(db());

		const kept = await db().selectFrom("consent").selectAll().orderBy("id").execute();
		expect(kept).toMatchObject([first, { ...second, withdrawn_at: EARLY }]);
		await give(db(), learner.id, "reminders");
		const other: string = "marketing";
		await expect(give(db(), learner.id, other)).rejects.toMatchObject(refusedBy(db()));
		await expect(give(db(), newId(), "contact")).rejects.toThrow();
	});
});

function give(db: Db, learnerId: string, kind: string) {
	return db
		.insertInto("consent")
		.values({ ...consentOf(learnerId, "contact"), kind: kind as never })
		.execute();
}

const refusedBy = (db: Db) => ({ code: isPostgres(db) ? "23514" : "SQLITE_CONSTRAINT_CHECK" });
