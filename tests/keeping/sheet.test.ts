import type { Updateable } from "kysely";
import { expect, test } from "vitest";
import { openSheet } from "#app/keeping/sheet.server.ts";
import { MOST_ON_SHEET } from "#app/keeping/sheet-address.ts";
import type { Db } from "#db/open.ts";
import type { CourseTable } from "#db/tables/courses.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenCourse, givenLesson, givenProvider, givenVenue } from "#tests/support/given.ts";

const NOW = new Date("2026-09-07T09:00:00Z");

onEachDatabase((db) => {
	test("a sheet shows the chosen classes as chosen, with the way and whom to call", async () => {
		const { classes, slugs } = await givenClasses(db(), 2);
		const sheet = await openSheet(db(), slugs.toReversed(), "ar", NOW);
		expect(sheet.classes.map(({ card }) => card.slug)).toEqual(slugs.toReversed());
		expect(sheet.classes[0]).toMatchObject({
			way: ["High Street", "E17 7JN"],
			phone: "020 7946 0000",
			email: null,
		});
		expect(classes).toHaveLength(2);
	});

	test("no more classes than two sides of paper hold", async () => {
		const { slugs } = await givenClasses(db(), MOST_ON_SHEET + 2);
		const sheet = await openSheet(db(), slugs, "en", NOW);
		expect(sheet.classes.map(({ card }) => card.slug)).toEqual(slugs.slice(0, MOST_ON_SHEET));
	});

	test("private, ended, closed and unknown classes stay out", async () => {
		const { slugs, classes } = await givenClasses(db(), 5);
		const facts: Updateable<CourseTable>[] = [
			{},
			{ private: 1 },
			{ state: "closed" },
			{ ends_on: "2026-09-06" },
			{ state: "draft" },
		];
		for (const [n, fact] of facts.entries()) {
			if (n > 0)
				await db().updateTable("course").set(fact).where("id", "=", classes[n]!.id).execute();
		}
		const sheet = await openSheet(db(), [...slugs, "no-such-class"], "en", NOW);
		expect(sheet.classes.map(({ card }) => card.slug)).toEqual([slugs[0]]);
	});

	test("an address that is given after joining is on no paper", async () => {
		const { slugs } = await givenClasses(db(), 1, { address_hidden: 1 });
		const sheet = await openSheet(db(), slugs, "en", NOW);
		expect(sheet.classes[0]).toMatchObject({ way: [], card: { venue: null, addressHidden: true } });
		expect(JSON.stringify(sheet)).not.toMatch(/High Street|E17/);
	});

	test("a sheet is true until the next lesson begins", async () => {
		const { slugs, classes } = await givenClasses(db(), 1);
		await givenLesson(db(), classes[0]!.id, { local_date: "2026-09-07" });
		expect((await openSheet(db(), slugs, "en", NOW)).validUntil).toBe("2026-09-07T10:00:00.000Z");
		expect((await openSheet(db(), [], "en", NOW)).validUntil).toBe("2026-09-07T23:00:00.000Z");
	});
});

async function givenClasses(db: Db, count: number, place: { address_hidden?: 1 } = {}) {
	const { id: provider_id } = await givenProvider(db, { phone: "020 7946 0000" });
	const venue = await givenVenue(db, { provider_id, ...place });
	const classes = [];
	for (let n = 0; n < count; n++) {
		classes.push(await givenCourse(db, { provider_id, venue_id: venue.id }));
	}
	return { classes, slugs: classes.map(({ slug }) => slug) };
}
