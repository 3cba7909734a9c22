import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MARKER } from "#tests/support/attack/attacks.ts";
import { attackEverywhere } from "#tests/support/attack/word-columns.ts";
import { openBrowser } from "#tests/support/browser.ts";
import type { Who } from "#tests/support/matrix.ts";
import { type OwnSite, openOwnSite } from "#tests/support/own-site.ts";
import { openWalk, type Walk } from "#tests/support/walk.ts";

const newPage = openBrowser();

/** Where the most words of others stand, with and without scripts of our own. */
const PAGES: readonly (readonly [Who, readonly string[]])[] = [
	[
		"stranger",
		[":lang/evidence", ":lang/classes", ":lang/classes/:slug/card", ":lang/classes/:slug"],
	],
	["stranger", [":lang/my/:token", ":lang/my/:token/plan", ":lang/my/:token/data"]],
	["tutor", [":lang/today", ":lang/lessons/:lessonId/register", ":lang/learners/:learnerId"]],
	["tutor", [":lang/learners/:learnerId/plan", ":lang/today/classes/:courseId"]],
	["coordinator", [":lang/manage", ":lang/manage/learners", ":lang/manage/classes/:courseId"]],
	["coordinator", [":lang/manage/waiting-list", ":lang/manage/learners/:learnerId/details"]],
	["employer", [":lang/workplace"]],
	[
		"evaluator",
		[":lang/pilots/:slug/report", ":lang/pilots/:slug/logic-model", ":lang/pilots/:slug"],
	],
	["administrator", [":lang/admin/accounts", ":lang/admin/audit", ":lang/admin/providers"]],
];

let site: OwnSite;
let walk: Walk;
beforeAll(async () => {
	site = await openOwnSite();
	walk = await openWalk(site);
	await attackEverywhere(site.db);
});
afterAll(() => site.close());

type Watched = { page: Page; seen: string[] };

/** Notes what no page of ours does: a dialog, a window, a request to elsewhere or for the marker. */
async function watchedPage(who: Who): Promise<Watched> {
	const page = await newPage({ baseURL: site.origin, viewport: { width: 1280, height: 900 } });
	const seen: string[] = [];
	const [name, value] = walk.cookies.get(who)?.split("=") ?? [];
	if (name && value) await page.context().addCookies([{ name, value, url: site.origin }]);
	page.on("dialog", (dialog) => {
		seen.push(`dialog: ${dialog.message()}`);
		void dialog.dismiss();
	});
	page.on("popup", () => seen.push("popup"));
	page.on("request", (request) => {
		const isOurs = request.url().startsWith(`${site.origin}/`);
		if (!isOurs || request.url().toLowerCase().includes(MARKER)) seen.push(request.url());
	});
	await page.exposeFunction(MARKER, () => seen.push("ran"));
	return { page, seen };
}

/** Elements and attributes of the living page whose name came from somebody's words. */
function madeOf(page: Page): Promise<string[]> {
	return page.evaluate((marker) => {
		const all = [...document.querySelectorAll("*")];
		const names = all.flatMap((one) => [one.localName, ...one.getAttributeNames()]);
		return names.filter((name) => name.includes(marker) || /^on/.test(name));
	}, MARKER);
}

describe.each(["en", "ar"])("in %s", (language) => {
	test.each(PAGES)("nothing that was typed runs for %s at %j", async (who, patterns) => {
		const { page, seen } = await watchedPage(who);
		for (const pattern of patterns) {
			const answer = await page.goto(walk.addressFor(pattern, language));
			expect(answer?.status(), pattern).toBe(200);
			expect(await madeOf(page), pattern).toEqual([]);
			expect(await page.title(), pattern).not.toBe("");
		}
		expect(seen).toEqual([]);
		const shown = await page.locator("body").innerText();
		expect(shown.toLowerCase()).toContain(MARKER);
	});

	test("words in a name turn nothing around them", async () => {
		const { page } = await watchedPage("coordinator");
		await page.goto(walk.addressFor(":lang/manage/learners", language));
		const direction = language === "ar" ? "rtl" : "ltr";
		expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe(direction);
		expect(await page.locator("main").innerText()).not.toMatch(/[\u202A-\u202E]/);
		expect(await page.locator("main bdi").count()).toBeGreaterThan(5);
	});
});

test("what does run would be noticed", async () => {
	const { page, seen } = await watchedPage("stranger");
	await page.goto("/en/classes");
	await page.evaluate((marker) => {
		document.body.append(document.createElement(`${marker}-a`));
		window.setTimeout(() => window.alert("x"), 0);
		new Image().src = `/en/${marker}`;
	}, MARKER);
	await expect.poll(() => seen.length).toBe(2);
	expect(await madeOf(page)).toEqual([`${MARKER}-a`]);
});
