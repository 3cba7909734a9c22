import { join } from "node:path";
import type { i18n } from "i18next";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { LanguageTag } from "#app/i18n/languages.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { openBrowser, signIn } from "#tests/support/browser.ts";

const newPage = openBrowser();
const texts = loadTexts(join(process.cwd(), "locales"));

/** Of the demo's coordinator, with places free, and of no other journey. */
const CLASS = "english-for-work-and-study-level-1-e8";

describe.each<[LanguageTag, string]>([
	["en", "Fatuma"],
	["ar", "Samira"],
])("in %s, without scripts", (language, name) => {
	const words = texts(language);
	const { t } = words;

	test("a place is offered on the desk and taken at her private link", async () => {
		const learner = await newPage({ javaScriptEnabled: false });
		await ask(learner, language, words, name);
		expect(await learner.locator('a[href*="/offer/"]').count()).toBe(0);

		const desk = await newPage({ javaScriptEnabled: false });
		await signIn(desk, "coordinator@demo.test");
		await openEnrolment(desk, language, words, name);
		await change(desk, words, "offer");
		expect(await main(desk)).toContain(t("manage:enrolment.offered"));

		await learner.reload();
		await learner.getByRole("link", { name: t("places:my.answer") }).click();
		await learner.getByRole("button", { name: t("places:my.accept") }).click();
		await learner.waitForURL(/\/my\/[\w-]+$/);
		expect(await main(learner)).toContain(t("keeping:my.placed"));

		await desk.reload();
		expect(await main(desk)).toContain(t("manage:enrolment.enrolled"));
		expect(await main(desk)).toContain(t("places:page.herself"));
	});

	test("what is wrong in a form is said, and what was typed stays", async () => {
		const desk = await newPage({ javaScriptEnabled: false });
		await signIn(desk, "coordinator@demo.test");
		await openEnrolment(desk, language, words, "Huda");
		await desk.getByRole("link", { name: t("places:changes.offer.title"), exact: true }).click();
		await desk.locator("[name=day]").fill("2020-01-01");
		await desk.getByRole("button", { name: t("places:changes.offer.title") }).click();
		expect(await desk.title()).toContain(t("common:ui.errorPrefix"));
		expect(await main(desk)).toContain(t("places:errors.offerPast"));
		expect(await desk.locator("[name=day]").inputValue()).toBe("2020-01-01");
	});
});

async function ask(page: Page, language: LanguageTag, { t }: i18n, name: string): Promise<void> {
	await page.goto(`/${language}/classes/${CLASS}/join`);
	await page.locator("[name=name]").fill(name);
	await page.locator("[name=phone]").fill("07700 900555");
	await page.locator("[name=leave-message][value=no]").check();
	await page.locator("[name=speaking][value=entry-1]").check();
	await page.locator("[name=reading][value=unsure]").check();
	await page.locator("[name=consent]").check();
	await page.getByRole("button", { name: t("enrolments:join.continue") }).click();
	await page.getByRole("button", { name: t("enrolments:check.send"), exact: true }).click();
	await page.waitForURL(/\/my\//);
}

async function openEnrolment(page: Page, language: string, { t }: i18n, name: string) {
	await page.goto(`/${language}/manage/waiting-list`);
	const card = page.locator("li.card").filter({ hasText: name }).first();
	await card.getByRole("link", { name: t("places:page.open") }).click();
	await page.waitForURL(/\/manage\/enrolments\//);
	expect(await main(page)).toContain(name);
}

async function change(page: Page, { t }: i18n, which: "offer"): Promise<void> {
	const name = t(`places:changes.${which}.title`);
	await page.getByRole("link", { name, exact: true }).click();
	await page.getByRole("button", { name, exact: true }).click();
	await page.waitForURL(new RegExp(`done=${which}`));
	expect(await main(page)).toContain(t(`places:changes.${which}.done`));
}

async function main(page: Page): Promise<string> {
	return (await page.locator("main").textContent()) ?? "";
}
