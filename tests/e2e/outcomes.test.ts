import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TextKey } from "#app/http/forms.ts";
import type { LanguageTag } from "#app/i18n/languages.ts";
import { quickTexts } from "#app/i18n/quick-texts.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { openBrowser, signIn } from "#tests/support/browser.ts";
import { givenOwnPage } from "#tests/support/given-own-page.ts";
import { type OwnSite, openOwnSite } from "#tests/support/own-site.ts";

const newPage = openBrowser();
const texts = loadTexts(join(process.cwd(), "locales"));
const HEAVIEST = 14 * 1024;

let site: OwnSite;
let own: { token: string; learnerId: string };
beforeAll(async () => {
	site = await openOwnSite();
	own = await givenOwnPage(site, "lea-valley-college");
	await site.db.deleteFrom("equality_profile").execute();
});
afterAll(() => site.close());

/** A phone without scripts. */
const openPhone = () => newPage({ baseURL: site.origin, javaScriptEnabled: false });

const isWideEnough = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

describe.each(["en", "ar"] satisfies LanguageTag[])("in %s", (tag) => {
	const t = quickTexts(texts(tag));
	const button = (page: Page, key: TextKey) => page.locator("button", { hasText: t(key) });

	test("she says what she wants of herself, changes her mind and erases it", async () => {
		const page = await openPhone();
		await page.goto(`/${tag}/my/${own.token}`);
		await page.locator(`a[href$="/about-me"]`).click();
		const main = page.locator("main");
		expect(await main.textContent()).toContain(t("equality:my.who"));
		expect(await main.textContent()).toContain(t("equality:my.place"));
		expect(await page.locator("input:checked").count()).toBe(0);
		expect(await isWideEnough(page)).toBe(true);

		await page.check("#sex");
		await page.check("[name=ethnicGroup][value=other-arab]");
		await page.check("[name=age][value=declined]");
		await button(page, "equality:my.save").click();
		expect(await page.locator("[role=status]").textContent()).toBe(t("equality:my.saved"));
		const chosen = page.locator("input:checked");
		expect(await chosen.evaluateAll((all) => all.map((one) => one.getAttribute("value")))).toEqual([
			"female",
			"declined",
			"other-arab",
		]);

		await button(page, "equality:my.erase").click();
		expect(await page.locator("[role=status]").textContent()).toBe(t("equality:my.erased"));
		expect(await page.locator("input:checked").count()).toBe(0);
		const rows = await site.db
			.selectFrom("equality_profile")
			.where("learner_id", "=", own.learnerId)
			.select("key_id")
			.execute();
		expect(rows).toEqual([]);
	});

	test("she says her next step, and her tutor sees it beside what she knows", async () => {
		const phone = await openPhone();
		await phone.goto(`/${tag}/my/${own.token}`);
		await phone.locator(`a[href$="/next-step"]`).click();
		const destination = tag === "en" ? "volunteering" : "other-course";
		await phone.check(`[name=step][value=${destination}]`);
		await button(phone, "outcomes:my.save").click();
		expect(await phone.locator("[role=status]").textContent()).toBe(t("outcomes:my.saved"));

		const page = await openPhone();
		await signIn(page, "tutor@demo.test");
		await page.goto(`/${tag}/learners/${own.learnerId}/outcomes`);
		const known = page.locator("main fieldset").first();
		expect(await known.textContent()).toContain(t(`outcomes:destination.${destination}`));
		expect(await known.textContent()).toContain(t("outcomes:learned.own-page"));
	});

	test("a tutor writes down for a class what comes next", async () => {
		const page = await openPhone();
		await signIn(page, "tutor@demo.test");
		await page.goto(`/${tag}/today`);
		await page.locator(`a[href*="/today/classes/"][href$="/outcomes"]`).first().click();
		const people = page.locator("#people fieldset:not(.choices)");
		expect(await people.count()).toBeGreaterThan(5);
		expect(await isWideEnough(page)).toBe(true);

		const one = people.nth(2);
		const value = tag === "en" ? "work-part-time" : "esol:entry-2";
		await one.locator("select").selectOption(value);
		await button(page, "outcomes:form.save").click();
		const summary = page.locator(".error-summary, [role=alert]").first();
		expect(await summary.textContent()).toContain(t("outcomes:errors.learnedHowMissing"));
		expect(await people.nth(2).locator("select").inputValue()).toBe(value);

		await page.locator("[name=learned-how]").selectOption("told");
		await people.nth(2).locator("[type=radio][value=planned]").check();
		await button(page, "outcomes:form.save").click();
		expect(await page.locator("[role=status]").textContent()).toBe(t("outcomes:form.saved"));
		const words =
			tag === "en"
				? t("outcomes:destination.work-part-time")
				: t("outcomes:destination.esolAt", { level: t("common:levels.entry-2") });
		expect(await people.nth(2).locator("li").allTextContents()).toContainEqual(
			expect.stringContaining(words),
		);
	});
});

test.each(["en", "bn", "ar", "ur", "pl"])("her pages weigh little in %s", async (tag) => {
	for (const page of ["about-me", "next-step", "languages"]) {
		const answer = await fetch(`${site.origin}/${tag}/my/${own.token}/${page}`);
		const html = await answer.text();
		expect(answer.headers.get("cache-control")).toBe("no-store");
		expect(html).not.toContain("<script");
		expect(gzipSync(html).length, page).toBeLessThan(HEAVIEST);
	}
});
