import { expect, test } from "vitest";
import { action, loader } from "#app/routes/$lang.manage.requests.$enrolmentId.place.tsx";
import { onEachDatabase } from "#tests/support/databases.ts";
import {
	givenCourse,
	givenEnrolment,
	givenLearner,
	givenPerson,
	givenProvider,
} from "#tests/support/given.ts";

const NOW = new Date("2026-06-30T09:00:00Z");

onEachDatabase((db) => {
	async function givenFullClass() {
		const provider = await givenProvider(db());
		const person = await givenPerson(db(), "coordinator", { provider: provider.id });
		const course = await givenCourse(db(), { provider_id: provider.id, capacity: 1 });
		const [inside, asking] = [await givenLearner(db()), await givenLearner(db())];
		await givenEnrolment(db(), course.id, inside.id, { state: "active" });
		const request = await givenEnrolment(db(), course.id, asking.id, { state: "enquiry" });
		return { course, argsOf: (from: string) => argsOf(person, request.id, from) };
	}

	function argsOf(person: unknown, enrolmentId: string, from: string, typed = {}) {
		// Only what the route reads; the rest of the context is the server's.
		const context = { db: db(), person, now: NOW, language: "en" } as never;
		const request = new Request(`https://esol.test/place?from=${from}`, {
			method: "POST",
			body: new URLSearchParams(typed),
		});
		return { context, params: { enrolmentId }, request, response: undefined } as never;
	}

	test("a refusal shows the page of the class when the button was pressed there", async () => {
		const { course, argsOf } = await givenFullClass();
		const args = argsOf("class");
		expect(await action(args)).toMatchObject({
			init: { status: 400 },
			data: { refused: { refusal: "full" } },
		});
		expect(await loader(args)).toMatchObject({
			from: "class",
			page: { course: { id: course.id } },
		});
	});

	test("a refusal shows the waiting list when the button was pressed there", async () => {
		const { argsOf } = await givenFullClass();
		expect(await loader(argsOf("list"))).toMatchObject({ from: "list", list: { total: 1 } });
		expect(await loader(argsOf("elsewhere"))).toMatchObject({ from: "list" });
	});

	test("a crèche without a place warns where the button was pressed, and is overruled there", async () => {
		for (const from of ["class", "list"]) {
			const provider = await givenProvider(db());
			const person = await givenPerson(db(), "coordinator", { provider: provider.id });
			const childcare = { childcare: "creche", creche_places: 0 } as const;
			const course = await givenCourse(db(), { provider_id: provider.id, ...childcare });
			const { id: learnerId } = await givenLearner(db(), { creche_children: 1 });
			const { id } = await givenEnrolment(db(), course.id, learnerId, { state: "waiting" });
			const again = `/manage/requests/${id}/place?from=${from}`;

			expect(await action(argsOf(person, id, from))).toMatchObject({
				init: { status: 400 },
				data: { refused: { refusal: "crecheFull" }, again },
			});
			await expect(action(argsOf(person, id, from, { meant: "yes" }))).rejects.toMatchObject({
				status: 303,
			});
		}
	});

	test("another provider's request shows nothing", async () => {
		const { course } = await givenFullClass();
		const stranger = await givenPerson(db(), "coordinator", {
			provider: (await givenProvider(db())).id,
		});
		const learner = await givenLearner(db());
		const { id } = await givenEnrolment(db(), course.id, learner.id, { state: "enquiry" });
		for (const from of ["class", "list"]) {
			await expect(loader(argsOf(stranger, id, from))).rejects.toMatchObject({ status: 404 });
		}
	});
});
