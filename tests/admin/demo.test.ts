import { expect, test } from "vitest";
import { isUsed } from "#app/demo/marker.server.ts";
import { fillScale } from "#app/demo/scale.server.ts";
import { onEachDatabase } from "#tests/support/databases.ts";

onEachDatabase((db) => {
	test("one unit of scale is two hundred classes that can be found", async () => {
		const now = new Date("2026-10-14T09:40:00Z");
		expect(await isUsed(db())).toBe(false);
		await fillScale(db(), 1, { classesOnly: true, now, report: () => {} });

		const courses = await db()
			.selectFrom("course")
			.where("state", "=", "published")
			.select((eb) => eb.fn.countAll().as("n"))
			.executeTakeFirstOrThrow();
		const words = await db()
			.selectFrom("search_word")
			.select((eb) => eb.fn.count("course_id").distinct().as("n"))
			.executeTakeFirstOrThrow();
		expect([courses.n, words.n].map(Number)).toEqual([200, 200]);
		expect(await isUsed(db())).toBe(true);
	});
});
