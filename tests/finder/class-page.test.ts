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
			await expect(openClass(db(), { slug, code: null }, "en", NOW)).rejects.toMatchObject({
				status: 404,
			});
		}
		await expect(openClass(db(), { slug: "no-such", code: null }, "en", NOW)).rejects.toMatchObject(
			{ status: 404 },
		);
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

	test("it tells who helps, what the house has and how to get there", async () => {
		const { id: provider_id } = await givenProvider(db());
		const venue = await givenVenue(db(), {
			provider_id,
			lift: 1,
			prayer_room: 1,
			station: "Walthamstow Central",
			bus: "34",
			landmark: "a red door",
		});
		const { id, slug } = await givenCourse(db(), {
			provider_id,
			venue_id: venue.id,
			woman_teacher: 1,
			free_for: "eligible",
			childcare: "creche",
			creche_places: 6,
			creche_from_years: 1,
			creche_to_years: 4,
		});
		for (const language of ["pl", "ar"]) {
			await db().insertInto("course_helper_language").values({ course_id: id, language }).execute();
		}
		const { course } = await openClass(db(), { slug, code: null }, "en", NOW);
		expect(course).toMatchObject({
			helpers: ["ar", "pl"],
			rooms: ["lift", "prayer"],
			womanTeacher: true,
			noAssessment: false,
			freeFor: "eligible",
			creche: { places: 6, from: 1, to: 4 },
			address: { station: "Walthamstow Central", bus: "34", landmark: "a red door" },
		});
	});

	test("it holds until its next lesson begins, else until the day ends in London", async () => {
		const { id: provider_id } = await givenProvider(db());
		const { id, slug } = await givenCourse(db(), { provider_id });
		const read = (now: string) => openClass(db(), { slug, code: null }, "en", new Date(now));
		expect((await read("2026-03-28T09:00:00Z")).validUntil).toBe("2026-03-29T00:00:00.000Z");
		expect((await read("2026-03-29T09:00:00Z")).validUntil).toBe("2026-03-29T23:00:00.000Z");
		await givenLesson(db(), id, { local_date: "2026-03-28" });
		await givenLesson(db(), id, { local_date: "2026-03-30" });
		const morning = await read("2026-03-28T09:00:00Z");
		expect(morning.validUntil).toBe("2026-03-28T10:00:00.000Z");
		expect(morning.course.daysAway).toBe(0);
		const noon = await read("2026-03-28T10:00:00Z");
		expect(noon.validUntil).toBe("2026-03-29T00:00:00.000Z");
		expect(noon.course.daysAway).toBe(2);
	});

	test("nobody who looked at it lately makes it doubtful", async () => {
		const { id: provider_id } = await givenProvider(db());
		for (const [confirmed_on, isDoubtful] of [
			["2026-03-01", false],
			["2025-12-01", true],
			[null, true],
		] as const) {
			const { slug } = await givenCourse(db(), { provider_id, confirmed_on });
			const { course } = await openClass(db(), { slug, code: null }, "en", NOW);
			expect(course.isDoubtful, String(confirmed_on)).toBe(isDoubtful);
		}
	});

	test("after it comes the class its people named, else one a level up, else none", async () => {
		const { id: provider_id } = await givenProvider(db());
		const named = await givenCourse(db(), { provider_id, title: "Named", levels: ["level-1"] });
		const { id, slug } = await givenCourse(db(), { provider_id, next_course_id: named.id });
		const step = async () => (await openClass(db(), { slug, code: null }, "en", NOW)).course.step;
		expect((await step())?.title.english).toBe("Named");

		await db().updateTable("course").set({ private: 1 }).where("id", "=", named.id).execute();
		expect(await step()).toBeNull();
		const up = await givenCourse(db(), { provider_id, title: "Up", levels: ["entry-2"] });
		expect(await step()).toEqual({ slug: up.slug, title: { own: "Up", english: "Up" } });

		await db().updateTable("course").set({ private: 0 }).where("id", "=", named.id).execute();
		expect((await step())?.slug).toBe(named.slug);
		await db().updateTable("course").set({ state: "draft" }).where("id", "=", named.id).execute();
		await db().updateTable("course").set({ next_course_id: null }).where("id", "=", id).execute();
		expect((await step())?.slug).toBe(up.slug);
	});
});
