import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fields } from "#app/assessments/class-assessment-form.ts";
import { type Level, SKILLS } from "#app/assessments/levels.ts";
import type { LanguageTag } from "#app/i18n/languages.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { openBrowser, signIn } from "#tests/support/browser.ts";
import { givenEnrolment, givenLearner } from "#tests/support/given.ts";
import { type OwnSite, openOwnSite } from "#tests/support/own-site.ts";

const newPage = openBrowser();
const texts = loadTexts(join(process.cwd(), "locales"));

const MOST_HTML = 30 * 1024;
const MOST_BODY = 64 * 1024;
const WHOLE_CLASS = 20;
const SLUG = "english-for-beginners-entry-1-e1";

let site: OwnSite;
let classId: string;

beforeAll(async () => {
	site = await openOwnSite();
	const course = await site.db
		.selectFrom("course")
		.where("slug", "=", SLUG)
		.select("id")
		.executeTakeFirstOrThrow();
	classId = course.id;
	const there = await site.db
		.selectFrom("enrolment")
		.where("course_id", "=", classId)
		.where("role", "=", "learner")
		.where("state", "in", ["enrolled", "active", "completed"])
		.select("id")
		.execute();
	for (let number = there.length; number < WHOLE_CLASS; number++) {
		const learner = await givenLearner(site.db, { preferred_name: `Newcomer ${number}` });
		await givenEnrolment(site.db, classId, learner.id);
	}
}, 60_000);
afterAll(() => site.close());

const newPhone = () => newPage({ javaScriptEnabled: false, baseURL: site.origin });

describe.each<[LanguageTag, Level]>([
	["en", "entry-2"],
	["ar", "entry-3"],
])("in %s, on a phone without scripts", (language, level) => {
	const { t } = texts(language);

	test("a tutor assesses her whole class in four skills with one form, saved once", async () => {
		const page = await newPhone();
		await signIn(page, "tutor2@demo.test");
		await openForm(page, language);
		const address = page.url();
		const learners = await page.locator(".class-learner").count();
		expect(learners).toBe(WHOLE_CLASS);
		expect(gzipSync(await page.content()).length).toBeLessThan(MOST_HTML);
		await expectNoSideways(page, 360);
		await expectNoSideways(page, 320);

		const radios = page.locator(`.class-skill input[value="${level}"]`);
		for (const number of SKILLS.keys()) await radios.nth(number).check();
		expect(await page.locator(".class-strength:visible").count()).toBe(SKILLS.length);
		// The other seventy-six at once, which a thumb would tap as the first four.
		await radios.evaluateAll((all) => {
			for (const radio of all) if (radio instanceof HTMLInputElement) radio.checked = true;
		});
		const counted = page.locator(".class-counted");
		expect(await counted.textContent()).toContain(String(learners));
		let posts = 0;
		let size = 0;
		page.on("request", (request) => {
			if (request.method() !== "POST") return;
			posts++;
			size = request.postDataBuffer()?.length ?? 0;
		});

		// No kind is chosen yet: it is said so, and nothing that was chosen is lost.
		await page.getByRole("button", { name: t("assessments:classForm.submit") }).click();
		await page.getByRole("link", { name: t("assessments:errors.kindMissing") }).waitFor();
		const chosen = page.locator(`.class-skill input[value="${level}"]:checked`);
		expect(await chosen.count()).toBe(learners * SKILLS.length);

		await page.locator('[name=kind][value="formative"]').check();
		await page.getByRole("button", { name: t("assessments:classForm.submit") }).click();
		await page.waitForURL(/saved=/);
		expect([posts, size < MOST_BODY]).toEqual([2, true]);
		await page
			.getByText(t("assessments:classForm.saved", { count: learners }), { exact: true })
			.waitFor();
		expect(await page.locator(".last-level").allTextContents()).toEqual(
			Array.from({ length: learners * SKILLS.length }, () => t(`assessments:levelShort.${level}`)),
		);

		await page.goto(address);
		expect(await page.locator('.class-skill input:checked:not([value=""])').count()).toBe(0);
		await page.locator(".class-learner legend a").first().click();
		await page.waitForURL(/\/learners\//);
		expect(await page.locator("main").textContent()).toContain(t(`levels.${level}`));
	});

	test("what is missing is said with the learner's name and the skill", async () => {
		const page = await newPhone();
		await signIn(page, "tutor2@demo.test");
		await openForm(page, language);
		const name = (await page.locator(".class-learner legend bdi").first().textContent())!;
		const field = (await page.locator(".class-skill select").nth(2).getAttribute("name"))!;
		const learnerId = field.split(".").at(-1)!;
		const level = page.locator(`[name="${fields.level(learnerId, "reading")}"]`);
		await level.nth(1).check();
		await page.locator(`[name="${field}"]`).selectOption("established");
		await level.first().check();
		await page.locator("[name=kind]").first().check();
		await page.getByRole("button", { name: t("assessments:classForm.submit") }).click();
		const summary = page.locator(".error-summary a");
		expect(await summary.count()).toBe(1);
		const words = await summary.textContent();
		expect(words).toContain(name);
		expect(words).toContain(t("skills.reading"));
		await summary.click();
		expect(await page.locator(":target").getAttribute("name")).toBe(
			fields.level(learnerId, "reading"),
		);
	});
});

test("a single skill of the curriculum is found, saved and shown on the learner's page", async () => {
	const { t } = texts("en");
	const page = await newPhone();
	await signIn(page, "tutor2@demo.test");
	await openForm(page, "en");
	await page.locator(".class-learner legend a").first().click();
	await page.getByRole("link", { name: t("assessments:criteriaForm.open") }).click();
	await page.locator("[name=speaking]").selectOption("entry-1");
	await page.getByRole("button", { name: t("assessments:criteriaForm.show") }).click();
	await page.locator('[name="line.Sc-E1-4a"][value="with-help"]').check();
	await page.locator("[name=reference]").fill("sc/e9.1");
	await page.locator('[name=reference-result][value="can"]').check();
	await page.locator('[name=kind][value="diagnostic"]').check();
	const course = page.locator("[name=course]");
	if ((await course.count()) > 0) await course.selectOption({ index: 1 });
	await page.getByRole("button", { name: t("assessments:form.submit") }).click();
	await page.getByRole("link", { name: t("assessments:criteriaForm.errors.format") }).click();
	await page.locator("[name=reference]").fill("Lr/E1.1");
	await page.getByRole("button", { name: t("assessments:form.submit") }).click();
	await page.waitForURL(/saved=assessment/);
	await page.getByText(t("assessments:criteriaForm.summary", { can: 1, all: 2 })).click();
	const table = page.locator("table").filter({ hasText: "Sc/E1.4a" });
	expect(await table.textContent()).toContain(t("assessments:criterionResult.with-help"));
});

async function openForm(page: Page, language: LanguageTag): Promise<void> {
	await page.goto(`/${language}/today/classes/${classId}/assessments`);
	await page.locator(".class-learner").first().waitFor();
}

async function expectNoSideways(page: Page, width: number): Promise<void> {
	await page.setViewportSize({ width, height: 740 });
	const fits = "document.documentElement.scrollWidth <= document.documentElement.clientWidth";
	expect(await page.evaluate(fits), `${width} px`).toBe(true);
}
