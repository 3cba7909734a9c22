import { expect, test } from "vitest";
import { sayIWasThere } from "#app/registers/claims.server.ts";
import { migrate } from "#db/migrate.ts";
import { onEachEmptyDatabase } from "#tests/support/databases.ts";
import {
	EARLY,
	givenCourse,
	givenEnrolment,
	givenLearner,
	givenLesson,
	givenPerson,
	givenProvider,
} from "#tests/support/given.ts";
import { migrateBelow } from "#tests/support/migrate-below.ts";

const NOW = new Date("2026-03-03T09:00:00Z");

onEachEmptyDatabase((db) => {
	test("marks that came late are kept, and a learner can say once that she was there", async () => {
		await migrateBelow(db(), "0024-mypage");
		const provider = await givenProvider(db());
		const tutor = await givenPerson(db(), "tutor", { provider: provider.id });
		const course = await givenCourse(db(), { provider_id: provider.id });
		const lesson = await givenLesson(db(), course.id, { local_date: "2026-03-02" });
		const { id: enrolmentId } = await givenEnrolment(
			db(),
			course.id,
			(await givenLearner(db())).id,
		);
		const late = {
			...{ id: "late", lesson_id: lesson.id, enrolment_id: enrolmentId, code: "late" as const },
			...{ late_minutes: 5, left_early_minutes: 0, change_id: "late", asked_at: EARLY },
			...{ asked_by: tutor.id, answered_at: EARLY, answered_by: tutor.id },
			answer: "declined" as const,
		};
		await db().insertInto("correction_request").values(late).execute();

		await migrate(db());

		const all = () =>
			db().selectFrom("correction_request").selectAll().orderBy("asked_at").execute();
		expect(await all()).toEqual([{ ...late, answer_reason: null }]);
		for (let times = 0; times < 2; times++) {
			await sayIWasThere(db(), { lessonId: lesson.id, enrolmentId }, NOW);
		}
		expect(await all()).toHaveLength(2);
		const again = db()
			.insertInto("correction_request")
			.values({ ...late, id: "again" });
		await expect(again.execute()).rejects.toThrow();
	});
});
