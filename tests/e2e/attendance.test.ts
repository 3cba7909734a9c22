import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { i18n } from "i18next";
import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { demoId } from "#app/demo/ids.ts";
import type { LanguageTag } from "#app/i18n/languages.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { openBrowser, signIn } from "#tests/support/browser.ts";
import { withoutNumber } from "#tests/support/without-number.ts";

const newPage = openBrowser();
const texts = loadTexts(join(process.cwd(), "locales"));
const CLUB = demoId("course", "weekend-club-leyton");
const halina = demoId("helper", "weekend-club-leyton", "Halina Nowak");

describe.each<[LanguageTag, string]>([
	["en", "Victor Example"],
	["ar", "Vera Example"],
])("in %s, without scripts", (language, name) => {
	const words = texts(language);
	const { t } = words;

	test("a coordinator adds a volunteer, who is on the list with no hours yet", async () => {
		const page = await newPage({ javaScriptEnabled: false });
		await signIn(page, "coordinator@demo.test");
		await page.goto(`/${language}/manage/classes/${CLUB}/helpers`);
		await page.locator("#helper button[type=submit]").last().click();
		await page.getByRole("link", { name: t("attendance:errors.roleMissing") }).waitFor();
		await page.getByLabel(t("attendance:helpers.newName")).fill(name);
		await page.getByLabel(t("attendance:helpers.roles.volunteer")).check();
		await page.getByLabel(t("attendance:helpers.from")).fill("2026-09-01");
		await page.getByRole("button", { name: t("attendance:helpers.submit") }).click();
		await page.getByText(t("attendance:helpers.saved")).waitFor();
		const row = page.getByRole("listitem").filter({ hasText: name });
		expect(await row.textContent()).toContain(t("attendance:helpers.hoursOf", { hours: "0" }));
	});

	test("her private page opens by its link until it is closed, and then like any unknown one", async () => {
		const desk = await newPage({ javaScriptEnabled: false });
		await signIn(desk, "coordinator@demo.test");
		await desk.goto(`/${language}/manage/volunteers/${halina}`);
		await desk.getByRole("button", { name: t("attendance:link.make") }).click();
		const address = (await desk.locator(".personal-link").textContent())!;
		const path = new URL(address).pathname.replace(/^\/pl/, `/${language}`);

		const phone = await newPage({ javaScriptEnabled: false });
		const answer = await phone.goto(path);
		await expectHerPage(phone, words);
		expect(gzipSync(await answer!.body()).length).toBeLessThan(14 * 1024);
		expect(await phone.locator("script").count()).toBe(0);
		await phone.locator(`a[href$="/certificate?hours=10"]`).click();
		await phone.getByRole("heading", { level: 1 }).waitFor();
		expect(await phone.locator(".certificate").textContent()).toContain("Halina Nowak");

		await desk.getByRole("button", { name: t("attendance:link.end") }).click();
		await desk.getByRole("button", { name: t("attendance:link.make") }).waitFor();
		expect(await told(path)).toEqual(await told(`/${language}/my/${"A".repeat(43)}`));
		expect((await phone.goto(`${path}/certificate?hours=10`))!.status()).toBe(404);
	});

	test("a tutor reads the report of her class, and what each figure means", async () => {
		const page = await newPage({ javaScriptEnabled: false });
		await signIn(page, "tutor@demo.test");
		await page.goto(`/${language}/today`);
		await page.locator(`a[href$="/today/classes/${CLUB}"]`).click();
		const card = page.locator(".figure-card").first();
		await card.locator("summary").click();
		await card.getByText(t("evaluation:definition.attendance")).waitFor();
		expect(await card.textContent()).toMatch(/\d+.*\d+.*%/);
		expect(await page.locator("svg.strip").count()).toBeGreaterThan(5);
		const width = await page.evaluate(() => document.documentElement.scrollWidth);
		expect(width).toBeLessThanOrEqual(360);
	});
});

test("a certificate is one sheet of paper", async () => {
	const page = await newPage({ javaScriptEnabled: false });
	await signIn(page, "coordinator@demo.test");
	await page.goto(`/pl/manage/volunteers/${halina}/certificate?hours=10`);
	const pdf = await page.pdf({ format: "A4" });
	expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

async function expectHerPage(page: Page, { t }: i18n): Promise<void> {
	const main = await page.locator("main").textContent();
	expect(main).toContain("Halina Nowak");
	expect(main).toContain(t("attendance:my.hours"));
	expect(await page.locator(".card").count()).toBeGreaterThan(0);
}

/** All of an answer but its request id. */
async function told(path: string) {
	const answer = await fetch(inject("site") + path);
	const headers = [...answer.headers].filter(([name]) => !["x-request-id", "date"].includes(name));
	const body = (await withoutNumber(answer)).replaceAll(path.split("/").at(-1)!, "…");
	return { status: answer.status, headers, body };
}
