import { expect, test } from "vitest";
import { isPostgres } from "#db/dialect.ts";
import { newId } from "#db/ids.ts";
import { migrate } from "#db/migrate.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase, onEachEmptyDatabase } from "#tests/support/databases.ts";
import { EARLY, givenLearner, givenPerson, givenProvider } from "#tests/support/given.ts";
import { migrateBelow } from "#tests/support/migrate-below.ts";

const refusedBy = (db: Db) => ({ code: isPostgres(db) ? "23514" : "SQLITE_CONSTRAINT_CHECK" });

const consentOf = (learner_id: string, kind: string) => ({
	...{ id: newId(), learner_id, kind: kind as never, notice_version: "2026-1", language: "pl" },
	...{ given_at: EARLY, withdrawn_at: null },
});

onEachEmptyDatabase((db) => {
	test("consents given before are kept, and follow a learner who is merged afterwards", async () => {
		await migrateBelow(db(), "0022-assessment");
		const learner = await givenLearner(db());
		const given = [consentOf(learner.id, "contact"), consentOf(learner.id, "reminders")];
		await db()
			.insertInto("consent")
			.values(given.map((row, index) => ({ ...row, withdrawn_at: index === 0 ? EARLY : null })))
			.execute();
		const share = () =>
			db().insertInto("consent").values(consentOf(learner.id, "share-assessments")).execute();
		await expect(share()).rejects.toMatchObject(refusedBy(db()));

		await migrate(db());

		const kept = await db().selectFrom("consent").selectAll().orderBy("id").execute();
		expect(kept).toMatchObject([
			{ ...given[0], withdrawn_at: EARLY, recorded_by: null },
			given[1]!,
		]);
		const other = await givenLearner(db(), { merged_into_id: learner.id });
		const late = consentOf(other.id, "share-assessments");
		await db().insertInto("consent").values(late).execute();
		const followed = await db()
			.selectFrom("consent")
			.where("id", "=", late.id)
			.select("learner_id")
			.executeTakeFirst();
		expect(followed).toEqual({ learner_id: learner.id });
		const unknown = db().insertInto("consent").values(consentOf(learner.id, "marketing")).execute();
		await expect(unknown).rejects.toMatchObject(refusedBy(db()));
	});
});

onEachDatabase((db) => {
	test("a criterion has one result in an assessment, and a reference that may be one", async () => {
		const provider = await givenProvider(db());
		const tutor = await givenPerson(db(), "tutor", { provider: provider.id });
		const learner = await givenLearner(db());
		const id = newId();
		await db()
			.insertInto("assessment")
			.values({
				...{ id, learner_id: learner.id, course_id: null, provider_id: provider.id },
				...{ kind: "diagnostic", assessed_on: "2026-01-05", person_id: tutor.id },
				...{ new_to_literacy: null, note: null, created_at: EARLY },
			})
			.execute();
		const say = (reference: string, result = "can") =>
			db()
				.insertInto("criterion_result")
				.values({ assessment_id: id, reference, result: result as never })
				.execute();
		await say("Sc/E1.4a");
		await expect(say("Sc/E1.4a", "not-yet")).rejects.toThrow();
		await expect(say("Speaking 4a")).rejects.toMatchObject(refusedBy(db()));
		await expect(say("Lr/L2.1", "perhaps")).rejects.toMatchObject(refusedBy(db()));
	});
});
