import { sql } from "kysely";
import { expect, test } from "vitest";
import { isPostgres } from "#db/dialect.ts";
import { newId } from "#db/ids.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenLearner } from "#tests/support/given.ts";

onEachDatabase((db) => {
	test("what is written of a merged learner goes to the one she was merged into", async () => {
		const [kept, merged] = [await givenLearner(db()), await givenLearner(db())];
		await db()
			.updateTable("learner")
			.set({ merged_into_id: kept.id })
			.where("id", "=", merged.id)
			.execute();
		const id = newId();
		await db()
			.insertInto("consent")
			.values({
				id,
				learner_id: merged.id,
				kind: "contact",
				notice_version: "1",
				language: "en",
				given_at: "2026-03-02T09:00:00.000Z",
				withdrawn_at: null,
			})
			.execute();
		const row = await db()
			.selectFrom("consent")
			.where("id", "=", id)
			.select("learner_id")
			.execute();
		expect(row).toEqual([{ learner_id: kept.id }]);
	});

	test("every table that follows a merged learner still has its trigger", async () => {
		const { rows } = isPostgres(db())
			? await sql<{
					name: string;
				}>`select tgname as name from pg_trigger where not tgisinternal`.execute(db())
			: await sql<{ name: string }>`select name from sqlite_master where type = 'trigger'`.execute(
					db(),
				);
		const names = rows
			.map(({ name }) => name.replace(/^zz_/, ""))
			.filter((name) => name.endsWith("_follows"));
		expect(names.sort()).toEqual([
			"assessment_follows",
			"consent_follows",
			"enrolment_follows",
			"learning_plan_follows",
		]);
	});
});
