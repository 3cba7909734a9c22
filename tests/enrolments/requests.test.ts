import { expect, test } from "vitest";
import { countsOfClasses, loadPeople, viewRequest } from "#app/enrolments/requests.server.ts";
import { loadWaitingList, REQUESTS_A_PAGE } from "#app/enrolments/waiting-list.server.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import {
	givenCourse,
	givenEnrolment,
	givenLearner,
	givenPerson,
	givenProvider,
} from "#tests/support/given.ts";

const NOW = new Date("2026-09-07T09:00:00Z");
const FIRST = { language: "ar", page: 1 };

onEachDatabase((db) => {
	test("who asked first stands first, whatever the class", async () => {
		const { coordinator, courses } = await givenTwoClasses();
		const later = await givenRequest(courses[0]!.id, "2026-09-05T08:00:00.000Z", "Hodan");
		const first = await givenRequest(courses[1]!.id, "2026-09-03T23:30:00.000Z", "Amina");
		await givenRequest(courses[1]!.id, "2026-09-01T08:00:00.000Z", "Wei", "enrolled");

		const list = await loadWaitingList(db(), coordinator, FIRST, NOW);
		expect(list.total).toBe(2);
		expect(list.askers.map(({ request }) => request.id)).toEqual([first.id, later.id]);
		expect(list.askers[0]!.request).toMatchObject({ askedOn: "2026-09-04", daysAgo: 3 });
	});

	test("a long queue comes in pages, and a page beyond the end is the last one", async () => {
		const { coordinator, courses } = await givenTwoClasses();
		for (let n = 0; n <= REQUESTS_A_PAGE; n++) {
			await givenRequest(courses[0]!.id, `2026-08-01T08:00:${String(n).padStart(2, "0")}.000Z`);
		}
		const last = await loadWaitingList(db(), coordinator, { language: "en", page: 9 }, NOW);
		expect(last).toMatchObject({ total: REQUESTS_A_PAGE + 1, page: 2, pages: 2 });
		expect(last.askers).toHaveLength(1);
		const before = await loadWaitingList(db(), coordinator, { language: "en", page: -3 }, NOW);
		expect(before.askers).toHaveLength(REQUESTS_A_PAGE);
	});

	test("another provider sees none of it", async () => {
		const { courses } = await givenTwoClasses();
		const request = await givenRequest(courses[0]!.id, "2026-09-05T08:00:00.000Z");
		const { coordinator: stranger } = await givenTwoClasses();
		const nobody = await givenPerson(db(), "evaluator");
		for (const person of [stranger, nobody]) {
			expect(await loadWaitingList(db(), person, FIRST, NOW)).toMatchObject({ total: 0 });
			expect(await loadPeople(db(), person, courses[0]!.id, "en", NOW)).toMatchObject({
				asking: [],
				inClass: [],
				before: [],
			});
			await expect(viewRequest(db(), person, request.id, "en", NOW)).rejects.toMatchObject({
				status: 404,
			});
		}
	});

	test("places are counted by those who take one", async () => {
		const { coordinator, courses } = await givenTwoClasses();
		const [course] = courses;
		for (const state of [
			"enrolled",
			"active",
			"offered",
			"enquiry",
			"waiting",
			"closed",
		] as const) {
			await givenRequest(course!.id, "2026-09-05T08:00:00.000Z", "Amina", state);
		}
		const counts = await countsOfClasses(db(), coordinator, NOW);
		expect(counts(course!.id, 5)).toEqual({ taken: 3, free: 2, asking: 1, waiting: 1 });
		expect(counts(course!.id, 2)).toMatchObject({ free: 0 });
		expect(counts(course!.id, null)).toMatchObject({ free: null });
	});

	async function givenTwoClasses() {
		const provider = await givenProvider(db());
		const coordinator = await givenPerson(db(), "coordinator", { provider: provider.id });
		const courses = [
			await givenCourse(db(), { provider_id: provider.id }),
			await givenCourse(db(), { provider_id: provider.id }),
		];
		return { coordinator, courses };
	}

	async function givenRequest(
		courseId: string,
		askedAt: string,
		name = "Amina",
		state: "enquiry" | "waiting" | "enrolled" | "active" | "offered" | "closed" = "enquiry",
	) {
		const learner = await givenLearner(db(), { preferred_name: name });
		return givenEnrolment(db(), courseId, learner.id, { state, asked_at: askedAt });
	}
});
