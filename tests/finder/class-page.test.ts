import { expect, test } from "vitest";
import { openClass } from "#app/finder/class-page.server.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenCourse, givenLesson, givenProvider, givenVenue } from "#tests/support/given.ts";

const NOW = new Date("2026-03-28T09:00:00Z");

onEachDatabase((db) => {
	test("a class that is not published does not exist", async () => {
		const { id: provider_id } = await givenProvider(db());
		for (const state of ["draft", "closed", "cancelled", "finished"] as const) {
			const { slug } = await givenCourse(db(), { provider_id, state });
			await expect(openClass(db(), { slug, code: null }, "en", NOW)).rejects.toMatchObject({ status: 404 });
		}
		await expect(openClass(db(), { slug: "no-such", code: null }, "en", NOW)).rejects.toMatchObject({ status: 404 });
	});

	test("the page tells the coming lessons in London time, cancelled ones as cancelled", async () => {
		const { id: provider_id } = await givenProvider(db(), { phone: "020 7946 0123" });
		const venue = await givenVenue(db(), { provider_id });
		const { id, slug } = await givenCourse(db(), {
			provider_id,
			venue_id: venue.id,
			contact_email: "class@example.test",
			webpage: "javascript:alert(1)",
		});
		await givenLesson(db(), id, { local_date: "2026-03-27" });
		await givenLesson(db(), id, {
			local_date: "2026-03-30",
			starts_at: "2026-03-30T09:00:00.000Z",
			ends_at: "2026-03-30T11:00:00.000Z",
			cancelled_at: "2026-03-27T09:00:00.000Z",
			cancelled_reason: "tutor-ill",
		});
		await givenLesson(db(), id, {
			local_date: "2026-04-06",
			starts_at: "2026-04-06T09:00:00.000Z",
			ends_at: "2026-04-06T11:00:00.000Z",
		});

		const { course } = await openClass(db(), { slug, code: null }, "ar", NOW);

		expect(course.lessons).toMatchObject([
			{ day: "2026-03-30", starts: "10:00", ends: "12:00", isCancelled: true },
			{ day: "2026-04-06", starts: "10:00", ends: "12:00", isCancelled: false },
		]);
		expect(course).toMatchObject({
			title: { own: null, english: "English for beginners" },
			written: null,
			next: { day: "2026-04-06", time: "10:00" },
			address: { street: "High Street", postcode: "E17 7JN" },
			phone: "020 7946 0123",
			email: "class@example.test",
			webpage: null,
		});
	});

	test("levels that differ from skill to skill are told apart", async () => {
		const { id: provider_id } = await givenProvider(db());
		const { id, slug } = await givenCourse(db(), { provider_id, levels: ["entry-2"] });
		await db()
			.insertInto("course_level")
			.values({ course_id: id, skill: "writing", level: "entry-1" })
			.execute();
		const { course } = await openClass(db(), { slug, code: null }, "en", NOW);
		const { skills, levels } = course;
		expect(levels).toEqual(["entry-1", "entry-2"]);
		expect(skills.at(0)).toEqual({ skill: "speaking", levels: ["entry-2"] });
		expect(skills.at(-1)).toEqual({ skill: "writing", levels: ["entry-1", "entry-2"] });
	});
});
