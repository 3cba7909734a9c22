import { describe, expect, test } from "vitest";
import { isIndexable } from "#app/access/indexable.ts";
import { robotsTxt } from "#app/access/robots.ts";
import { CLASSES_A_FILE, filesFor, sitemapIndexXml, sitemapXml } from "#app/finder/sitemap.ts";
import { languages } from "#app/i18n/languages.ts";

const SITE = "https://esol.example.org";

/** As the large search engines read it: the longest fitting line decides, and letting in wins a tie. */
function mayAsk(path: string): boolean {
	const rules = robotsTxt(SITE)
		.split("\n")
		.flatMap((line) => {
			const [, word = "", pattern = ""] = /^(Allow|Disallow): (\S+)$/.exec(line) ?? [];
			return word === "" ? [] : [{ allowed: word === "Allow", pattern }];
		});
	expect(rules.length).toBeGreaterThan(20);
	const fitting = rules.filter(({ pattern }) => {
		const parts = pattern.split("*").map((part) => part.replace(/[.?]/g, "\\$&"));
		return new RegExp(`^${parts.join(".*")}`).test(path);
	});
	fitting.sort(
		(one, other) =>
			other.pattern.length - one.pattern.length || Number(other.allowed) - Number(one.allowed),
	);
	return fitting[0]?.allowed ?? true;
}

describe("robots.txt", () => {
	test.each([
		"/",
		"/en",
		"/ar/classes",
		"/pl/classes/english-for-parents-e17",
		"/en/classes?area=hackney",
		"/bn/classes?level=entry-1",
		"/en/boroughs",
		"/en/level",
		"/en/eligibility",
		"/en/pilots/family-e17/releases/1",
		"/open-referral/services?page=2",
		"/sitemap.xml?page=2",
	])("lets search engines ask for %s", (path) => expect(mayAsk(path)).toBe(true));

	test.each([
		"/en/my/abc",
		"/ar/list",
		"/en/list/join",
		"/en/confirm/token",
		"/en/survey/token",
		"/en/link",
		"/en/sign-in",
		"/en/manage/classes",
		"/en/lessons/1/register",
		"/en/pilots/family-e17/report",
		"/en/admin",
		"/en/classes/english-for-parents-e17/join",
		"/en/classes?near=E17",
		"/en/classes?q=family",
		"/en/classes?code=CLEAN2026",
		"/en/classes?area=hackney&level=entry-1",
		"/en/classes?level=entry-1&level=entry-2",
	])("keeps them from %s", (path) => expect(mayAsk(path)).toBe(false));

	test("names the site map where the site lives", () => {
		expect(robotsTxt(SITE)).toContain(`\nSitemap: ${SITE}/sitemap.xml\n`);
	});
});

describe("what may be shown by search engines", () => {
	const shown = (address: string) => isIndexable(new URL(address, SITE));

	test("are the public pages alone", () => {
		for (const path of ["/en", "/ar/classes", "/en/classes/x", "/en/pilots/x/releases/1"]) {
			expect(shown(path), path).toBe(true);
		}
		for (const path of [
			"/en/my/token",
			"/en/list",
			"/en/classes/x/join",
			"/en/classes/x/card",
			"/en/confirm/token",
			"/en/sign-in",
			"/en/today",
			"/en/pilots/x/releases",
			"/en/anything-new",
		]) {
			expect(shown(path), path).toBe(false);
		}
	});

	test("what only a workplace's code opens is not", () => {
		expect(shown("/en/classes/night-shift?code=CLEAN2026")).toBe(false);
		expect(shown("/en/classes?code=CLEAN2026")).toBe(false);
	});
});

describe("the site map", () => {
	const updated_at = "2026-02-20T10:00:00.000Z";
	const xml = sitemapXml(SITE, 1, [{ slug: "parents-e17", updated_at }]);
	const urls = [...xml.matchAll(/<url>(.*?)<\/url>/g)].map(([, url = ""]) => ({
		loc: /<loc>(.*?)<\/loc>/.exec(url)?.[1] ?? "",
		links: [...url.matchAll(/hreflang="(.*?)" href="(.*?)"/g)].map(([, tag, href]) => [tag, href]),
		lastmod: /<lastmod>(.*?)<\/lastmod>/.exec(url)?.[1],
	}));

	test("has each page in every language, and each names all of them and itself", () => {
		expect(urls.length).toBe(9 * languages.length);
		const byLoc = new Map(urls.map((url) => [url.loc, url]));
		for (const { loc, links } of urls) {
			expect(links.map(([tag]) => tag)).toEqual([...languages.map(({ tag }) => tag), "x-default"]);
			expect(links.map(([, href]) => href)).toContain(loc);
			for (const [tag, href = ""] of links) {
				if (tag !== "x-default") expect(byLoc.get(href)?.links, href).toEqual(links);
			}
		}
	});

	test("says of a class when it changed, and of the first page that / chooses", () => {
		const byLoc = new Map(urls.map((url) => [url.loc, url]));
		expect(byLoc.get(`${SITE}/ar/classes/parents-e17`)?.lastmod).toBe(updated_at);
		expect(byLoc.get(`${SITE}/ar`)?.links.at(-1)).toEqual(["x-default", `${SITE}/`]);
		expect(byLoc.get(`${SITE}/ar/level`)?.links.at(-1)).toEqual(["x-default", `${SITE}/en/level`]);
	});

	test("stays far below what search engines take, with a hundred thousand classes too", () => {
		expect(filesFor(0)).toBe(1);
		expect(filesFor(CLASSES_A_FILE)).toBe(1);
		expect(filesFor(CLASSES_A_FILE + 1)).toBe(2);
		const slug = "x".repeat(64);
		const full = sitemapXml(SITE, 1, Array(CLASSES_A_FILE).fill({ slug, updated_at }));
		expect(full.match(/<url>/g)?.length).toBeLessThanOrEqual(50_000);
		expect(Buffer.byteLength(full)).toBeLessThan(20_000_000);
		const files = filesFor(100_000);
		expect(sitemapIndexXml(SITE, files).match(/<sitemap>/g)?.length).toBe(files);
		expect(files).toBeLessThan(50_000);
	});

	test("later files hold classes alone, and nothing in an address breaks out of it", () => {
		const later = sitemapXml(SITE, 2, [{ slug: `a"><b>&'`, updated_at }]);
		expect(later.match(/<url>/g)?.length).toBe(languages.length);
		expect(later).not.toMatch(/<b>|"">/);
	});
});
