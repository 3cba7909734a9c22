import { expect, test } from "vitest";
import { acceptOffer } from "#app/enrolments/accept-offer.server.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { countIn, givenClass, NOW, offer } from "./given-places.ts";

const MANY = 200;
const PLACES = 5;

onEachDatabase((db) => {
	test("two hundred are given the last five places at once: five have one", async () => {
		const states = Array(MANY).fill("waiting");
		const { course, ids, change } = await givenClass(db(), states, { capacity: PLACES });
		const give = { change: "place", stays: [], creche: false } as const;
		const answers = await Promise.all(ids.map((id) => change(id, give)));
		expect(answers.filter(({ ok }) => ok)).toHaveLength(PLACES);
		const refused = answers.flatMap((one) => (one.ok ? [] : [one.refused.refusal]));
		expect(refused).toEqual(Array(MANY - PLACES).fill("full"));
		expect(await countIn(db(), course.id, "enrolled")).toBe(PLACES);
		expect(await countIn(db(), course.id, "waiting")).toBe(MANY - PLACES);
	}, 120_000);

	test("the class became smaller, and two hundred say yes at once: five are in", async () => {
		const states = Array(MANY).fill("waiting");
		const { course, ids, change } = await givenClass(db(), states, { capacity: MANY });
		for (const id of ids) await change(id, offer);
		await db()
			.updateTable("course")
			.set({ capacity: PLACES })
			.where("id", "=", course.id)
			.execute();
		const yes = (enrolmentId: string) =>
			db()
				.transaction()
				.execute((trx) => acceptOffer(trx, { enrolmentId, courseId: course.id, stays: [] }, NOW));
		const heard = await Promise.all(ids.map(yes));
		expect(heard.filter((one) => one === "accepted")).toHaveLength(PLACES);
		expect(heard.filter((one) => one === "full")).toHaveLength(MANY - PLACES);
		expect(await countIn(db(), course.id, "enrolled")).toBe(PLACES);
	}, 120_000);

	test("of two hundred offers tried at once for five places, five are made", async () => {
		const states = Array(MANY).fill("waiting");
		const { course, ids, change } = await givenClass(db(), states, { capacity: PLACES });
		const answers = await Promise.all(ids.map((id) => change(id, offer)));
		expect(answers.filter(({ ok }) => ok)).toHaveLength(PLACES);
		expect(await countIn(db(), course.id, "offered")).toBe(PLACES);
	}, 120_000);
});
