import { expect, test } from "vitest";
import { changeStamp, listChanges, type Since } from "#db/changes.ts";
import { newId } from "#db/ids.ts";
import { openDb } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import {
	givenCourse,
	givenEnrolment,
	givenLearner,
	givenLesson,
	givenProvider,
	givenVenue,
} from "#tests/support/given.ts";
import { until } from "#tests/support/waiting.ts";

onEachDatabase((db, _engine, url) => {
	async function changedBy(work: () => Promise<unknown>): Promise<string[]> {
		const { since } = await listChanges(db());
		await work();
		return (await listChanges(db(), since)).subjects.sort();
	}

	test("a class is noted whichever of its parts changes", async () => {
		const provider = await givenProvider(db());
		const venue = await givenVenue(db(), { provider_id: provider.id });
		const course = await givenCourse(db(), { provider_id: provider.id, venue_id: venue.id });
		const other = await givenCourse(db(), { provider_id: provider.id });
		const lesson = await givenLesson(db(), course.id, { local_date: "2026-03-02" });
		const of = (table: "course" | "lesson" | "venue" | "provider", id: string, set: object) => () =>
			db().updateTable(table).set(set).where("id", "=", id).execute();

		expect(await changedBy(of("course", course.id, { capacity: 3 }))).toEqual([course.id]);
		expect(await changedBy(of("venue", venue.id, { name: "The hall" }))).toEqual([course.id]);
		expect(await changedBy(of("provider", provider.id, { name: "New name" }))).toEqual(
			[course.id, other.id].sort(),
		);
		const cancelled = { cancelled_at: "2026-03-01T09:00:00.000Z", cancelled_reason: "weather" };
		expect(await changedBy(of("lesson", lesson.id, cancelled))).toEqual([course.id]);
		const words = db().deleteFrom("course_text").where("course_id", "=", other.id);
		expect(await changedBy(() => words.execute())).toEqual([other.id]);
		expect(await changedBy(async () => undefined)).toEqual([]);
	});

	test("a place given is noted; what nobody sees in the finder is not", async () => {
		const provider = await givenProvider(db());
		const course = await givenCourse(db(), { provider_id: provider.id });
		const learner = await givenLearner(db());
		let id = "";
		const given = await changedBy(async () => {
			id = (await givenEnrolment(db(), course.id, learner.id)).id;
		});
		const enrolment = (set: object) => () =>
			db().updateTable("enrolment").set(set).where("id", "=", id).execute();

		expect(given).toEqual([course.id]);
		expect(await changedBy(enrolment({ message: "I can come on Mondays" }))).toEqual([]);
		expect(await changedBy(enrolment({ state: "no-show" }))).toEqual([course.id]);
	});

	test("what is written in a transaction is noted when it commits, and only then", async () => {
		const provider = await givenProvider(db());
		const [one, two] = [await givenCourse(db(), { provider_id: provider.id }), newId()];
		const { since } = await listChanges(db());
		let during: Since = since;
		await db()
			.transaction()
			.execute(async (trx) => {
				await trx.updateTable("course").set({ capacity: 5 }).where("id", "=", one.id).execute();
				const seen = await listChanges(db(), since);
				expect(seen.subjects).toEqual([]);
				during = seen.since;
			});
		expect((await listChanges(db(), during)).subjects).toEqual([one.id]);
		expect((await listChanges(db(), during)).subjects).not.toContain(two);
	});

	test("a stamp tells of our own commit at once, and of another process's soon", async () => {
		const provider = await givenProvider(db());
		const before = changeStamp(db());
		await givenCourse(db(), { provider_id: provider.id });
		const after = changeStamp(db());
		expect(after).not.toBe(before);

		const elsewhere = openDb(url());
		await givenCourse(elsewhere, { provider_id: provider.id });
		await until(async () => changeStamp(db()) !== after);
		await elsewhere.destroy();
	});
});
