import { expect, test } from "vitest";
import { crechePlaces } from "#app/learners/creche.server.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenCourse, givenEnrolment, givenLearner, givenProvider } from "#tests/support/given.ts";

onEachDatabase((db) => {
	async function givenCreche(creche_places: number | null) {
		const { id } = await givenProvider(db());
		return givenCourse(db(), { provider_id: id, childcare: "creche", creche_places });
	}

	async function givenMother(
		courseId: string,
		creche_children: number,
		given: Parameters<typeof givenEnrolment>[3] = {},
	) {
		const learner = await givenLearner(db(), { creche_children });
		await givenEnrolment(db(), courseId, learner.id, given);
	}

	test("children of those who take a place take places of the crèche", async () => {
		const course = await givenCreche(6);
		await givenMother(course.id, 2, { state: "offered" });
		await givenMother(course.id, 1, { state: "active" });
		await givenMother(course.id, 0);
		await givenMother(course.id, 3, { state: "waiting" });
		await givenMother(course.id, 4, { role: "volunteer" });

		expect(await crechePlaces(db(), course.id)).toEqual({ places: 6, taken: 3, free: 3 });
	});

	test("a crèche with more children than places has none free", async () => {
		const course = await givenCreche(1);
		await givenMother(course.id, 2);
		expect(await crechePlaces(db(), course.id)).toEqual({ places: 1, taken: 2, free: 0 });
	});

	test("a crèche whose places nobody said has children, and no number free", async () => {
		const course = await givenCreche(null);
		await givenMother(course.id, 2);
		expect(await crechePlaces(db(), course.id)).toEqual({ places: null, taken: 2, free: null });
	});

	test("an empty crèche is free, and a class without one has none", async () => {
		const empty = await givenCreche(5);
		const { id } = await givenProvider(db());
		const without = await givenCourse(db(), { provider_id: id });
		expect(await crechePlaces(db(), empty.id)).toEqual({ places: 5, taken: 0, free: 5 });
		expect(await crechePlaces(db(), without.id)).toBeNull();
	});
});
