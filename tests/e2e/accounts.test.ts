import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LanguageTag } from "#app/i18n/languages.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { openBrowser, signIn } from "#tests/support/browser.ts";
import { type MailSite, openMailSite } from "#tests/support/mail-site.ts";

const newPage = openBrowser();
const texts = loadTexts(join(process.cwd(), "locales"));
const PASSWORD = "river paper seven";

let site: MailSite;
beforeAll(async () => {
	site = await openMailSite();
});
afterAll(() => site.close());

const withoutScripts = () => newPage({ baseURL: site.origin, javaScriptEnabled: false });

async function choosePassword(page: Page, password: string, button: string): Promise<void> {
	await page.fill("[name=new-password]", password);
	await page.fill("[name=again]", password);
	await page.getByRole("button", { name: button }).click();
}

describe.each<[LanguageTag, string]>([
	["en", "Ines Example"],
	["ar", "إيناس المثال"],
])("without scripts, in %s", (tag, name) => {
	const t = texts(tag).t;
	const email = `ines-${tag}@college.test`;

	test("she is invited, chooses a password, sees her devices and leaves them all", async () => {
		const desk = await withoutScripts();
		await signIn(desk, "coordinator@demo.test");
		await desk.goto(`/${tag}/manage/people`);
		await desk.getByRole("link", { name: t("people:team.invite") }).click();
		await desk.fill("[name=name]", name);
		await desk.fill("[name=email]", "no e-mail");
		await desk.getByRole("button", { name: t("people:team.inviteSubmit") }).click();
		expect(await desk.locator(".error-summary a").getAttribute("href")).toBe("#email");
		expect(await desk.inputValue("[name=name]")).toBe(name);
		await desk.fill("[name=email]", email);
		await desk.getByRole("button", { name: t("people:team.inviteSubmit") }).click();
		expect(await desk.getByRole("status").textContent()).toBe(t("people:team.done.invited"));
		expect(await desk.locator("main").textContent()).toContain(name);

		const hers = await withoutScripts();
		const address = await site.linkTo(email);
		expect(new URL(address).pathname).toMatch(new RegExp(`^/${tag}/invite/[\\w-]{43}$`));
		await hers.goto(address);
		expect(await hers.locator("html").getAttribute("dir")).toBe(tag === "ar" ? "rtl" : "ltr");
		await choosePassword(hers, "too short", t("people:invite.submit"));
		expect(await hers.locator(".error-summary a").getAttribute("href")).toBe("#new-password");
		expect(await hers.inputValue("[name=name]")).toBe(name);
		await choosePassword(hers, PASSWORD, t("people:invite.submit"));
		await hers.waitForURL(`**/${tag}/today`);

		const other = await withoutScripts();
		await other.goto("/en/sign-in");
		await other.fill("[name=email]", email);
		await other.fill("[name=password]", PASSWORD);
		await other.locator("main form button").first().click();
		await other.waitForURL("**/en/today");
		await hers.goto(`/${tag}/account`);
		await hers.getByRole("link", { name: t("people:devices.title") }).click();
		expect(await hers.locator("main tbody tr").count()).toBe(2);
		expect(await hers.locator("main tbody tr").first().textContent()).toContain(
			t("people:devices.here"),
		);
		await hers.locator("main tbody tr").nth(1).getByRole("button").click();
		expect(await hers.getByRole("status").textContent()).toBe(t("people:devices.ended"));
		await other.goto("/en/today");
		expect(new URL(other.url()).pathname).toBe("/en/sign-in");
		await hers.getByRole("button", { name: t("people:devices.everywhere") }).click();
		await hers.waitForURL(/\/sign-in\?signed=out$/);
		await hers.goto(`/${tag}/today`);
		expect(new URL(hers.url()).pathname).toBe(`/${tag}/sign-in`);

		const used = await hers.goto(address);
		expect(used?.status()).toBe(410);
		expect(await hers.locator("h1").textContent()).toBe(t("people:over.title"));
	});

	test("her role is taken away by who coordinates, and she is out at once", async () => {
		const hers = await withoutScripts();
		await hers.goto(`/${tag}/sign-in`);
		await hers.fill("[name=email]", email);
		await hers.fill("[name=password]", PASSWORD);
		await hers.locator("main form button").first().click();
		await hers.waitForURL(`**/${tag}/today`);
		const desk = await withoutScripts();
		await signIn(desk, "coordinator@demo.test");
		await desk.goto(`/${tag}/manage/people`);
		const row = desk.locator("main tr", { hasText: email }).last();
		await row.getByRole("link", { name: t("people:team.remove") }).click();
		await desk.getByRole("button", { name: t("people:team.remove") }).click();
		expect(await desk.getByRole("status").textContent()).toBe(t("people:team.done.removed"));
		expect(await desk.locator("main").textContent()).not.toContain(email);
		await hers.goto(`/${tag}/today`);
		expect(new URL(hers.url()).pathname).toBe(`/${tag}/sign-in`);
	});
});
