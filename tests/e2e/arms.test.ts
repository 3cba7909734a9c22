import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LanguageTag } from "#app/i18n/languages.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { givenAsked, givenCompared } from "#tests/pilots/given-arms.ts";
import { openBrowser, signIn } from "#tests/support/browser.ts";
import { type OwnSite, openOwnSite } from "#tests/support/own-site.ts";

const newPage = openBrowser();
const texts = loadTexts(join(process.cwd(), "locales"));

let site: OwnSite;
beforeAll(async () => {
	site = await openOwnSite();
});
afterAll(() => site.close());

/** A class with two who have a place and three who wait, of a pilot of that design. */
async function givenClass(design: "waiting-list" | "before-after") {
	const { pilot, course } = await givenCompared(site.db, design);
	await site.db
		.updateTable("course")
		.set({ ends_on: "2030-03-30" })
		.where("id", "=", course.id)
		.execute();
	for (const state of ["active", "active", "waiting", "waiting", "waiting"] as const)
		await givenAsked(site.db, course.id, state, "Parvaneh");
	return { pilot, course };
}

const openPage = () => newPage({ baseURL: site.origin, javaScriptEnabled: false });

describe.each(["en", "ar"] satisfies LanguageTag[])("in %s, without scripts", (tag) => {
	const t = texts(tag).t;

	test("an evaluator sees who would be compared and opens the comparison once", async () => {
		const { pilot, course } = await givenClass("waiting-list");
		const page = await openPage();
		await signIn(page, "evaluator@demo.test");
		await page.goto(`/${tag}/pilots/${pilot.slug}`);
		await page.getByRole("link", { name: t("compare:page.title") }).click();
		const card = page.locator("main .card");
		expect(await card.textContent()).toContain(t("compare:page.waits"));
		expect(await page.content()).not.toContain("Parvaneh");
		await page.getByRole("button", { name: t("compare:page.open"), exact: true }).click();
		expect(page.url()).toMatch(/\/arms$/);
		expect(await card.textContent()).toContain(t("compare:page.compared"));
		expect(await page.getByRole("button", { name: t("compare:page.open") }).count()).toBe(0);
		const arms = await site.db
			.selectFrom("pilot_arm")
			.where("course_id", "=", course.id)
			.select("arm")
			.execute();
		expect(arms.map(({ arm }) => arm).sort()).toEqual([
			...["treatment", "treatment", "waiting", "waiting", "waiting"],
		]);
	});

	test("where the design compares nobody there is no button, and a form sent anyway is refused", async () => {
		const { pilot, course } = await givenClass("before-after");
		const page = await openPage();
		await signIn(page, "evaluator@demo.test");
		await page.goto(`/${tag}/pilots/${pilot.slug}/arms`);
		expect(await page.locator("main").textContent()).toContain(
			t("compare:page.design.before-after"),
		);
		expect(await page.locator("main form").count()).toBe(0);
		const answer = await page.request.post(`/${tag}/pilots/${pilot.slug}/arms`, {
			form: { class: course.id, group: "pilot" },
			headers: { "sec-fetch-site": "same-origin" },
		});
		expect(answer.status()).toBe(400);
		expect(await answer.text()).toContain(t("compare:errors.design"));
	});
});
