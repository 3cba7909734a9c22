import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { quickTexts } from "#app/i18n/quick-texts.ts";
import { POST } from "#tests/links/given-link.ts";
import { openBrowser } from "#tests/support/browser.ts";
import { givenOwnPage } from "#tests/support/given-own-page.ts";
import { subjectOf } from "#tests/support/matrix-subjects.ts";
import { type OwnSite, openOwnSite } from "#tests/support/own-site.ts";
import { expectGood, weigh } from "#tests/support/page-checks.ts";
import { SITE_NOW } from "#tests/support/site-setup.ts";

const newPage = openBrowser();
let site: OwnSite;
let token: string;

beforeAll(async () => {
	site = await openOwnSite();
	const taughtBy = "tutor@demo.test";
	const { learnerId } = await subjectOf(site.db, "lea-valley-college", { taughtBy }, SITE_NOW);
	token = (await givenOwnPage(site, "lea-valley-college", learnerId)).token;
});
afterAll(() => site.close());

describe.each([
	["en", "ltr"],
	["ar", "rtl"],
] as const)("in %s", (tag, direction) => {
	const t = quickTexts(POST.texts(tag));

	test("a complaint is sent without scripts, kept as typed, and answered on its page", async () => {
		const page = await newPage({ baseURL: site.origin, javaScriptEnabled: false });
		await page.goto(`/${tag}/complaints`);
		await page.getByRole("button", { name: t("privacy:complaint.send") }).click();
		await page.getByRole("link", { name: t("privacy:errors.wordsMissing") }).waitFor();
		await page.getByRole("radio", { name: t("privacy:about.class") }).check();
		await page.locator("select[name=provider]").selectOption({ index: 1 });
		await page.locator("textarea[name=words]").fill(`The room is cold, ${tag}.`);
		await page.getByRole("button", { name: t("privacy:complaint.send") }).click();
		await page.waitForURL(/\/complaints\/[\w-]{20,}$/);
		const look = await newPage({ baseURL: site.origin });
		await look.goto(page.url());
		await expectGood(look, tag, direction);
		expect(await page.content()).toContain(`The room is cold, ${tag}.`);
	});

	test("her own page leads there, and to what she was told", async () => {
		const page = await newPage({ baseURL: site.origin, javaScriptEnabled: false });
		await page.goto(`/${tag}/my/${token}/complaint`);
		await page.getByRole("radio", { name: t("privacy:about.data") }).check();
		await page.locator("textarea[name=words]").fill(`Mine, ${tag}.`);
		await page.getByRole("button", { name: t("privacy:complaint.send") }).click();
		await page.waitForURL(/\/complaints\/[\w-]{20,}$/);
		await page.goto(`/${tag}/my/${token}/data`);
		expect(await page.content()).toContain(`Mine, ${tag}.`);
		expect(await page.content()).toContain(t("links:data.table.complaint"));
	});

	test.each(["/privacy", "/complaints", "/link"])(
		"%s is light and without scripts",
		async (path) => {
			const page = await newPage({ baseURL: site.origin });
			const { bytes, kinds, html } = await weigh(page, `/${tag}${path}`);
			expect(kinds).not.toContain("script");
			expect(html).toBeLessThan(14 * 1024);
			expect(bytes).toBeLessThan(50 * 1024);
			await expectGood(page, tag, direction);
		},
	);
});
