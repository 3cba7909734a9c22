import { expect, test } from "vitest";
import type { Person } from "#app/access/person.ts";
import { closeRequest, givePlace, putOnWaitingList } from "#app/enrolments/answers.server.ts";
import { moveEnrolment } from "#app/enrolments/moves.server.ts";
import type { EnrolmentState } from "#app/enrolments/states.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import {
	givenCourse,
	givenEnrolment,
	givenLearner,
	givenPerson,
	givenProvider,
} from "#tests/support/given.ts";
import { isSomebodyWaiting, until } from "#tests/support/waiting.ts";

const NOW = new Date("2026-06-30T23:30:00Z");

onEachDatabase((db, engine) => {
	test("a place is offered and taken in one go, on the day it is in London", async () => {
		const { coordinator, requests } = await givenRequests(db(), 1, { capacity: 1 });
		const [request] = requests;
		expect(await givePlace(db(), coordinator, request!.id, NOW)).toMatchObject({ ok: true });

		expect(await enrolmentOf(db(), request!.id)).toMatchObject({
			state: "enrolled",
			enrolled_on: "2026-07-01",
			planned_end: "2026-12-18",
		});
		expect(await eventsOf(db(), request!.id)).toEqual([
			{ from_state: "enquiry", to_state: "offered", person_id: coordinator.id },
			{ from_state: "offered", to_state: "enrolled", person_id: coordinator.id },
		]);
	});

	test("of ten accepted at once for three places, three have one", async () => {
		const { course, coordinator, requests } = await givenRequests(db(), 10, { capacity: 3 });
		const answers = await Promise.all(
			requests.map(({ id }) => givePlace(db(), coordinator, id, NOW)),
		);
		expect(answers.filter(({ ok }) => ok)).toHaveLength(3);
		const refused = answers.filter((one) => !one.ok);
		expect(refused.map((one) => !one.ok && one.refused.refusal)).toEqual(Array(7).fill("full"));
		expect(await statesOf(db(), course.id)).toEqual({ enrolled: 3, enquiry: 7 });
	});

	test("the last place goes to one of two", async () => {
		const { course, coordinator, requests } = await givenRequests(db(), 2, { capacity: 1 });
		await Promise.all(requests.map(({ id }) => givePlace(db(), coordinator, id, NOW)));
		expect(await statesOf(db(), course.id)).toEqual({ enrolled: 1, enquiry: 1 });
	});

	test("a refusal for want of a place writes nothing", async () => {
		const { coordinator, requests } = await givenRequests(db(), 2, { capacity: 1 });
		await givePlace(db(), coordinator, requests[0]!.id, NOW);
		const answer = await givePlace(db(), coordinator, requests[1]!.id, NOW);
		expect(answer).toMatchObject({ ok: false, refused: { refusal: "full", name: "Amina" } });
		expect(await eventsOf(db(), requests[1]!.id)).toEqual([]);
	});

	test("volunteers and people who left take no place", async () => {
		const { course, coordinator, requests } = await givenRequests(db(), 1, { capacity: 1 });
		await givenOther(db(), course.id, { role: "volunteer", state: "active" });
		await givenOther(db(), course.id, {
			state: "withdrawn",
			ended_on: "2026-05-01",
			withdrawal_reason: "moved",
		});
		expect(await givePlace(db(), coordinator, requests[0]!.id, NOW)).toMatchObject({ ok: true });
	});

	test("a class without a limit always has a place", async () => {
		const { course, coordinator, requests } = await givenRequests(db(), 3, { capacity: null });
		for (const { id } of requests) await givePlace(db(), coordinator, id, NOW);
		expect(await statesOf(db(), course.id)).toEqual({ enrolled: 3 });
	});

	test("accepting twice gives one place", async () => {
		const { coordinator, requests } = await givenRequests(db(), 1, { capacity: 1 });
		const { id } = requests[0]!;
		const answers = await Promise.all([1, 2, 3].map(() => givePlace(db(), coordinator, id, NOW)));
		expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
		expect(await eventsOf(db(), id)).toHaveLength(2);
	});

	test("who waits gets a place later", async () => {
		const { coordinator, requests } = await givenRequests(db(), 1, { capacity: 1 });
		const { id } = requests[0]!;
		await putOnWaitingList(db(), coordinator, id, NOW);
		await putOnWaitingList(db(), coordinator, id, NOW);
		expect(await eventsOf(db(), id)).toHaveLength(1);
		await givePlace(db(), coordinator, id, NOW);
		expect(await enrolmentOf(db(), id)).toMatchObject({ state: "enrolled" });
	});

	test("a closed request keeps its reason and is not answered again", async () => {
		const { coordinator, requests } = await givenRequests(db(), 1, { capacity: 1 });
		const { id } = requests[0]!;
		await closeRequest(db(), coordinator, id, "found-other", NOW);
		expect(await enrolmentOf(db(), id)).toMatchObject({ state: "closed" });
		expect(await reasonsOf(db(), id)).toEqual(["found-other"]);
		expect(await givePlace(db(), coordinator, id, NOW)).toMatchObject({
			ok: false,
			refused: { refusal: "answered" },
		});
	});

	test("who has a place is not put back on the list by an old page", async () => {
		const { coordinator, requests } = await givenRequests(db(), 1, { capacity: 1 });
		const { id } = requests[0]!;
		await givePlace(db(), coordinator, id, NOW);
		const late = [
			await putOnWaitingList(db(), coordinator, id, NOW),
			await closeRequest(db(), coordinator, id, "other", NOW),
		];
		expect(late).toMatchObject([
			{ refused: { refusal: "answered" } },
			{ refused: { refusal: "answered" } },
		]);
		expect(await enrolmentOf(db(), id)).toMatchObject({ state: "enrolled" });
	});

	test("nobody gets a place in a class that is over or cancelled", async () => {
		const over = [
			{ state: "cancelled" },
			{ state: "finished" },
			{ state: "closed", ends_on: "2026-06-30" },
		] as const;
		for (const given of over) {
			const { course, coordinator, requests } = await givenRequests(db(), 1, { capacity: 9 });
			await db()
				.updateTable("course")
				.set({ starts_on: "2026-01-05", ...given })
				.where("id", "=", course.id)
				.execute();
			const { id } = requests[0]!;
			for (const answer of [givePlace, putOnWaitingList]) {
				expect(await answer(db(), coordinator, id, NOW)).toMatchObject({
					ok: false,
					refused: { refusal: "over" },
				});
			}
			expect(await closeRequest(db(), coordinator, id, "other", NOW)).toMatchObject({ ok: true });
		}
	});

	test("a closed class gives its places until its last day", async () => {
		const { course, coordinator, requests } = await givenRequests(db(), 1, { capacity: 1 });
		await db()
			.updateTable("course")
			.set({ state: "closed", starts_on: "2026-01-05", ends_on: "2026-07-01" })
			.where("id", "=", course.id)
			.execute();
		expect(await givePlace(db(), coordinator, requests[0]!.id, NOW)).toMatchObject({ ok: true });
	});

	test("who is assessed at the same moment gets the place all the same", async () => {
		const { coordinator, requests } = await givenRequests(db(), 1, { capacity: 1 });
		const { id } = requests[0]!;
		let isAnswered = false;
		const { answering } = await db()
			.transaction()
			.execute(async (trx) => {
				const move = { enrolmentId: id, from: "enquiry", to: "assessed" } as const;
				await moveEnrolment(trx, { ...move, personId: coordinator.id }, NOW);
				const answer = givePlace(db(), coordinator, id, NOW);
				answer.then(() => {
					isAnswered = true;
				});
				await until(
					async () => isAnswered || engine === "SQLite" || (await isSomebodyWaiting(db())),
				);
				return { answering: answer };
			});
		expect(await answering).toMatchObject({ ok: true });
		expect(await enrolmentOf(db(), id)).toMatchObject({ state: "enrolled" });
	});

	test("another provider's request does not exist", async () => {
		const { requests } = await givenRequests(db(), 1, { capacity: 1 });
		const { id } = requests[0]!;
		const strangers = [
			await givenPerson(db(), "coordinator", { provider: (await givenProvider(db())).id }),
			await givenPerson(db(), "tutor", { provider: (await givenProvider(db())).id }),
			await givenPerson(db(), "evaluator"),
		];
		for (const stranger of strangers) {
			for (const answer of [
				() => givePlace(db(), stranger, id, NOW),
				() => putOnWaitingList(db(), stranger, id, NOW),
				() => closeRequest(db(), stranger, id, "other", NOW),
			]) {
				await expect(answer()).rejects.toMatchObject({ status: 404 });
			}
		}
		expect(await eventsOf(db(), id)).toEqual([]);
	});
});

async function givenRequests(db: Db, count: number, { capacity }: { capacity: number | null }) {
	const provider = await givenProvider(db);
	const coordinator: Person = await givenPerson(db, "coordinator", { provider: provider.id });
	const course = await givenCourse(db, { provider_id: provider.id, capacity });
	const requests = [];
	for (let n = 0; n < count; n++) {
		requests.push(await givenOther(db, course.id, { state: "enquiry", enrolled_on: null }));
	}
	return { course, coordinator, requests };
}

async function givenOther(
	db: Db,
	courseId: string,
	given: Parameters<typeof givenEnrolment>[3] & { state: EnrolmentState },
) {
	const learner = await givenLearner(db);
	return givenEnrolment(db, courseId, learner.id, given);
}

function enrolmentOf(db: Db, id: string) {
	return db.selectFrom("enrolment").where("id", "=", id).selectAll().executeTakeFirstOrThrow();
}

function eventsOf(db: Db, id: string) {
	return db
		.selectFrom("enrolment_event")
		.where("enrolment_id", "=", id)
		.select(["from_state", "to_state", "person_id"])
		.orderBy("id")
		.execute();
}

async function reasonsOf(db: Db, id: string) {
	const rows = await db
		.selectFrom("enrolment_event")
		.where("enrolment_id", "=", id)
		.select("reason")
		.orderBy("id")
		.execute();
	return rows.map(({ reason }) => reason);
}

async function statesOf(db: Db, courseId: string) {
	const rows = await db
		.selectFrom("enrolment")
		.where("course_id", "=", courseId)
		.select("state")
		.execute();
	const states: Partial<Record<EnrolmentState, number>> = {};
	for (const { state } of rows) states[state] = (states[state] ?? 0) + 1;
	return states;
}
