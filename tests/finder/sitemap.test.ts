import { expect, test } from "vitest";
import { openSitemap } from "#app/finder/sitemap.server.ts";
import { CLASSES_A_FILE } from "#app/finder/sitemap.ts";
import { newId } from "#db/ids.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { EARLY, givenCourse, givenProvider } from "#tests/support/given.ts";

const SITE = "https://esol.example.org";

onEachDatabase((db) => {
	test("only published classes that are everybody's are in it", async () => {
		const { id: provider_id } = await givenProvider(db());
		await givenCourse(db(), { provider_id, slug: "open" });
		await givenCourse(db(), { provider_id, slug: "night-shift", private: 1 });
		await givenCourse(db(), { provider_id, slug: "not-yet", state: "draft" });
		await givenCourse(db(), { provider_id, slug: "was-once", state: "closed" });
		const xml = await openSitemap(db(), SITE, null);
		expect(xml).toContain(`<loc>${SITE}/en/classes/open</loc>`);
		expect(xml).not.toMatch(/night-shift|not-yet|was-once/);
		expect(await openSitemap(db(), SITE, "1")).toBe(xml);
		for (const page of ["0", "2", "x", "-1", "1e9", ""]) {
			expect(await openSitemap(db(), SITE, page), page).toBeNull();
		}
	});

	test("too many for a file: a list of files that together hold each class once", async () => {
		const { id: provider_id } = await givenProvider(db());
		const slugs = Array.from({ length: CLASSES_A_FILE + 5 }, (_, n) => `class-${n}-of-many`);
		const [first = "", ...others] = slugs;
		const { id: _, ...row } = await givenCourse(db(), { provider_id, slug: first });
		for (let from = 0; from < others.length; from += 100) {
			const rows = others.slice(from, from + 100).map((slug) => ({ ...row, id: newId(), slug }));
			await db().insertInto("course").values(rows).execute();
		}
		const index = await openSitemap(db(), SITE, null);
		expect(index).toContain("<sitemapindex");
		expect(index?.match(/<loc>/g)?.length).toBe(2);
		const files = [await openSitemap(db(), SITE, "1"), await openSitemap(db(), SITE, "2")];
		const found = files.join("").match(/<loc>https:\/\/esol.example.org\/pl\/classes\/.*?<\/loc>/g);
		const named = found?.map((loc) => loc.replace(/.*\/classes\/(.*)<\/loc>/, "$1")) ?? [];
		expect(named.filter((slug) => slug.endsWith("-of-many")).sort()).toEqual(slugs.sort());
		expect(files[1]).toContain(`<lastmod>${EARLY}</lastmod>`);
		expect(await openSitemap(db(), SITE, "3")).toBeNull();
	});
});
