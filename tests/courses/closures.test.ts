import { expect, test } from "vitest";
import { loadClosures, saveClosures } from "#app/courses/closures.server.ts";
import { rebuildLessons } from "#app/courses/course-lessons.server.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenCourse, givenPerson, givenProvider } from "#tests/support/given.ts";

const NOW = new Date("2026-10-14T09:40:00Z");
const MONDAY = { weekday: 1, starts: "10:00", ends: "12:00" };
const TERM = { starts_on: "2026-10-05", ends_on: "2026-11-09", slots: [MONDAY] };
const MONDAYS = [
	"2026-10-05",
	"2026-10-12",
	"2026-10-19",
	"2026-10-26",
	"2026-11-02",
	"2026-11-09",
];
const HALF_TERM = { startsOn: "2026-10-26", endsOn: "2026-10-30", reason: "half-term" };

onEachDatabase((db) => {
	async function given() {
		const { id } = await givenProvider(db());
		const course = await givenCourse(db(), { provider_id: id, ...TERM });
		await rebuildLessons(db(), course.id, NOW);
		return { id, course, person: await givenPerson(db(), "coordinator", { provider: id }) };
	}

	test("there are no lessons on days on which the provider is shut", async () => {
		const { id, course, person } = await given();
		expect(await datesOf(db(), course.id)).toEqual(MONDAYS);
		await saveClosures(db(), person, id, [HALF_TERM], NOW);
		expect(await datesOf(db(), course.id)).toEqual(MONDAYS.filter((day) => day !== "2026-10-26"));
		expect(await loadClosures(db(), person, id)).toEqual([HALF_TERM]);
	});

	test("the first and the last day are closed, and the days around them are not", async () => {
		const { id, course, person } = await given();
		const week = { startsOn: "2026-10-19", endsOn: "2026-11-02", reason: null };
		await saveClosures(db(), person, id, [week], NOW);
		expect(await datesOf(db(), course.id)).toEqual(["2026-10-05", "2026-10-12", "2026-11-09"]);
		const around = { startsOn: "2026-10-20", endsOn: "2026-10-25", reason: null };
		await saveClosures(db(), person, id, [around], NOW);
		expect(await datesOf(db(), course.id)).toEqual(MONDAYS);
	});

	test("what has been is left as it was, and a class that is over too", async () => {
		const { id, course, person } = await given();
		const over = await givenCourse(db(), { provider_id: id, ...TERM, state: "cancelled" });
		await rebuildLessons(db(), over.id, NOW);
		const autumn = { startsOn: "2026-10-01", endsOn: "2026-12-01", reason: null };
		await saveClosures(db(), person, id, [autumn], NOW);
		expect(await datesOf(db(), course.id)).toEqual(["2026-10-05", "2026-10-12"]);
		expect(await datesOf(db(), over.id)).toEqual(MONDAYS);
	});

	test("a class built later leaves the days out as well; another provider's does not", async () => {
		const { id, person } = await given();
		await saveClosures(db(), person, id, [HALF_TERM], NOW);
		const later = await givenCourse(db(), { provider_id: id, ...TERM });
		await rebuildLessons(db(), later.id, NOW);
		expect(await datesOf(db(), later.id)).not.toContain("2026-10-26");
		const other = await givenCourse(db(), { provider_id: (await givenProvider(db())).id, ...TERM });
		await rebuildLessons(db(), other.id, NOW);
		expect(await datesOf(db(), other.id)).toContain("2026-10-26");
	});

	test("another provider's closures do not exist for her", async () => {
		const { person } = await given();
		const { id } = await givenProvider(db());
		await expect(saveClosures(db(), person, id, [HALF_TERM], NOW)).rejects.toMatchObject({
			status: 404,
		});
		await expect(loadClosures(db(), person, id)).rejects.toMatchObject({ status: 404 });
	});

	test("closures saved twice at once are there once", async () => {
		const { id, course, person } = await given();
		const save = () => saveClosures(db(), person, id, [HALF_TERM], NOW);
		await Promise.all([save(), save(), save()]);
		expect(await loadClosures(db(), person, id)).toEqual([HALF_TERM]);
		expect(await datesOf(db(), course.id)).toHaveLength(5);
	});
});

async function datesOf(db: Db, courseId: string): Promise<string[]> {
	const rows = await db
		.selectFrom("lesson")
		.where("course_id", "=", courseId)
		.select("local_date")
		.orderBy("starts_at")
		.execute();
	return rows.map((row) => row.local_date);
}
