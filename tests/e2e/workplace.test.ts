import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LanguageTag } from "#app/i18n/languages.ts";
import { quickTexts } from "#app/i18n/quick-texts.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { newId } from "#db/ids.ts";
import { openBrowser, signIn } from "#tests/support/browser.ts";
import { type OwnSite, openOwnSite } from "#tests/support/own-site.ts";

const newPage = openBrowser();
const texts = loadTexts(join(process.cwd(), "locales"));

let site: OwnSite;
beforeAll(async () => {
	site = await openOwnSite();
});
afterAll(() => site.close());

const openPhone = () => newPage({ baseURL: site.origin, javaScriptEnabled: false });

const isWideEnough = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

const codeOn = (page: Page) => page.locator(".join-code").first().innerText();

describe.each(["en", "ar"] satisfies LanguageTag[])("in %s, without scripts", (tag) => {
	const t = quickTexts(texts(tag));

	test("an employer reads of classes and months, and makes a new code for the poster", async () => {
		const page = await openPhone();
		await signIn(page, "employer@demo.test");
		expect(new URL(page.url()).pathname).toBe("/en/workplace");
		await page.goto(`/${tag}/workplace`);
		expect(await page.locator("h1").innerText()).toBe(t("workplace:title"));
		const said = await page.locator("main").innerText();
		expect(said).toContain(t("workplace:months.all"));
		expect(said).toContain("[c]");
		for (const name of await learnersOf(site)) expect(said).not.toContain(name);
		expect(await isWideEnough(page)).toBe(true);

		const before = await codeOn(page);
		await page.locator('main a[href$="/code"]').first().click();
		await page.locator("main form button").click();
		await page.waitForURL(/done=renewed/);
		const after = await codeOn(page);
		expect(after).not.toBe(before);
		await page.locator('main a[href$="/poster"]').first().click();
		const poster = await page.locator(".poster").innerText();
		expect(poster).toContain(after);
		for (const other of ["en", "bn", "ar", "ur", "pl"] as const)
			expect(poster).toContain(texts(other).t("workplace:poster.title"));
		expect(await page.locator(".poster .qr").count()).toBe(1);
		expect(await isWideEnough(page)).toBe(true);

		await expectOpens(page, tag, before, false);
		await expectOpens(page, tag, after, true);
	});

	test("a coordinator notes the sector, and who sees the page", async () => {
		const { id, name } = await givenEmployerOf(site, "lea-valley-college");
		const page = await openPhone();
		await signIn(page, "coordinator@demo.test");
		await page.goto(`/${tag}/manage/employers`);
		await page.locator("main a", { hasText: name }).click();
		await page.locator("#employer > .button").click();
		expect(await page.locator(".error-summary").innerText()).toContain(
			t("workplace:desk.errors.sector"),
		);
		await page.selectOption("#sector", "hospitality");
		await page.locator("#employer input[inputmode=numeric]").first().fill("45");
		await page.locator("#employer > .button").click();
		await page.waitForURL(/done=saved/);
		expect(await page.locator("main").innerText()).toContain(t("workplace:sector.hospitality"));
		const { sector } = await site.db
			.selectFrom("employer")
			.where("id", "=", id)
			.select("sector")
			.executeTakeFirstOrThrow();
		expect(sector).toBe("hospitality");
	});
});

test("the square of a poster leads to the classes in the language of the phone", async () => {
	const ask = (address: string, language: string) =>
		fetch(site.origin + address, {
			redirect: "manual",
			headers: { "accept-language": language },
		}).then((answer) => answer.headers.get("location"));
	expect(await ask("/?code=clean-2026", "pl-PL,pl")).toBe("/pl/classes?code=CLEAN2026");
	expect(await ask("/?code=CLEAN2026", "xx")).toBe("/en/classes?code=CLEAN2026");
	expect(await ask("/?code=<script>", "ar")).toBe("/ar");
	expect(await ask("/", "ar")).toBe("/ar");
});

/** A private class is found by who has its code, and by nobody else. */
async function expectOpens(page: Page, tag: string, code: string, opens: boolean): Promise<void> {
	await page.goto(`/${tag}/classes?code=${code}`);
	const links = await page.locator('main a[href*="/classes/"]').count();
	expect(links > 0, code).toBe(opens);
}

async function learnersOf({ db }: OwnSite): Promise<string[]> {
	const rows = await db
		.selectFrom("learner")
		.innerJoin("enrolment", "enrolment.learner_id", "learner.id")
		.innerJoin("course", "course.id", "enrolment.course_id")
		.where("course.employer_id", "is not", null)
		.select("learner.full_name")
		.execute();
	expect(rows.length).toBeGreaterThan(20);
	return rows.flatMap(({ full_name }) => full_name ?? []);
}

async function givenEmployerOf({ db }: OwnSite, provider: string) {
	const row = { id: newId(), name: "Sample Works", join_code: newId().slice(-12).toUpperCase() };
	await db.insertInto("employer").values(row).execute();
	const { id } = await db
		.selectFrom("course")
		.innerJoin("provider", "provider.id", "course.provider_id")
		.where("provider.slug", "=", provider)
		.select("course.id")
		.orderBy("course.slug")
		.executeTakeFirstOrThrow();
	await db.updateTable("course").set({ employer_id: row.id }).where("id", "=", id).execute();
	return row;
}
