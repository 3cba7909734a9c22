import { expect, test } from "vitest";
import { parseVenue, typedVenue, type VenueFacts } from "#app/courses/venue-facts.ts";
import {
	createVenue,
	listHerVenues,
	openVenue,
	removeVenue,
	saveVenue,
} from "#app/courses/venues.server.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenCourse, givenPerson, givenProvider } from "#tests/support/given.ts";

const NOW = new Date("2026-09-07T09:00:00Z");
const FACTS: VenueFacts = {
	name: "Hoe Street Library",
	address: "1 Hoe Street",
	town: "London",
	postcode: "E17 4QH",
	station: "Walthamstow Central",
	bus: "34, 97",
	landmark: "Opposite the post office",
	directions: null,
	step_free: 1,
	lift: 1,
	accessible_toilet: 0,
	hearing_loop: 0,
	baby_changing: 1,
	prayer_room: 0,
	creche_room: 0,
	address_hidden: 0,
};

test("what a place says comes back unchanged through its form", () => {
	expect(parseVenue(formOf(typedVenue(FACTS)))).toEqual({ ok: true, value: FACTS });
	const typed = { ...typedVenue(FACTS), postcode: ["e174qh"] };
	expect(parseVenue(formOf(typed))).toEqual({ ok: true, value: FACTS });
});

test("a place needs a name, an address, a town and a whole postcode", () => {
	expect(parseVenue(formOf({ postcode: ["E17"] }))).toEqual({
		ok: false,
		errors: {
			name: "timetable:venueErrors.name",
			address: "timetable:venueErrors.address",
			town: "timetable:venueErrors.town",
			postcode: "timetable:venueErrors.postcode",
		},
	});
});

onEachDatabase((db) => {
	async function given() {
		const provider = await givenProvider(db());
		const person = await givenPerson(db(), "coordinator", { provider: provider.id });
		const made = { id: newId(), providerId: provider.id, facts: FACTS };
		await createVenue(db(), person, made);
		return { provider, person, id: made.id, made };
	}

	test("a new place knows its outcode, borough and point, and is there once", async () => {
		const { person, id, made } = await given();
		await createVenue(db(), person, made);
		const venues = await listHerVenues(db(), person);
		expect(venues).toHaveLength(1);
		expect(venues[0]).toMatchObject({ id, area: "Waltham Forest", classes: 0, facts: FACTS });
		const row = await rowOf(db(), id);
		expect(row).toMatchObject({ outcode: "E17", area_id: "E09000031" });
		expect(row.latitude).toBeCloseTo(51.58, 1);
	});

	test("an imported directory gives the exact point", async () => {
		const { person, made } = await given();
		const point = { latitude: 51.5, longitude: -0.02, area_id: "E09000030" };
		await db()
			.insertInto("postcode")
			.values({ postcode: "E17 9ZZ", ...point })
			.onConflict((conflict) => conflict.column("postcode").doNothing())
			.execute();
		const id = newId();
		await createVenue(db(), person, { ...made, id, facts: { ...FACTS, postcode: "E17 9ZZ" } });
		expect(await rowOf(db(), id)).toMatchObject(point);
	});

	test("a change is told to every class there: its words, and when it changed", async () => {
		const { person, provider, id } = await given();
		const course = await givenCourse(db(), { provider_id: provider.id, venue_id: id });
		const { seen } = await openVenue(db(), person, id);
		const facts = { ...FACTS, name: "Market Rooms", postcode: "SW2 1RW" };
		expect(await saveVenue(db(), person, id, { facts, seen }, NOW)).toBe(true);
		expect(await rowOf(db(), id)).toMatchObject({ outcode: "SW2", area_id: "E09000022" });
		expect(await wordsOf(db(), course.id)).toEqual(expect.arrayContaining(["market", "rooms"]));
		const hidden = { ...facts, address_hidden: 1 } as const;
		const again = await openVenue(db(), person, id);
		await saveVenue(db(), person, id, { facts: hidden, seen: again.seen }, NOW);
		expect(await wordsOf(db(), course.id)).not.toContain("market");
		const changed = await db()
			.selectFrom("course")
			.where("id", "=", course.id)
			.select("updated_at")
			.executeTakeFirstOrThrow();
		expect(changed.updated_at).toBe(NOW.toISOString());
	});

	test("of two who change a place at once the second is told", async () => {
		const { person, id } = await given();
		const { seen } = await openVenue(db(), person, id);
		const mine = { facts: { ...FACTS, bus: "58" }, seen };
		expect(await saveVenue(db(), person, id, mine, NOW)).toBe(true);
		expect(await saveVenue(db(), person, id, mine, NOW)).toBe(true);
		const late = { facts: { ...FACTS, bus: "W11" }, seen };
		expect(await saveVenue(db(), person, id, late, NOW)).toBe(false);
		expect((await rowOf(db(), id)).bus).toBe("58");
	});

	test("a place where a class is stays, an unused one goes", async () => {
		const { person, provider, id } = await given();
		const course = await givenCourse(db(), { provider_id: provider.id, venue_id: id });
		expect(await removeVenue(db(), person, id)).toBe(false);
		await db().updateTable("course").set({ venue_id: null }).where("id", "=", course.id).execute();
		expect(await removeVenue(db(), person, id)).toBe(true);
		expect(await listHerVenues(db(), person)).toEqual([]);
	});

	test("another provider's place does not exist", async () => {
		const { id, made } = await given();
		const { person: stranger } = await given();
		const edit = { facts: FACTS, seen: "" };
		for (const attempt of [
			() => openVenue(db(), stranger, id),
			() => saveVenue(db(), stranger, id, edit, NOW),
			() => removeVenue(db(), stranger, id),
			() => createVenue(db(), stranger, { ...made, id: newId() }),
		]) {
			await expect(attempt()).rejects.toMatchObject({ status: 404 });
		}
		expect(await listHerVenues(db(), stranger)).toHaveLength(1);
	});
});

function rowOf(db: Db, id: string) {
	return db.selectFrom("venue").where("id", "=", id).selectAll().executeTakeFirstOrThrow();
}

async function wordsOf(db: Db, courseId: string): Promise<string[]> {
	const rows = await db
		.selectFrom("search_word")
		.where("course_id", "=", courseId)
		.select("word")
		.execute();
	return rows.map(({ word }) => word);
}

function formOf(typed: Record<string, readonly string[]>): FormData {
	const form = new FormData();
	for (const [name, values] of Object.entries(typed)) {
		for (const value of values) form.append(name, value);
	}
	return form;
}
