import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LanguageTag } from "#app/i18n/languages.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { openBrowser, signIn } from "#tests/support/browser.ts";
import { type OwnSite, openOwnSite } from "#tests/support/own-site.ts";

const newPage = openBrowser();
const texts = loadTexts(join(process.cwd(), "locales"));

// A pilot made here would stand in everybody else's lists.
let site: OwnSite;
beforeAll(async () => {
	site = await openOwnSite();
});
afterAll(() => site.close());

describe.each<LanguageTag>(["en", "ar"])("in %s, without scripts", (language) => {
	const { t } = texts(language);

	test("an evaluator sets up a whole pilot", async () => {
		const page = await newPage({ javaScriptEnabled: false, baseURL: site.origin });
		await signIn(page, "evaluator@demo.test");
		await page.goto(`/${language}/pilots/new`);
		await send(page, "#details");
		expect(await page.locator(".error-summary a[href='#name']").innerText()).toBe(
			t("pilots:errors.name"),
		);
		await fillDetails(page, `Garden English ${language}`);
		await send(page, "#details");
		await page.waitForURL(/\/pilots\/garden-english-[a-z]+\?saved=yes$/);
		const pilot = new URL(page.url()).pathname;
		expect(await ready(page, t("pilots:steps.done"))).toBe(1);

		await page.goto(`${pilot}/budget/2027-03-31/lea-valley-college`);
		await page.fill("#teaching-planned", "many");
		await send(page, "#budget");
		expect(await page.locator("#teaching-planned-error").innerText()).toContain(
			t("pilots:errors.pounds"),
		);
		await page.fill("#teaching-planned", "1,200.50");
		await send(page, "#budget");
		await page.waitForURL(/budget\?saved=yes/);
		expect(await page.locator("main").innerText()).toMatch(/1,200\.50|1200\.50/);

		await page.goto(`${pilot}/targets/starts`);
		await page.fill('[name="2027-03-31"]', "30");
		await send(page, "#target");
		await page.waitForURL(/targets\?saved=yes/);

		await makeModel(page, pilot);
		await page.goto(`${pilot}/design`);
		await page.locator("[name=design][value=waiting-list]").check({ force: true });
		await page.locator("[name=outcomes][value=belonging]").check({ force: true });
		await send(page, "#design");
		await page.waitForURL(/design\?saved=yes/);

		await page.goto(`${pilot}/classes`);
		await page.locator("[name=courses]").first().check({ force: true });
		await send(page, "#classes");
		await page.waitForURL(/saved=yes/);

		await page.goto(pilot);
		expect(await page.locator("main").innerText()).toContain(t("pilots:steps.ready"));
		expect(await ready(page, t("pilots:steps.done"))).toBe(6);
	});
});

async function fillDetails(page: Page, name: string): Promise<void> {
	await page.fill("#name", name);
	await page.fill("#summary", "People garden and talk.");
	await page.fill("#starts-on", "2027-01-04");
	await page.fill("#ends-on", "2027-06-25");
	await page.locator("[name=strand][value=coming-together]").check({ force: true });
	await page.selectOption("#fund", "other");
	for (const box of await page.locator("[name=providers]").all()) await box.check({ force: true });
	await page.locator("[name=areas]").first().check({ force: true });
}

/** From the end to the beginning: each box leads to the one made before it. */
async function makeModel(page: Page, pilot: string): Promise<void> {
	for (const stage of ["impact", "outcomes", "outputs", "activities", "inputs"]) {
		await page.goto(`${pilot}/logic-model/boxes`);
		await page.fill("#words", `The ${stage}`);
		await page.locator(`[name=stage][value=${stage}]`).check({ force: true });
		if (stage === "outcomes") {
			await page.locator("[name=indicators][value=belonging]").check({ force: true });
		}
		if (stage !== "impact") await page.locator("[name=leads-to]").first().check({ force: true });
		await send(page, "#box");
		await page.waitForURL(/logic-model\?saved=yes/);
	}
}

function ready(page: Page, done: string): Promise<number> {
	return page.locator(".rows .status-good", { hasText: done }).count();
}

async function send(page: Page, form: string): Promise<void> {
	await page.locator(`${form} > .button`).last().click();
}
