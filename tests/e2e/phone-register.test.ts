import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { openBrowser, signIn } from "#tests/support/browser.ts";
import { type OwnSite, openOwnSite } from "#tests/support/own-site.ts";

const newPage = openBrowser();
const texts = loadTexts(join(process.cwd(), "locales"));

const MOST_TAPS = 5;
const MOST_HTML = 30 * 1024;

/** Phones of 360 px without scripts. */
async function openToday(email: string, language: string, baseURL?: string): Promise<Page> {
	const page = await newPage({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
	await signIn(page, email);
	await page.goto(`/${language}/today`);
	return page;
}

describe.each(["en", "ur"] as const)("in %s", (language) => {
	const { t } = texts(language);
	let site: OwnSite;
	beforeAll(async () => {
		site = await openOwnSite();
	});
	afterAll(() => site.close());

	test("a register with two exceptions takes five taps, and is undone in one", async () => {
		// Nobody else's journey marks her lesson.
		const page = await openToday("tutor2@demo.test", language, site.origin);
		expect(await takeRegister(page, t("registers:register.rest"))).toBeLessThanOrEqual(MOST_TAPS);
		const marked = await countMarked(page);
		expect(marked).toBeGreaterThan(5);
		expect(gzipSync(await page.content()).length).toBeLessThan(MOST_HTML);

		await page.getByRole("button", { name: t("registers:register.undo"), exact: true }).click();
		await page.waitForURL(/done=undone/);
		expect(await countMarked(page)).toBeLessThan(marked);
		await page.getByRole("button", { name: t("registers:register.rest") }).click();
		await page.waitForURL(/done=saved/);

		await page.locator("[name=walk-in]").fill("Hana Tesfaye");
		await page.getByRole("button", { name: t("registers:walkIn.add"), exact: true }).click();
		await page.waitForURL(/done=saved/);
		expect(await page.locator(".walk-ins").textContent()).toContain("Hana Tesfaye");
		await page.locator(".walk-ins a").last().click();
		await page.locator("[name=enrolment]").first().check();
		await page.getByRole("button", { name: t("registers:walkIn.submit"), exact: true }).click();
		await page.waitForURL(/done=walk-in-(matched|clash)/);
	});
});

test("in Urdu a lesson is cancelled in two taps and takes place again in one", async () => {
	const { t } = texts("ur");
	const page = await openToday("tutor@demo.test", "ur");
	const card = page.locator('li.card:has(form[action$="/cancellation"])').last();
	await card.locator("summary").click();
	await card.locator("button[value=weather]").click();
	await page.waitForURL(/today\?done=cancelled/);
	await page.getByRole("button", { name: t("registers:today.undoCancel") }).click();
	await page.waitForURL(/today\?done=reinstated/);
});

test("in Urdu the register fits the phone, and its sheet of paper holds everybody", async () => {
	const page = await openToday("tutor@demo.test", "ur");
	await page.locator('main a[href*="/register"]').first().click();
	expect(gzipSync(await page.content()).length).toBeLessThan(MOST_HTML);
	const width = "document.documentElement.scrollWidth <= document.documentElement.clientWidth";
	expect(await page.evaluate(width)).toBe(true);
	const people = await page.locator("[data-enrolment]").count();
	await page.locator('main a[href$="/paper"]').click();
	await page.waitForURL(/\/paper$/);
	const names = await page.locator('.paper-table th[scope="row"] > bdi:first-child').count();
	expect(names).toBeGreaterThanOrEqual(people);
});

/** Counts what a thumb does: one late by ten minutes, one away, everyone else here. */
async function takeRegister(page: Page, rest: string): Promise<number> {
	let taps = 0;
	const tap = async (click: () => Promise<void>) => {
		await click();
		taps++;
	};
	const person = (number: number) => page.locator(".register-line").nth(number);
	await tap(() => page.locator('main a[href*="/register"]').first().click());
	await tap(() => person(1).locator("input[value=late]").click());
	await tap(() => person(1).locator('.late-minutes input[value="10"]').click());
	await tap(() => person(3).locator("input[value=absent]").click());
	await tap(() => page.getByRole("button", { name: rest }).click());
	await page.waitForURL(/done=saved/);
	return taps;
}

const countMarked = (page: Page) =>
	page.locator('fieldset[data-enrolment] input[type="radio"]:checked').count();
