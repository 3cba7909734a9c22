import { expect, test } from "vitest";
import { openNetwork } from "#app/evaluation/network.server.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { EARLY, givenCourse, givenPerson, givenProvider } from "#tests/support/given.ts";
import { givenPilot } from "#tests/support/given-pilot.ts";
import { givenEmployer, givenLearners, givenTaken } from "#tests/workplace/given-workplace.ts";

const NOW = new Date("2026-11-20T09:00:00Z");

type Given = { learners: number; sector: "cleaning" | "hospitality"; minutes?: number };

async function givenWork(db: Db, pilotId: string, { learners, sector, minutes }: Given) {
	const employer = await givenEmployer(db, sector);
	await db.updateTable("employer").set({ sector }).where("id", "=", employer.id).execute();
	const course = await givenCourse(db, {
		provider_id: (await givenProvider(db)).id,
		pilot_id: pilotId,
		employer_id: employer.id,
		kind: "workplace",
	});
	const enrolments = await givenLearners(db, course.id, learners);
	await givenTaken(db, course.id, "2026-10-06", { enrolments });
	await givenTaken(db, course.id, "2026-11-10", { enrolments });
	if (minutes === undefined) return;
	const noted = { noted_at: EARLY, noted_by: (await givenPerson(db, "coordinator")).id };
	await db
		.insertInto("paid_time")
		.values({ course_id: course.id, minutes, ...noted })
		.execute();
}

onEachDatabase((db) => {
	test("the network sees sectors until the end of the last month, and no small number", async () => {
		expect(await openNetwork(db(), NOW)).toBeNull();
		const pilot = await givenPilot(db(), { strand: "workplace" });
		await givenWork(db(), pilot.id, { learners: 12, sector: "cleaning", minutes: 60 });
		await givenWork(db(), pilot.id, { learners: 11, sector: "hospitality" });
		await givenWork(db(), pilot.id, { learners: 3, sector: "hospitality" });
		const report = await openNetwork(db(), NOW);
		expect(report?.period.until).toBe("2026-10-31");
		const rows = report!.sections[0]!.tables[0]!.rows.map(({ id, cells }) => [
			id,
			...cells.map(({ value }) => value),
		]);
		expect(rows).toEqual([
			["sector-hospitality", 2, 2, 14, "[x]"],
			["sector-cleaning", 1, 1, 12, 12],
			["total", 3, 3, 26, 12],
		]);
	});

	test("a sector with few starts is hidden, and so is another beside it", async () => {
		const pilot = await givenPilot(db(), { strand: "workplace" });
		await givenWork(db(), pilot.id, { learners: 3, sector: "hospitality", minutes: 30 });
		const report = await openNetwork(db(), NOW);
		const starts = report!.sections[0]!.tables[0]!.rows.map(({ cells }) => cells[2]!.value);
		expect(starts.filter((value) => value === 3)).toEqual([]);
	});
});
