import { beforeEach, describe, expect, test } from "vitest";
import { openCalendar } from "#app/finder/class-calendar.server.ts";
import { calendarFile } from "#app/finder/class-calendar.ts";
import { jsonLdOf } from "#app/finder/class-json-ld.ts";
import { cardMessage } from "#app/finder/class-message.ts";
import { openClass } from "#app/finder/class-page.server.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { newId } from "#db/ids.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenCourse, givenLesson, givenProvider, givenVenue } from "#tests/support/given.ts";

const NOW = new Date("2026-03-02T09:00:00Z");
const LAMBETH = "E09000022";
const texts = loadTexts("locales");

const asked = (db: Db, language: "en" | "ar" = "en") => ({
	db,
	language,
	texts: texts(language),
	publicUrl: "https://esol.test",
	now: NOW,
});

onEachDatabase((db) => {
	describe("a class behind a door", () => {
		let slug: string;
		let code: string;

		beforeEach(async () => {
			const { id: provider_id } = await givenProvider(db());
			code = newId().replaceAll("-", "").slice(-12).toUpperCase();
			const employer = { id: newId(), name: "Clean and Bright", join_code: code };
			await db().insertInto("employer").values(employer).execute();
			const given = { provider_id, private: 1 as const, employer_id: employer.id };
			slug = (await givenCourse(db(), given)).slug;
		});

		test("is for everybody else a class that does not exist", async () => {
			for (const wrong of [null, "", "CLEAN2027"]) {
				const address = { slug, code: wrong };
				const none = { slug: "no-such", code: wrong };
				for (const one of [address, none]) {
					await expect(openClass(db(), one, "en", NOW)).rejects.toMatchObject({ status: 404 });
					await expect(openCalendar(asked(db()), one)).rejects.toMatchObject({ status: 404 });
				}
			}
		});

		test("opens by its code, and carries it on in the calendar", async () => {
			const typed = `${code.slice(0, 4)}-${code.slice(4).toLowerCase()}`;
			const { course } = await openClass(db(), { slug, code: typed }, "en", NOW);
			expect(course).toMatchObject({ slug, code });
			const { calendar } = await openCalendar(asked(db()), { slug, code: typed });
			expect(calendar.url).toBe(`https://esol.test/en/classes/${slug}?code=${code}`);
		});
	});

	test("a code in the address of a class for everybody changes nothing", async () => {
		const { id: provider_id } = await givenProvider(db());
		const { slug } = await givenCourse(db(), { provider_id });
		const { course } = await openClass(db(), { slug, code: "CLEAN2026" }, "en", NOW);
		expect(course.code).toBeNull();
	});

	test("an address given after joining leaves by no way out", async () => {
		const { id: provider_id } = await givenProvider(db());
		const name = "Lambeth";
		await db()
			.insertInto("area")
			.values({ id: LAMBETH, name, name_folded: "lambeth", kind: "borough", integration: 0 })
			.onConflict((conflict) => conflict.doNothing())
			.execute();
		const venue = await givenVenue(db(), {
			provider_id,
			name: "Rosewood House",
			address: "9 Quiet Road",
			town: "Streatham",
			postcode: "SW16 1AA",
			outcode: "SW16",
			area_id: LAMBETH,
			address_hidden: 1,
			directions: "Opposite the Rosewood pub",
			station: "Streatham Hill",
			bus: "159",
			landmark: "a green gate",
		});
		const { id, slug } = await givenCourse(db(), { provider_id, venue_id: venue.id });
		await givenLesson(db(), id, { local_date: "2026-03-09" });

		const { course } = await openClass(db(), { slug, code: null }, "en", NOW);
		const { calendar } = await openCalendar(asked(db()), { slug, code: null });
		const everything = [
			JSON.stringify(course),
			calendarFile(calendar, NOW),
			JSON.stringify(jsonLdOf(course, texts("en").t, "https://esol.test/en/classes/x")),
			cardMessage(course, "en", "https://esol.test/en/classes/x"),
		].join("\n");

		expect(everything).not.toMatch(/Rosewood|Quiet|Streatham|SW16|159|green gate|51\.5846/);
		expect(course).toMatchObject({ addressHidden: true, area: "Lambeth", address: null });
		expect(calendar.location).toBe("Lambeth");
		expect(calendar.description).toContain("You get the address after you join.");
		expect(jsonLdOf(course, texts("en").t, "").hasCourseInstance.location).toBeUndefined();
	});
});
