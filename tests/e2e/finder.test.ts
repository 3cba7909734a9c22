import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { languages } from "#app/i18n/languages.ts";
import { openBrowser } from "#tests/support/browser.ts";

const newPage = openBrowser();

describe.each(languages)("in $englishName, without scripts", ({ tag, direction }) => {
	test("a search goes from the first page to a class, filter by filter", async () => {
		const page = await newPage({ javaScriptEnabled: false });
		await page.goto(`/${tag}`);
		await page.locator("main [name=near]").fill("E17");
		await page.locator("main form button").first().click();
		await page.waitForURL(/near=E17/);
		const all = await cardsOn(page);
		expect(all).toBeGreaterThan(5);

		await page.locator("details.fold-narrow > summary").click();
		const evening = page.locator("#time-evening");
		const count = Number(await countBeside(page, "time-evening"));
		await evening.check();
		await page.locator(".filters-submit button").click();
		await page.waitForURL(/time=evening/);
		expect(await cardsOn(page)).toBe(count);

		await page.locator(".chips a").last().click();
		await page.waitForURL((url) => !url.search.includes("time=evening"));
		expect(await cardsOn(page)).toBe(all);
	});

	test("a tile of the picture leads to as many classes as it says", async () => {
		const page = await newPage({ javaScriptEnabled: false });
		await page.goto(`/${tag}/boroughs`);
		expect(await page.locator("a.tile").count()).toBe(33);
		const tile = page.locator('a.tile[href*="area=waltham-forest"]');
		const [, count] = await tile.locator("text").allTextContents();
		expect(Number(count)).toBeGreaterThan(0);
		await tile.click();
		await page.waitForURL(/area=waltham-forest/);
		expect(await cardsOn(page)).toBe(Number(count));
		expect(await page.locator("html").getAttribute("dir")).toBe(direction);
	});

	test("a search that finds nothing leads on to one that finds something", async () => {
		const page = await newPage({ javaScriptEnabled: false });
		await page.goto(`/${tag}/classes?area=waltham-forest&level=level-2&day=sun`);
		expect(await cardsOn(page)).toBe(0);
		await page.locator(".card-warm .link-list a").first().click();
		expect(await cardsOn(page)).toBeGreaterThan(0);
	});

	test("the menu opens on a phone and stands open on a wide screen", async () => {
		const page = await newPage({ javaScriptEnabled: false });
		await page.goto(`/${tag}/boroughs`);
		const list = page.locator(`.header-nav a[href="/${tag}/list"]`);
		expect(await list.isVisible()).toBe(false);
		await page.locator(".menu summary").click();
		expect(await list.isVisible()).toBe(true);
		await page.setViewportSize({ width: 1280, height: 800 });
		await page.reload();
		expect(await list.isVisible()).toBe(true);
		expect(await page.locator(".menu summary").isVisible()).toBe(false);
	});
});

test("tiles are as large as a finger on a phone, and London is west to east in Arabic too", async () => {
	const page = await newPage();
	await page.goto("/ar/boroughs");
	const west = (await page.locator('a.tile[href*="=hillingdon"] rect').boundingBox())!;
	const east = (await page.locator('a.tile[href*="=havering"] rect').boundingBox())!;
	expect(west.x).toBeLessThan(east.x);
	expect(Math.min(west.width, west.height)).toBeGreaterThan(41);
	await page.setViewportSize({ width: 320, height: 640 });
	const small = (await page.locator('a.tile[href*="=hillingdon"] rect').boundingBox())!;
	expect(small.width).toBeGreaterThan(24);
});

test("a tile shows that it has the focus, also in the system's own colours", async () => {
	for (const forcedColors of ["none", "active"] as const) {
		const page = await newPage({ forcedColors });
		await page.goto("/en/boroughs");
		const tile = page.locator('a.tile[href*="=enfield"]');
		const edge = () => tile.locator("rect").evaluate((rect) => getComputedStyle(rect).stroke);
		const before = await edge();
		await page.locator("#content").focus();
		await page.keyboard.press("Tab");
		expect(await tile.evaluate((element) => element === document.activeElement)).toBe(true);
		expect(await edge()).not.toBe(before);
	}
});

test("every pictogram of a page has its drawing, and is seen", async () => {
	const page = await newPage();
	for (const path of ["", "/classes?near=E17", "/classes/first-english-walthamstow"]) {
		await page.goto(`/en${path}`);
		const missing = await page.evaluate(() =>
			[...document.querySelectorAll("use")]
				.map((use) => use.getAttribute("href") ?? "")
				.filter((href) => document.querySelector(`symbol${href} > path`) === null),
		);
		expect(missing, path).toEqual([]);
		const drawn = page.locator("main svg.picto:visible").first();
		const width = await drawn.evaluate((svg) => (svg as SVGGraphicsElement).getBBox().width);
		expect(width, path).toBeGreaterThan(4);
	}
});

/** All that the search found, on one page or more. */
async function cardsOn(page: Page): Promise<number> {
	const words = await page.locator(".results-count").textContent();
	return Number(/\d+/.exec(words ?? "")?.[0] ?? (await page.locator(".card-class").count()));
}

function countBeside(page: Page, id: string): Promise<string | null> {
	return page.locator(`.choice:has(#${id}) .choice-count`).textContent();
}
