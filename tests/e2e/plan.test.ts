import { join } from "node:path";
import type { i18n } from "i18next";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { personId, providerId } from "#app/demo/people.ts";
import type { LanguageTag } from "#app/i18n/languages.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { makePersonalLink, showPersonalLink } from "#app/keeping/personal-link.server.ts";
import { readSettings } from "#app/server/settings.ts";
import { type Db, openDb } from "#db/open.ts";
import { openBrowser, signIn } from "#tests/support/browser.ts";
import { SITE_NOW } from "#tests/support/site-setup.ts";

const newPage = openBrowser();
const texts = loadTexts(join(process.cwd(), "locales"));
const now = new Date(SITE_NOW);
const NO_SCRIPTS = { javaScriptEnabled: false };

let db: Db;
beforeAll(() => {
	db = openDb(inject("siteDatabase"));
});
afterAll(() => db.destroy());

describe.each<[LanguageTag, string, string]>([
	["en", "I want to talk with my neighbours.", "I can say good morning."],
	["ar", "أريد العمل في مطبخ", "أستطيع أن أقرأ وصفة"],
])("in %s, without scripts", (language, aim, target) => {
	const words = texts(language);

	test("a plan is written, agreed, reviewed, ended and certified", async () => {
		const { learnerId, token } = await givenLearnerWithLink(language);
		const tutor = await newPage(NO_SCRIPTS);
		await signIn(tutor, "tutor@demo.test");
		const plan = `/${language}/learners/${learnerId}/plan`;
		await writePlan(tutor, plan, { words, aim, target });

		const hers = await newPage(NO_SCRIPTS);
		await agree(hers, `/${language}/my/${token}`, { words, aim });
		await tutor.goto(plan);
		await expectText(tutor, words.t("plans:agreed.agreed", { day: "" }).trim().slice(0, 6));

		await review(tutor, plan, words);
		await endWith(tutor, plan, words);
		await sayAtTheEnd(hers, `/${language}/my/${token}/plan`, words);

		await hers.goto(`/${language}/my/${token}/progress`);
		await expectText(hers, words.t("plans:my.met", { met: 1, count: 1 }));
		await hers.locator('a[href*="/certificate"]').first().click();
		await expectText(hers, words.t("plans:certificate.title"));
		await expectNoSidewaysScroll(hers);
		expect(await sheetsOf(hers)).toEqual(["594.95996 841.91998"]);
	});
});

/** Width and height of each sheet when she prints the page. */
async function sheetsOf(page: Page): Promise<string[]> {
	const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
	return [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+ [\d.]+)\]/g)].map(([, size]) => size!);
}

type Written = { words: i18n; aim: string; target: string };

async function writePlan(page: Page, plan: string, { words, aim, target }: Written) {
	await page.goto(plan);
	await press(page, words.t("plans:begin.submit"));
	await expectText(page, words.t("plans:errors.wordsMissing"));
	await page.locator("[name=words]").fill(aim);
	await press(page, words.t("plans:begin.submit"));
	await page.waitForURL(/saved=yes/);
	await page.goto(`${plan}/targets`);
	await page.locator("[name=words]").fill(target);
	await press(page, words.t("plans:targets.submit"));
	expect(await page.locator("[name=words]").inputValue()).toBe(target);
	await page.locator("[name=about]").selectOption("work");
	await press(page, words.t("plans:targets.submit"));
	await page.waitForURL(/saved=yes/);
	await expectText(page, words.t("plans:agreed.never"));
	await expectNoSidewaysScroll(page);
}

async function agree(page: Page, my: string, { words, aim }: Omit<Written, "target">) {
	await page.goto(my);
	await expectText(page, words.t("plans:my.asks"));
	await page.locator(`a[href="${my}/plan"]`).click();
	await expectText(page, aim);
	await expectNoSidewaysScroll(page);
	await page.locator('form[action$="/agreement"] button').click();
	await page.waitForURL(/\/plan$/);
	expect(await page.locator('form[action$="/agreement"]').count()).toBe(0);
}

async function review(page: Page, plan: string, words: i18n) {
	await page.goto(plan);
	await page.locator('a[href$="/reviews"]').first().click();
	await page.locator("[name=result][value=met]").check();
	await press(page, words.t("plans:review.submit"));
	await expectText(page, words.t("plans:errors.evidenceMissing"));
	expect(await page.locator("[name=result][value=met]").isChecked()).toBe(true);
	await page.locator("[name=evidence]").fill("Did it in class.");
	await press(page, words.t("plans:review.submit"));
	await page.waitForURL(/saved=yes/);
	await expectText(page, words.t("plans:progress.met", { met: 1, count: 1 }));
}

async function endWith(page: Page, plan: string, words: i18n) {
	await page.goto(`${plan}/end-review`);
	await page.locator("[name=tutor-words]").fill("Worked well.");
	await press(page, words.t("plans:end.submit"));
	await page.waitForURL(/saved=yes/);
}

async function sayAtTheEnd(page: Page, plan: string, words: i18n) {
	await page.goto(plan);
	await expectText(page, "Worked well.");
	await page.locator('form[action$="/end-words"] [name=words]').fill("Thank you.");
	await page.locator('form[action$="/end-words"] button').click();
	await page.waitForURL(/\/plan$/);
	await expectText(page, "Thank you.");
	await expectText(page, words.t("plans:my.mine"));
}

/** Of the first tutor's class, who came and has no plan yet; her link is made as staff make it. */
async function givenLearnerWithLink(language: string) {
	const { learnerId } = await db
		.selectFrom("enrolment")
		.innerJoin("course", "course.id", "enrolment.course_id")
		.innerJoin("course_tutor", "course_tutor.course_id", "course.id")
		.where("course_tutor.person_id", "=", personId("tutor@demo.test"))
		.where("course.provider_id", "=", providerId("lea-valley-college"))
		.where("enrolment.state", "=", "active")
		.where("enrolment.role", "=", "learner")
		.where("enrolment.learner_id", "not in", (eb) =>
			eb.selectFrom("learning_plan").select("learner_id"),
		)
		.select("enrolment.learner_id as learnerId")
		.orderBy("enrolment.learner_id", language === "en" ? "asc" : "desc")
		.executeTakeFirstOrThrow();
	const owner = { learnerId, providerId: providerId("lea-valley-college") };
	const id = personId("coordinator@demo.test");
	const { sessionSecret } = readSettings({ DATABASE_URL: inject("siteDatabase") }, false);
	await makePersonalLink(db, sessionSecret, { id, name: "", language, grants: [] }, owner, now);
	const link = await showPersonalLink(db, sessionSecret, owner, now);
	return { learnerId, token: link!.token };
}

async function press(page: Page, name: string) {
	await page.getByRole("button", { name }).click();
}

async function expectText(page: Page, words: string) {
	expect((await page.locator("main").innerText()).replace(/[\u2068\u2069]/g, "")).toContain(
		words.replace(/[\u2068\u2069]/g, ""),
	);
}

async function expectNoSidewaysScroll(page: Page) {
	const wide = await page.locator("html").evaluate((html) => html.scrollWidth);
	expect(wide).toBeLessThanOrEqual(360);
}
