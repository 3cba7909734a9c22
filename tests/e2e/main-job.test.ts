import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { i18n } from "i18next";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { LanguageTag } from "#app/i18n/languages.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { openBrowser, signIn } from "#tests/support/browser.ts";

const newPage = openBrowser();
const texts = loadTexts(join(process.cwd(), "locales"));

const WAYS: [LanguageTag, boolean, string][] = [
	["ar", false, "Samira"],
	["en", true, "Gabriela"],
	["bn", true, "Shirin"],
	["pl", false, "Wanda"],
];

/** The class of the walk: in E17, with free places, taught by the demo's tutor this morning. */
const CLASS = "first-english-walthamstow";

describe.each(WAYS)("in %s, scripts %s", (language, javaScriptEnabled, name) => {
	const { t } = texts(language);
	const words = texts(language);

	test("from looking for a class to the published report", async () => {
		const learner = await newPage({ javaScriptEnabled });
		const reference = await askForPlace(learner, language, words, name);
		expect(reference).toMatch(/^[A-Z0-9]{3}-[A-Z0-9]{3}$/);

		const coordinator = await newPage({ javaScriptEnabled });
		await signIn(coordinator, "coordinator@demo.test");
		await givePlace(coordinator, language, words, name);

		const tutor = await newPage({ javaScriptEnabled });
		await signIn(tutor, "tutor@demo.test");
		await takeRegister(tutor, language, words, name);
		await assess(tutor, language, words, name);

		const evaluator = await newPage({ javaScriptEnabled });
		await signIn(evaluator, "evaluator@demo.test");
		await readReport(evaluator, language, words);
		expect(t("common:frame.name")).toBe("ESOL Plus");
	});
});

async function askForPlace(
	page: Page,
	language: LanguageTag,
	{ t }: i18n,
	name: string,
): Promise<string> {
	await page.goto(`/${language}`);
	await page.locator("main form [name=near]").fill("e17 4qh");
	await page.locator("main form [name=level][value=entry-1]").check();
	await page.locator("main form button").click();
	await page.waitForURL(/near=e17/);
	expect(await page.locator("html").getAttribute("lang")).toBe(language);

	await page.locator(`a[href$="/classes/${CLASS}"]`).first().click();
	await page.locator(`a[href$="/classes/${CLASS}/join"]`).first().click();
	await page.getByRole("button", { name: t("enrolments:join.continue") }).click();
	expect(await page.title()).toContain(t("common:ui.errorPrefix"));
	expect(await page.locator("[role=alert] a, .error-summary a").count()).toBeGreaterThan(3);

	await page.locator("[name=name]").fill(name);
	await page.locator("[name=phone]").fill("07700 900777");
	await page.locator("[name=leave-message][value=yes]").check();
	await page.locator("[name=speaking][value=entry-1]").check();
	await page.locator("[name=reading][value=unsure]").check();
	await page.locator("[name=consent]").check();
	await page.getByRole("button", { name: t("enrolments:join.continue") }).click();
	expect(await page.locator("main").textContent()).toContain(name);
	await page.getByRole("button", { name: t("enrolments:check.send"), exact: true }).click();
	await page.waitForURL(/\/my\//);
	expect(await page.locator("main").textContent()).not.toContain(name);
	expect(page.url()).not.toContain(name);
	return (await page.locator(".my-number").textContent())!;
}

async function givePlace(page: Page, language: string, { t }: i18n, name: string): Promise<void> {
	await page.goto(`/${language}/manage/waiting-list`);
	await page.getByRole("button", { name: t("manage:answer.placeFor", { name }) }).click();
	await page.goto(`/${language}/manage/waiting-list`);
	expect(await page.locator("main").textContent()).not.toContain(name);
}

async function takeRegister(page: Page, language: string, { t }: i18n, name: string) {
	await page.goto(`/${language}/today`);
	await page.locator('a[href*="/register"]').first().click();
	const row = page.locator("fieldset").filter({ hasText: name }).first();
	await row.locator("input[value=late]").check({ force: true });
	await page.getByRole("button", { name: t("registers:register.rest") }).click();
	await page.waitForURL(/done=saved/);
	const saved = page.locator("fieldset").filter({ hasText: name }).first();
	expect(await saved.locator("input[value=late]").isChecked()).toBe(true);
	expect(await page.locator("fieldset input[value=present]:checked").count()).toBeGreaterThan(5);
}

async function assess(page: Page, language: string, { t }: i18n, name: string): Promise<void> {
	await page.getByRole("link", { name, exact: true }).first().click();
	await page.waitForURL(/\/learners\//);
	await page.locator('a[href$="/assessments"]').first().click();
	for (const [skill, level] of Object.entries({
		speaking: "entry-1",
		listening: "entry-1",
		reading: "pre-entry",
		writing: "pre-entry",
	})) {
		await page.locator(`[name=level-${skill}][value=${level}]`).check();
	}
	await page.locator("[name=kind][value=initial]").check();
	await page.getByRole("button", { name: t("assessments:form.submit") }).click();
	await page.waitForURL(/\/learners\/[^/]+(\?.*)?$/);
	expect(await page.locator("main svg[role=img]").count()).toBeGreaterThan(0);
	expect(language).not.toBe("");
}

async function readReport(page: Page, language: string, { t }: i18n): Promise<void> {
	await page.goto(`/${language}/pilots/family-e17/report`);
	const report = await page.locator("main").textContent();
	expect(report).toMatch(/\d+(\.\d)?\s?%/);
	const [download] = await Promise.all([
		page.waitForEvent("download"),
		page.getByRole("link", { name: t("report:files.csv") }).click(),
	]);
	const csv = readFileSync(await download.path(), "utf8");
	const [header = "", ...lines] = csv
		.replace(/^\uFEFF/, "")
		.trim()
		.split("\r\n");
	expect(header.split(",").length).toBeGreaterThan(4);
	expect(lines.length).toBeGreaterThan(20);
	expect(csv).not.toMatch(/Samira|Gabriela|Shirin|Wanda/);
}
