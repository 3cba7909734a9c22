import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LanguageTag } from "#app/i18n/languages.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { openBrowser, signIn } from "#tests/support/browser.ts";
import { type OwnSite, openOwnSite } from "#tests/support/own-site.ts";

const newPage = openBrowser();
const texts = loadTexts(join(process.cwd(), "locales"));

// What is published here would be found by everybody else's searches.
let site: OwnSite;
beforeAll(async () => {
	site = await openOwnSite();
});
afterAll(() => site.close());

describe.each<LanguageTag>(["en", "ar"])("in %s, without scripts", (language) => {
	const { t } = texts(language);
	const title = `English for gardeners ${language}`;

	test("a class is made, completed, and a lesson of it moved; then its days change", async () => {
		const page = await newPage({ javaScriptEnabled: false, baseURL: site.origin });
		await signIn(page, "coordinator@demo.test");
		await page.goto(`/${language}/manage/classes/new`);
		await send(page, "#class");
		expect(await page.locator(".error-summary a[href='#title']").innerText()).toBe(
			t("manage:missing.title"),
		);
		await page.fill("#title", title);
		await fillWeek(page, "1");
		await page.fill("#capacity", "12");
		await send(page, "#class");
		await page.waitForURL(/\/manage\/classes\/[\da-f-]{36}\?done=created$/);
		const course = new URL(page.url()).pathname;

		await page.goto(`${course}/lessons?month=2027-05`);
		await page.locator('.rows a[href$="/move"]').first().click();
		await page.fill("#day", "2027-05-06");
		await send(page, "#lesson");
		expect(await page.locator("#reason-error").innerText()).toContain(t("manage:errors.reason"));
		await page.locator("[name=reason][value=venue]").check({ force: true });
		await send(page, "#lesson");
		await page.waitForURL(/done=moved/);
		expect(await page.locator("main").innerText()).toContain(
			t("registers:cancellation.reasons.venue"),
		);

		await page.goto(`${course}/facts`);
		await fillWeek(page, "2");
		await send(page, "#facts");
		const told = await page.locator(".card-warm").innerText();
		expect(told).toContain(t("timetable:news.title"));
		expect(await page.inputValue("#weekday-1")).toBe("2");
		await page.locator(".card-warm button[form=facts]").click();
		await page.waitForURL(/done=saved/);
		await page.goto(`${course}/lessons?month=2027-05`);
		expect(await page.locator(".rows > li").count()).toBe(5);
	});
});

async function fillWeek(page: Page, weekday: string): Promise<void> {
	await page.fill("#starts-on", "2027-05-03");
	await page.fill("#ends-on", "2027-05-31");
	await page.selectOption("#weekday-1", weekday);
	await page.fill("#starts-1", "10:00");
	await page.fill("#ends-1", "12:00");
}

async function send(page: Page, form: string): Promise<void> {
	await page.locator(`${form} > .button`).last().click();
}
