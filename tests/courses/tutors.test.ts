import { expect, test } from "vitest";
import { assignTutor, loadTutorsOf, openStaff, removeTutor } from "#app/courses/tutors.server.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenCourse, givenPerson, givenProvider } from "#tests/support/given.ts";

async function givenDesk(db: Db) {
	const { id: provider } = await givenProvider(db);
	const coordinator = await givenPerson(db, "coordinator", { provider });
	const tutor = await givenPerson(db, "tutor", { provider, name: "Tomasz" });
	const course = await givenCourse(db, { provider_id: provider });
	const ofClass = () => loadTutorsOf(db, { id: course.id, providerId: provider });
	return { provider, coordinator, tutor, course, ofClass };
}

function choosing(tutor: string): FormData {
	const form = new FormData();
	form.set("tutor", tutor);
	return form;
}

onEachDatabase((db) => {
	test("a tutor is assigned once, however often the form is sent", async () => {
		const { coordinator, tutor, course, ofClass } = await givenDesk(db());
		for (const _ of [1, 2]) {
			const errors = await assignTutor(db(), coordinator, course.id, choosing(tutor.id));
			expect(errors).toBeNull();
		}
		expect(await ofClass()).toMatchObject({
			assigned: [{ id: tutor.id, mayTeach: true }],
			choices: [],
		});
		expect(await openStaff(db(), coordinator, "en")).toMatchObject([
			{ id: tutor.id, classes: [{ id: course.id }] },
		]);
	});

	test("a tutor who is removed can be chosen again; removing her twice is harmless", async () => {
		const { coordinator, tutor, course, ofClass } = await givenDesk(db());
		await assignTutor(db(), coordinator, course.id, choosing(tutor.id));
		for (const _ of [1, 2]) await removeTutor(db(), coordinator, course.id, tutor.id);
		expect(await ofClass()).toMatchObject({ assigned: [], choices: [{ id: tutor.id }] });
	});

	test("only who may teach for the provider is assigned", async () => {
		const { coordinator, course, provider, ofClass } = await givenDesk(db());
		const other = await givenDesk(db());
		const left = await givenPerson(db(), "tutor", {
			provider,
			disabled_at: "2026-02-01T09:00:00.000Z",
		});
		for (const id of [other.tutor.id, left.id, coordinator.id, ""]) {
			expect(await assignTutor(db(), coordinator, course.id, choosing(id))).toEqual({
				tutor: "manage:tutors.missing",
			});
		}
		expect((await ofClass()).assigned).toEqual([]);
	});

	test("who may no longer teach is named as such", async () => {
		const { coordinator, course, tutor, ofClass } = await givenDesk(db());
		await assignTutor(db(), coordinator, course.id, choosing(tutor.id));
		await db().deleteFrom("role_grant").where("person_id", "=", tutor.id).execute();
		expect(await ofClass()).toMatchObject({ assigned: [{ id: tutor.id, mayTeach: false }] });
		expect(await openStaff(db(), coordinator, "en")).toEqual([]);
	});

	test("another provider's class does not exist", async () => {
		const { course, tutor } = await givenDesk(db());
		const stranger = await givenDesk(db());
		const assigned = assignTutor(db(), stranger.coordinator, course.id, choosing(tutor.id));
		await expect(assigned).rejects.toMatchObject({ status: 404 });
		const removed = removeTutor(db(), stranger.coordinator, course.id, tutor.id);
		await expect(removed).rejects.toMatchObject({ status: 404 });
	});
});
