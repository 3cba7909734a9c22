import { expect, test } from "vitest";
import { searchLearners } from "#app/assessments/learners.server.ts";
import { fold } from "#app/i18n/fold.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import {
	givenCourse,
	givenEnrolment,
	givenLearner,
	givenPerson,
	givenProvider,
} from "#tests/support/given.ts";

async function givenDesk(db: Db) {
	const { id: providerId } = await givenProvider(db);
	const coordinator = await givenPerson(db, "coordinator", { provider: providerId });
	const course = await givenCourse(db, { provider_id: providerId });
	return { providerId, coordinator, course };
}

async function givenIn(db: Db, courseId: string, given: Parameters<typeof givenLearner>[1]) {
	const learner = await givenLearner(db, {
		phone: null,
		...given,
		full_name_folded: given?.full_name ? fold(given.full_name) : null,
	});
	await givenEnrolment(db, courseId, learner.id);
	return learner;
}

onEachDatabase((db) => {
	test("a learner is found by any part of any of her names, in every script", async () => {
		const { coordinator, course } = await givenDesk(db());
		await givenIn(db(), course.id, { preferred_name: "Łucja", full_name: "Łucja Kowalska" });
		await givenIn(db(), course.id, { preferred_name: "أمينة", full_name: "أمينة حسن" });
		await givenIn(db(), course.id, { preferred_name: "রিনা" });
		const find = async (words: string) =>
			(await searchLearners(db(), coordinator, { words, courseId: "" }, 1, "en")).learners.map(
				({ name }) => name,
			);

		expect(await find("lucj")).toEqual(["Łucja"]);
		expect(await find("kowal luc")).toEqual(["Łucja"]);
		expect(await find("حسن")).toEqual(["أمينة"]);
		expect(await find("রিন")).toEqual(["রিনা"]);
		expect(await find("lucja hassan")).toEqual([]);
		expect(await find("%")).toEqual([]);
	});

	test("a learner is found by digits of her number, her e-mail and her references", async () => {
		const { providerId, coordinator, course } = await givenDesk(db());
		const phone = await givenIn(db(), course.id, {
			preferred_name: "Phone",
			phone: "+44 (7700) 900-123",
		});
		await givenIn(db(), course.id, { preferred_name: "Mail", email: "Some.One@Example.org" });
		await db()
			.insertInto("learner_reference")
			.values({
				provider_id: providerId,
				learner_id: phone.id,
				reference: "LV/0042",
				reference_folded: "lv/0042",
			})
			.execute();
		const find = async (words: string) =>
			(await searchLearners(db(), coordinator, { words, courseId: "" }, 1, "en")).learners.map(
				({ name }) => name,
			);

		expect(await find("07700 900 123")).toEqual(["Phone"]);
		expect(await find("900123")).toEqual(["Phone"]);
		expect(await find("some.one@example")).toEqual(["Mail"]);
		expect(await find("lv/0042")).toEqual(["Phone"]);
		expect(await find("lv/004")).toEqual([]);
	});

	test("another provider's reference finds nobody", async () => {
		const own = await givenDesk(db());
		const other = await givenDesk(db());
		const learner = await givenIn(db(), own.course.id, { preferred_name: "Both" });
		await givenEnrolment(db(), other.course.id, learner.id);
		await db()
			.insertInto("learner_reference")
			.values({
				provider_id: other.providerId,
				learner_id: learner.id,
				reference: "X1",
				reference_folded: "x1",
			})
			.execute();
		const asked = { words: "X1", courseId: "" };
		expect((await searchLearners(db(), own.coordinator, asked, 1, "en")).count).toBe(0);
		expect((await searchLearners(db(), other.coordinator, asked, 1, "en")).count).toBe(1);
	});

	test("one class shows only its own learners, and another's shows none", async () => {
		const { providerId, coordinator, course } = await givenDesk(db());
		const second = await givenCourse(db(), { provider_id: providerId });
		const stranger = await givenDesk(db());
		await givenIn(db(), course.id, { preferred_name: "First" });
		await givenIn(db(), second.id, { preferred_name: "Second" });
		await givenIn(db(), stranger.course.id, { preferred_name: "Theirs" });
		const inClass = async (courseId: string) =>
			(await searchLearners(db(), coordinator, { words: "", courseId }, 1, "en")).learners.map(
				({ name }) => name,
			);

		expect(await inClass(second.id)).toEqual(["Second"]);
		expect(await inClass(stranger.course.id)).toEqual([]);
	});
});
