import { expect, test } from "vitest";
import { isPostgres } from "#db/dialect.ts";
import { migrate } from "#db/migrate.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase, onEachEmptyDatabase } from "#tests/support/databases.ts";
import { givenCourse, givenEnrolment, givenLearner, givenProvider } from "#tests/support/given.ts";
import { migrateBelow } from "#tests/support/migrate-below.ts";

const DAY = "2026-06-01";
const ENDED = { state: "completed", started_on: "2026-01-12", ended_on: DAY } as const;
const ACHIEVED = { ...ENDED, outcome: "achieved", achieved_on: DAY } as const;

onEachEmptyDatabase((db) => {
	test("a day of an achievement that is none is cleared, every other row stays", async () => {
		await migrateBelow(db(), "0021-achieved");
		const given = await givenClass(db());
		const wrong = await given({ achieved_on: DAY });
		const right = await given(ACHIEVED);
		const not = await given({ ...ENDED, outcome: "not-achieved" });

		await migrate(db());

		const rows = await db()
			.selectFrom("enrolment")
			.select(["id", "state", "outcome", "achieved_on"])
			.execute();
		expect(new Set(rows)).toEqual(
			new Set([
				{ id: wrong.id, state: "enrolled", outcome: null, achieved_on: null },
				{ id: right.id, state: "completed", outcome: "achieved", achieved_on: DAY },
				{ id: not.id, state: "completed", outcome: "not-achieved", achieved_on: null },
			]),
		);
	});
});

onEachDatabase((db) => {
	test("the database refuses the day of an achievement while the outcome is empty", async () => {
		const given = await givenClass(db());
		await expect(given({ achieved_on: DAY })).rejects.toMatchObject(refusedBy(db()));
		const { id } = await given({});
		const update = db().updateTable("enrolment").set({ achieved_on: DAY }).where("id", "=", id);
		await expect(update.execute()).rejects.toMatchObject(refusedBy(db()));
	});

	test("nor may the outcome be emptied alone", async () => {
		const completed = await (await givenClass(db()))(ACHIEVED);
		const change = (set: object) =>
			db().updateTable("enrolment").set(set).where("id", "=", completed.id).execute();
		const open = { state: "active", ended_on: null, outcome: null } as const;
		await expect(change(open)).rejects.toMatchObject(refusedBy(db()));
		await change({ ...open, achieved_on: null });
	});
});

/** Gives one more learner of one class. */
async function givenClass(db: Db) {
	const provider = await givenProvider(db);
	const course = await givenCourse(db, { provider_id: provider.id });
	return async (facts: Parameters<typeof givenEnrolment>[3]) =>
		givenEnrolment(db, course.id, (await givenLearner(db)).id, facts);
}

const refusedBy = (db: Db) => ({
	code: isPostgres(db) ? "23514" : "SQLITE_CONSTRAINT_TRIGGER",
});
