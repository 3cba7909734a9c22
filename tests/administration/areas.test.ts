import { describe, expect, test } from "vitest";
import { isOnMap, parseNewArea } from "#app/administration/area-form.ts";
import {
	createArea,
	openArea,
	openAreas,
	removeArea,
	saveArea,
} from "#app/administration/areas.server.ts";
import { indexCourse } from "#app/courses/course-search.server.ts";
import { listChanges } from "#db/changes.ts";
import { newId } from "#db/ids.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenCourse, givenPerson, givenProvider, givenVenue } from "#tests/support/given.ts";

const NOW = new Date("2026-11-27T10:00:00Z");
const WALTHAM_FOREST = "E09000031";

function form(fields: Record<string, string>): FormData {
	const typed = new FormData();
	for (const [name, value] of Object.entries(fields)) typed.set(name, value);
	return typed;
}

describe("a new area", () => {
	test.each([
		["borough", "E09000034", null],
		["borough", "E06000032", "admin:errors.boroughCode"],
		["borough", "", "admin:errors.boroughCode"],
		["integration-area", "e06000032", null],
		["integration-area", "", "admin:errors.code"],
		["wider", "", null],
		["wider", "E12000007", null],
		["wider", "East London", "admin:errors.code"],
	])("of kind %s with code %j: %s", (kind, code, error) => {
		const parsed = parseNewArea(form({ kind, code, name: "Somewhere" }));
		expect(parsed.ok ? null : parsed.errors.code).toBe(error);
	});

	test("has a name and a kind, and is in nothing that its kind cannot be in", () => {
		const none = parseNewArea(form({}));
		expect(none.ok ? {} : none.errors).toEqual({
			name: "admin:errors.name",
			kind: "admin:errors.kind",
		});
		const typed = { kind: "integration-area", code: "E06000032", name: "Luton" };
		expect(parseNewArea(form({ ...typed, parts: WALTHAM_FOREST }))).toMatchObject({
			ok: true,
			value: { isIntegration: true, partIds: [] },
		});
	});
});

onEachDatabase((db) => {
	const wider = (name: string, partIds: string[] = []) => ({
		...{ code: "", kind: "wider" as const, name, isIntegration: false, partIds },
	});

	async function givenArea(name: string, partIds: string[] = []): Promise<string> {
		const ada = await givenPerson(db(), "administrator");
		expect(await createArea(db(), ada, wider(name, partIds), NOW)).toBeNull();
		return (await openAreas(db())).find((area) => area.name === name)!.id;
	}

	test("a wider area has boroughs in it, none that is not there, and one name is one area's", async () => {
		const ada = await givenPerson(db(), "administrator");
		const name = `North East ${newId()}`;
		const id = await givenArea(name, [WALTHAM_FOREST, "E99999999"]);
		expect((await openArea(db(), id)).facts.partIds).toEqual([WALTHAM_FOREST]);
		expect(await createArea(db(), ada, wider(name.toUpperCase()), NOW)).toEqual({
			name: "admin:errors.nameTaken",
		});
		const twin = { ...wider(name), partIds: [WALTHAM_FOREST] };
		expect(await createArea(db(), ada, twin, NOW)).toBeNull();
		expect((await openAreas(db())).filter((one) => one.name === name)).toHaveLength(1);
		const again = { ...wider("Another name"), code: WALTHAM_FOREST };
		expect(await createArea(db(), ada, again, NOW)).toEqual({ code: "admin:errors.codeTaken" });
	});

	test("a new name is noticed by the finder, and classes there are found by it", async () => {
		const ada = await givenPerson(db(), "administrator");
		const id = await givenArea(`Old ${newId()}`);
		const provider = await givenProvider(db());
		const venue = await givenVenue(db(), { provider_id: provider.id, area_id: id });
		const course = await givenCourse(db(), { provider_id: provider.id, venue_id: venue.id });
		const elsewhere = await givenCourse(db(), { provider_id: provider.id });
		await indexCourse(db(), course.id);
		const { since } = await listChanges(db());

		const { facts, seen } = await openArea(db(), id);
		const renamed = { ...facts, name: `Quokkaland ${newId()}` };
		expect(await saveArea(db(), ada, { id, facts: renamed, seen }, NOW)).toEqual({ ok: true });

		const { subjects } = await listChanges(db(), since);
		expect(subjects).toContain(course.id);
		expect(subjects).not.toContain(elsewhere.id);
		const words = await db()
			.selectFrom("search_word")
			.where("course_id", "=", course.id)
			.select("word")
			.execute();
		expect(words.map(({ word }) => word)).toContain("quokkaland");
	});

	test("the trigger alone notes every class of the area", async () => {
		const id = await givenArea(`Bare ${newId()}`);
		const provider = await givenProvider(db());
		const venue = await givenVenue(db(), { provider_id: provider.id, area_id: id });
		const courses = [
			await givenCourse(db(), { provider_id: provider.id, venue_id: venue.id }),
			await givenCourse(db(), { provider_id: provider.id, venue_id: venue.id }),
		];
		const { since } = await listChanges(db());
		await db().updateTable("area").set({ name: newId() }).where("id", "=", id).execute();
		const { subjects } = await listChanges(db(), since);
		expect(subjects.toSorted()).toEqual(courses.map((course) => course.id).toSorted());
	});

	test("what is in use stays, and what is not can go, with its line in the audit", async () => {
		const ada = await givenPerson(db(), "administrator");
		const provider = await givenProvider(db());
		const used = await givenArea(`Used ${newId()}`);
		await givenVenue(db(), { provider_id: provider.id, area_id: used });
		const free = await givenArea(`Free ${newId()}`, [WALTHAM_FOREST]);

		expect(await removeArea(db(), ada, used, NOW)).toBe(false);
		expect(isOnMap(WALTHAM_FOREST)).toBe(true);
		expect(await removeArea(db(), ada, WALTHAM_FOREST, NOW)).toBe(false);
		expect(await removeArea(db(), ada, free, NOW)).toBe(true);
		expect(await removeArea(db(), ada, free, NOW)).toBe(true);
		const ids = (await openAreas(db())).map(({ id }) => id);
		expect(ids).toContain(used);
		expect(ids).not.toContain(free);
		const noted = await db()
			.selectFrom("audit_entry")
			.where("about_ref", "=", free)
			.select("act")
			.orderBy("id")
			.execute();
		expect(noted.map(({ act }) => act)).toEqual(["added", "removed"]);
	});

	test("only an administrator changes areas", async () => {
		const eva = await givenPerson(db(), "evaluator");
		const change = () => createArea(db(), eva, wider("Mine"), NOW);
		expect(change).toThrow(expect.objectContaining({ status: 403 }));
		expect(() => removeArea(db(), eva, WALTHAM_FOREST, NOW)).toThrow(
			expect.objectContaining({ status: 403 }),
		);
	});
});
