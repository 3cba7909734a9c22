import { expect, test } from "vitest";
import { openDetails, saveDetails } from "#app/learners/details.server.ts";
import { typedDetails } from "#app/learners/details-typed.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import {
	givenCourse,
	givenEnrolment,
	givenLearner,
	givenPerson,
	givenProvider,
} from "#tests/support/given.ts";

async function givenRecord(db: Db) {
	const { id: providerId } = await givenProvider(db);
	const coordinator = await givenPerson(db, "coordinator", { provider: providerId });
	const course = await givenCourse(db, { provider_id: providerId });
	const learner = await givenLearner(db);
	await givenEnrolment(db, course.id, learner.id);
	return { providerId, coordinator, course, learner };
}

function formOf(record: Awaited<ReturnType<typeof openDetails>>, changes = {}): FormData {
	const form = new FormData();
	for (const [field, [value]] of Object.entries(typedDetails(record))) form.set(field, value!);
	for (const [field, value] of Object.entries(changes)) form.set(field, String(value));
	return form;
}

onEachDatabase((db) => {
	test("what was saved is there again", async () => {
		const { coordinator, learner, providerId } = await givenRecord(db());
		const before = await openDetails(db(), coordinator, learner.id);
		const changes = {
			"full-name": "Amina Hassan",
			"contact-way": "text",
			"creche-children": "1",
			"creche-ages": "3",
			[`reference.${providerId}`]: "LV-7",
		};
		const saved = await saveDetails(db(), coordinator, learner.id, formOf(before, changes));
		const after = await openDetails(db(), coordinator, learner.id);

		expect(saved).toEqual({ ok: true });
		expect(after.details).toMatchObject({
			full_name: "Amina Hassan",
			contact_way: "text",
			creche_children: 1,
			creche_ages: "3",
		});
		expect(after.providers).toMatchObject([{ reference: "LV-7" }]);
	});

	test("who saves second is shown what the first one wrote, and writes nothing", async () => {
		const { coordinator, learner } = await givenRecord(db());
		const page = await openDetails(db(), coordinator, learner.id);
		await saveDetails(db(), coordinator, learner.id, formOf(page, { "say-name": "a-MEE-na" }));
		const second = await saveDetails(db(), coordinator, learner.id, formOf(page, { name: "Mina" }));

		expect(second).toMatchObject({
			ok: false,
			errors: { version: "learners:errors.changedMeanwhile" },
			current: { version: 2, details: { say_name: "a-MEE-na", preferred_name: "Amina" } },
		});
	});

	test("two who save at once do not lose one change unsaid", async () => {
		const { coordinator, learner } = await givenRecord(db());
		const page = await openDetails(db(), coordinator, learner.id);
		const saved = await Promise.all(
			["Mina", "Amy"].map((name) =>
				saveDetails(db(), coordinator, learner.id, formOf(page, { name })),
			),
		);
		expect(saved.filter(({ ok }) => ok)).toHaveLength(1);
	});

	test("a form sent twice is saved once and refused to nobody", async () => {
		const { coordinator, learner } = await givenRecord(db());
		const page = await openDetails(db(), coordinator, learner.id);
		const form = formOf(page, { name: "Mina" });
		const twice = [
			await saveDetails(db(), coordinator, learner.id, form),
			await saveDetails(db(), coordinator, learner.id, form),
		];
		expect(twice).toEqual([{ ok: true }, { ok: true }]);
		expect((await openDetails(db(), coordinator, learner.id)).version).toBe(2);
	});

	test("a reference belongs to one learner of a provider", async () => {
		const { coordinator, course, learner, providerId } = await givenRecord(db());
		const other = await givenLearner(db(), { preferred_name: "Bashir" });
		await givenEnrolment(db(), course.id, other.id);
		const field = `reference.${providerId}`;
		const own = await openDetails(db(), coordinator, learner.id);
		const others = await openDetails(db(), coordinator, other.id);
		await saveDetails(db(), coordinator, learner.id, formOf(own, { [field]: "LV-9" }));
		const taken = await saveDetails(
			db(),
			coordinator,
			other.id,
			formOf(others, { [field]: "lv-9" }),
		);
		expect(taken).toMatchObject({
			ok: false,
			errors: { [field]: "learners:errors.referenceTaken" },
		});
	});

	test("another provider's learner does not exist", async () => {
		const { learner } = await givenRecord(db());
		const stranger = await givenRecord(db());
		const asked = openDetails(db(), stranger.coordinator, learner.id);
		await expect(asked).rejects.toMatchObject({ status: 404 });
	});
});
