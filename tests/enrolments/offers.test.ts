import { expect, test } from "vitest";
import { acceptOffer } from "#app/enrolments/accept-offer.server.ts";
import { setOffersByItself } from "#app/enrolments/class-offers.server.ts";
import { mindOffers } from "#app/enrolments/offers.server.ts";
import { endOfOffer, usualEnd } from "#app/enrolments/offers.ts";
import { countsOfClasses, viewRequest } from "#app/enrolments/requests.server.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenCourse } from "#tests/support/given.ts";
import {
	countIn,
	enrolmentOf,
	givenClass,
	givenIn,
	HOUR,
	movesOf,
	NOW,
	offer,
	offersOf,
	stateOf,
} from "./given-places.ts";

const AT_THE_HOUR = new Date(HOUR);

test.each([
	["2026-06-30T10:20:00Z", "2026-07-03", "12:00"],
	["2026-06-30T10:00:00Z", "2026-07-03", "11:00"],
	["2026-06-30T22:20:00Z", "2026-07-04", "00:00"],
	["2026-10-23T10:20:00Z", "2026-10-26", "12:00"],
	["2026-03-27T10:20:00Z", "2026-03-30", "11:00"],
])("an offer made at %s ends on %s at %s in London", (now, day, hour) => {
	expect(usualEnd(new Date(now))).toEqual({ day, hour });
});

test("twelve o'clock is an hour earlier by the sun in summer", () => {
	expect(endOfOffer({ day: "2026-07-03", hour: "12:00" })).toBe(HOUR);
	expect(endOfOffer({ day: "2026-12-03", hour: "12:00" })).toBe("2026-12-03T12:00:00.000Z");
});

onEachDatabase((db) => {
	test("an offer takes a place, and says until when", async () => {
		const { coordinator, course, ids, change } = await givenClass(db(), ["waiting", "waiting"], {
			capacity: 1,
		});
		expect(await change(ids[0]!, offer)).toMatchObject({ ok: true });
		expect(await offersOf(db(), ids[0]!)).toEqual([
			{ expires_at: HOUR, offered_by: coordinator.id, answer: null, answered_by: null },
		]);
		expect(await change(ids[1]!, offer)).toMatchObject({ refused: { refusal: "full" } });
		expect(await change(ids[1]!, { change: "place", stays: [], creche: false })).toMatchObject({
			refused: { refusal: "full" },
		});
		expect(await countIn(db(), course.id, "offered")).toBe(1);
	});

	test("the database holds that one offer of hers is open", async () => {
		const { ids, change } = await givenClass(db(), ["waiting"]);
		await change(ids[0]!, offer);
		const again = {
			id: newId(),
			enrolment_id: ids[0]!,
			offered_at: NOW.toISOString(),
			offered_by: null,
			expires_at: HOUR,
			answered_at: null,
			answered_by: null,
			answer: null,
		};
		await expect(db().insertInto("offer").values(again).execute()).rejects.toThrow();
		await change(ids[0]!, offer);
		expect(await offersOf(db(), ids[0]!)).toHaveLength(1);
	});

	test("she says yes herself, and once is enough", async () => {
		const { course, ids, change } = await givenClass(db(), ["waiting"], { capacity: 1 });
		const id = ids[0]!;
		await change(id, offer);
		expect(await accept(db(), course.id, id)).toBe("accepted");
		expect(await accept(db(), course.id, id)).toBe("accepted");
		expect(await enrolmentOf(db(), id)).toMatchObject({
			state: "enrolled",
			enrolled_on: "2026-06-30",
			planned_end: "2026-12-18",
		});
		expect(await offersOf(db(), id)).toMatchObject([{ answer: "accepted", answered_by: null }]);
		expect(await movesOf(db(), id)).toEqual(["waiting → offered", "offered → enrolled"]);
	});

	test.each([
		["accepted", "enrolled"],
		["declined", "declined"],
		["withdrawn", "waiting"],
	] as const)("an offer %s on the telephone leaves her %s", async (answer, state) => {
		const { coordinator, ids, change } = await givenClass(db(), ["waiting"]);
		const id = ids[0]!;
		await change(id, offer);
		expect(await change(id, { change: "answer", answer, stays: [] })).toMatchObject({ ok: true });
		expect(await stateOf(db(), id)).toBe(state);
		expect(await offersOf(db(), id)).toMatchObject([{ answer, answered_by: coordinator.id }]);
	});

	test("who was offered nothing has nothing to answer", async () => {
		const { course, ids, change } = await givenClass(db(), ["waiting", "closed"]);
		for (const id of ids) {
			const heard = await change(id, { change: "answer", answer: "accepted", stays: [] });
			expect(heard).toMatchObject({ refused: { refusal: "noOffer" } });
			expect(await accept(db(), course.id, id)).toBe("none");
		}
	});

	test("at its hour an offer is over everywhere, before any job has run", async () => {
		const { coordinator, course, ids, change } = await givenClass(db(), ["waiting"], {
			capacity: 1,
		});
		const id = ids[0]!;
		await change(id, offer);
		const before = new Date(AT_THE_HOUR.getTime() - 1);
		expect(await viewRequest(db(), coordinator, id, "en", before)).toMatchObject({
			state: "offered",
			course: { free: 0 },
		});
		expect(await viewRequest(db(), coordinator, id, "en", AT_THE_HOUR)).toMatchObject({
			state: "expired",
			offeredUntil: null,
			course: { free: 1 },
		});
		const counts = await countsOfClasses(db(), coordinator, AT_THE_HOUR);
		expect(counts(course.id, 1)).toMatchObject({ taken: 0, free: 1 });
		expect(await stateOf(db(), id)).toBe("offered");

		expect(await accept(db(), course.id, id, AT_THE_HOUR)).toBe("expired");
		expect(await movesOf(db(), id)).toEqual(["waiting → offered", "offered → expired"]);
		expect(await offersOf(db(), id)).toMatchObject([{ answer: "expired" }]);
	});

	test("the place of an offer that is over goes to the next one asked, without the job", async () => {
		const { ids, change } = await givenClass(db(), ["waiting", "waiting"], { capacity: 1 });
		await change(ids[0]!, offer);
		const given = await change(ids[1]!, { change: "place", stays: [], creche: false }, AT_THE_HOUR);
		expect(given).toMatchObject({ ok: true });
		expect(await stateOf(db(), ids[0]!)).toBe("expired");
	});

	test("the job notes what time ended, and offers to nobody unless it was asked to", async () => {
		const { course, ids, change } = await givenClass(db(), ["waiting", "waiting"], { capacity: 1 });
		await change(ids[0]!, offer);
		await mindOffers(db(), AT_THE_HOUR);
		expect(await stateOf(db(), ids[0]!)).toBe("expired");
		expect(await countIn(db(), course.id, "offered")).toBe(0);
	});

	test("where it was asked to, the next in the queue is offered the place, once", async () => {
		const { coordinator, course, ids, change } = await givenClass(db(), ["waiting"], {
			capacity: 1,
		});
		const later = await givenIn(db(), course.id, "waiting", {
			asked_at: "2026-06-02T09:00:00.000Z",
		});
		const sooner = await givenIn(db(), course.id, "waiting", {
			asked_at: "2026-06-01T09:00:00.000Z",
		});
		await change(ids[0]!, offer);
		await setOffersByItself(db(), coordinator, course.id, true);
		await Promise.all([1, 2, 3].map(() => mindOffers(db(), AT_THE_HOUR)));
		expect(await stateOf(db(), sooner)).toBe("offered");
		expect(await stateOf(db(), later)).toBe("waiting");
		expect(await offersOf(db(), sooner)).toMatchObject([
			{ offered_by: null, expires_at: "2026-07-06T11:00:00.000Z" },
		]);

		await change(later, { change: "priority", reason: "childcare" });
		await change(sooner, { change: "answer", answer: "declined", stays: [] });
		await mindOffers(db(), AT_THE_HOUR);
		expect(await stateOf(db(), later)).toBe("offered");
	});

	test("a class that is over offers nothing by itself", async () => {
		const { coordinator, course, ids } = await givenClass(db(), ["waiting"], {
			capacity: 1,
			ends_on: "2026-06-29",
		});
		await setOffersByItself(db(), coordinator, course.id, true);
		await mindOffers(db(), NOW);
		expect(await stateOf(db(), ids[0]!)).toBe("waiting");
	});

	test("who gets a place leaves the provider's other queues, save those she keeps", async () => {
		const { provider, course, ids, change } = await givenClass(db(), ["waiting"]);
		const { learner_id: learnerId } = await enrolmentOf(db(), ids[0]!);
		const elsewhere = (await givenClass(db(), [])).course;
		const queue = async (courseId: string) => givenIn(db(), courseId, "waiting", { learnerId });
		const [left, kept] = [
			await queue((await givenCourse(db(), { provider_id: provider.id })).id),
			await queue((await givenCourse(db(), { provider_id: provider.id })).id),
		];
		const foreign = await queue(elsewhere.id);
		await change(ids[0]!, offer);
		const stays = [kept, foreign, "' or 1=1"];
		expect(await accept(db(), course.id, ids[0]!, NOW, stays)).toBe("accepted");
		expect(await stateOf(db(), left)).toBe("closed");
		expect(await movesOf(db(), left)).toEqual(["waiting → closed (placed-elsewhere)"]);
		expect(await stateOf(db(), kept)).toBe("waiting");
		expect(await enrolmentOf(db(), foreign)).toMatchObject({ state: "waiting", stays_waiting: 0 });
	});

	test("given places in two classes at once, she has both and waits nowhere for ever", async () => {
		const { provider, ids, change } = await givenClass(db(), ["waiting"]);
		const { learner_id: learnerId } = await enrolmentOf(db(), ids[0]!);
		for (let n = 0; n < 3; n++) {
			const other = await givenCourse(db(), { provider_id: provider.id });
			ids.push(await givenIn(db(), other.id, "waiting", { learnerId }));
		}
		const give = { change: "place", stays: [], creche: false } as const;
		await Promise.all(ids.map((id) => change(id, give)));
		const states = await Promise.all(ids.map((id) => stateOf(db(), id)));
		expect(states.filter((state) => state === "enrolled").length).toBeGreaterThan(0);
		expect(states.filter((state) => state === "waiting")).toEqual([]);
	});

	test("a crèche without a place warns, and is no refusal", async () => {
		const { ids, change } = await givenClass(db(), ["waiting"], {
			childcare: "creche",
			creche_places: 1,
		});
		const { learner_id } = await enrolmentOf(db(), ids[0]!);
		await db()
			.updateTable("learner")
			.set({ creche_children: 2 })
			.where("id", "=", learner_id)
			.execute();
		const give = { change: "place", stays: [], creche: false } as const;
		expect(await change(ids[0]!, give)).toMatchObject({ refused: { refusal: "crecheFull" } });
		expect(await change(ids[0]!, { ...give, creche: true })).toMatchObject({ ok: true });
	});
});

function accept(
	db: Db,
	courseId: string,
	enrolmentId: string,
	now = NOW,
	stays: readonly string[] = [],
) {
	return db.transaction().execute((trx) => acceptOffer(trx, { enrolmentId, courseId, stays }, now));
}
