import { expect, test } from "vitest";
import { parseClosure } from "#app/courses/closure-form.ts";
import {
	addClosure,
	listHerClosures,
	openClosure,
	planClosure,
	removeClosure,
} from "#app/courses/closures-desk.server.ts";
import { rebuildLessons } from "#app/courses/course-lessons.server.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenCourse, givenPerson, givenProvider } from "#tests/support/given.ts";

const NOW = new Date("2026-10-14T09:40:00Z");
const TERM = {
	starts_on: "2026-10-05",
	ends_on: "2026-11-09",
	slots: [{ weekday: 1, starts: "10:00", ends: "12:00" }],
};
const HALF_TERM = { startsOn: "2026-10-26", endsOn: "2026-10-30", reason: "Half term" };

test.each([
	[{ "starts-on": "26 October" }, "starts-on", "manage:errors.day"],
	[{ "starts-on": "2026-10-26", "ends-on": "soon" }, "ends-on", "manage:errors.day"],
	[{ "starts-on": "2026-10-26", "ends-on": "2026-10-25" }, "ends-on", "manage:errors.endsBefore"],
	[{ "starts-on": "2026-10-26", "ends-on": "2036-10-26" }, "ends-on", "timetable:closures.long"],
])("%j is asked about again", (typed, field, key) => {
	expect(parseClosure(formOf(typed))).toEqual({ ok: false, errors: { [field]: key } });
});

test("one closed day needs no last day", () => {
	expect(parseClosure(formOf({ "starts-on": "2026-10-26" }))).toEqual({
		ok: true,
		value: { startsOn: "2026-10-26", endsOn: "2026-10-26", reason: null },
	});
});

onEachDatabase((db) => {
	async function given() {
		const { id: providerId } = await givenProvider(db());
		const course = await givenCourse(db(), { provider_id: providerId, title: "Mondays", ...TERM });
		await rebuildLessons(db(), course.id, NOW);
		const person = await givenPerson(db(), "coordinator", { provider: providerId });
		return { providerId, course, person, closed: { ...HALF_TERM, id: newId(), providerId } };
	}

	test("what closing does is told class by class, and nothing is written", async () => {
		const { person, providerId, course } = await given();
		await givenCourse(db(), { provider_id: providerId, title: "Tuesdays" });
		const before = await daysOf(db(), course.id);
		const plan = await planClosure(db(), person, { providerId, add: HALF_TERM }, NOW);
		expect(plan.classes).toMatchObject([
			{ id: course.id, title: "Mondays", news: { remove: { length: 1 }, add: [], move: [] } },
		]);
		expect(await daysOf(db(), course.id)).toEqual(before);
		const nothing = { ...HALF_TERM, startsOn: "2026-10-27" };
		const none = await planClosure(db(), person, { providerId, add: nothing }, NOW);
		expect(none.classes).toEqual([]);
		expect(none.mark).not.toBe(plan.mark);
	});

	test("closed days take lessons out once, and give them back", async () => {
		const { person, course, closed, providerId } = await given();
		const before = await daysOf(db(), course.id);
		await Promise.all([
			addClosure(db(), person, closed, NOW),
			addClosure(db(), person, closed, NOW),
		]);
		expect(await listHerClosures(db(), person, NOW)).toMatchObject([
			{ id: closed.id, ...HALF_TERM },
		]);
		expect(await daysOf(db(), course.id)).toEqual(before.filter((day) => day !== "2026-10-26"));
		const change = { providerId, removeId: closed.id };
		const plan = await planClosure(db(), person, change, NOW);
		expect(plan.classes).toMatchObject([{ news: { add: { length: 1 } } }]);
		await removeClosure(db(), person, closed.id, NOW);
		expect(await daysOf(db(), course.id)).toEqual(before);
	});

	test("days that are over are not listed", async () => {
		const { person, closed } = await given();
		await addClosure(db(), person, closed, NOW);
		expect(await listHerClosures(db(), person, new Date("2026-10-30T12:00Z"))).toHaveLength(1);
		expect(await listHerClosures(db(), person, new Date("2026-10-31T12:00Z"))).toEqual([]);
	});

	test("another provider's closed days do not exist", async () => {
		const { person, closed, providerId } = await given();
		await addClosure(db(), person, closed, NOW);
		const { person: stranger } = await given();
		for (const attempt of [
			() => openClosure(db(), stranger, closed.id),
			() => removeClosure(db(), stranger, closed.id, NOW),
			() => planClosure(db(), stranger, { providerId, add: HALF_TERM }, NOW),
			() => addClosure(db(), stranger, { ...closed, id: newId() }, NOW),
		]) {
			await expect(attempt()).rejects.toMatchObject({ status: 404 });
		}
		expect(await listHerClosures(db(), stranger, NOW)).toEqual([]);
		expect(await listHerClosures(db(), person, NOW)).toHaveLength(1);
	});
});

async function daysOf(db: Db, courseId: string): Promise<string[]> {
	const rows = await db
		.selectFrom("lesson")
		.where("course_id", "=", courseId)
		.select("local_date")
		.orderBy("starts_at")
		.execute();
	return rows.map((row) => row.local_date);
}

function formOf(typed: Record<string, string>): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(typed)) form.append(name, value);
	return form;
}
