import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LanguageTag } from "#app/i18n/languages.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { runCommand } from "#tests/support/admin-command.ts";
import { openBrowser, signIn } from "#tests/support/browser.ts";
import { type MailSite, openMailSite } from "#tests/support/mail-site.ts";
import { expectGood } from "#tests/support/page-checks.ts";
import { SITE_NOW } from "#tests/support/site-setup.ts";

const newPage = openBrowser();
const texts = loadTexts(join(process.cwd(), "locales"));
const PASSWORD = "river paper seven";

const PAGES = [
	"/account/sessions",
	"/admin",
	"/admin/accounts",
	"/admin/accounts/new",
	"/admin/accounts/invitations",
	"/admin/providers",
	"/admin/areas",
	"/admin/areas/new",
	"/admin/codes",
	"/admin/codes/withdrawal-reasons",
	"/admin/settings",
	"/admin/settings/complaints.days",
	"/admin/settings/history",
	"/admin/audit",
];

let site: MailSite;
beforeAll(async () => {
	site = await openMailSite();
});
afterAll(() => site.close());

const withoutScripts = () => newPage({ baseURL: site.origin, javaScriptEnabled: false });

async function administrator(): Promise<Page> {
	const desk = await withoutScripts();
	await signIn(desk, "admin@demo.test");
	return desk;
}

describe.each<[LanguageTag, "ltr" | "rtl", string, string]>([
	["en", "ltr", "Amira Example", "33"],
	["ar", "rtl", "أميرة المثال", "22"],
])("without scripts, in %s", (tag, direction, name, days) => {
	const t = texts(tag).t;
	const email = `amira-${tag}@college.test`;

	const press = (page: Page, words: string) =>
		page.locator("main").getByRole("button", { name: words, exact: true }).click();
	const follow = (page: Page, words: string) =>
		page.locator("main").getByRole("link", { name: words, exact: true }).click();
	const said = (page: Page) => page.getByRole("status").textContent();

	test("somebody is invited, comes in, gets a role, loses it and her account", async () => {
		const desk = await administrator();
		await desk.goto(`/${tag}/admin/accounts`);
		await follow(desk, t("admin:invite.open"));
		await desk.fill("[name=name]", name);
		await desk.fill("[name=email]", email);
		await desk.selectOption("[name=role]", "evaluator");
		await desk.selectOption("[name=provider]", { label: "Lea Valley College (example)" });
		await press(desk, t("admin:invite.send"));
		expect(await desk.locator(".error-summary a").getAttribute("href")).toBe("#provider");
		expect(await desk.inputValue("[name=name]")).toBe(name);
		await desk.selectOption("[name=provider]", "");
		await press(desk, t("admin:invite.send"));
		expect(await said(desk)).toBe(t("admin:done.invited"));
		expect(await desk.locator("main").textContent()).toContain(name);

		const hers = await withoutScripts();
		await hers.goto(await site.linkTo(email));
		await hers.fill("[name=new-password]", PASSWORD);
		await hers.fill("[name=again]", PASSWORD);
		await press(hers, t("people:invite.submit"));
		await hers.waitForURL(`**/${tag}/pilots`);

		await desk.goto(`/${tag}/admin/accounts?q=${email}`);
		await follow(desk, name);
		await follow(desk, t("admin:role.add"));
		await desk.selectOption("[name=role]", "tutor");
		await desk.selectOption("[name=provider]", { label: "Lea Valley College (example)" });
		await press(desk, t("admin:role.add"));
		expect(await said(desk)).toBe(t("admin:done.role-added"));
		await hers.goto(`/${tag}/pilots`);
		expect(new URL(hers.url()).pathname, "out at once").toBe(`/${tag}/sign-in`);

		await desk.locator("a[href*='/roles/tutor']").click();
		await press(desk, t("admin:role.remove"));
		expect(await said(desk)).toBe(t("admin:done.role-removed"));
		expect(await desk.locator("main").textContent()).not.toContain("Lea Valley College");

		await follow(desk, t("admin:change.closure.do"));
		await press(desk, t("admin:change.closure.do"));
		expect(await said(desk)).toBe(t("admin:done.closure"));
		await hers.goto(`/${tag}/sign-in`);
		await hers.fill("[name=email]", email);
		await hers.fill("[name=password]", PASSWORD);
		await hers.locator("main form button").first().click();
		expect(new URL(hers.url()).pathname, "closed").toBe(`/${tag}/sign-in`);
	});

	test("the last administrator keeps her own role", async () => {
		const desk = await administrator();
		await desk.goto(`/${tag}/admin/accounts?q=admin@demo.test`);
		await desk.locator("main tbody a").click();
		await desk.locator("a[href*='/roles/administrator']").click();
		await press(desk, t("admin:role.remove"));
		expect(await desk.getByRole("alert").textContent()).toBe(t("admin:refused.own"));
		await desk.goto(`/${tag}/admin`);
		expect(new URL(desk.url()).pathname).toBe(`/${tag}/admin`);
	});

	test("an area is made of others, renamed and removed", async () => {
		const desk = await administrator();
		await desk.goto(`/${tag}/admin/areas`);
		await follow(desk, t("admin:areas.add"));
		await desk.check("[name=kind][value=wider]");
		await press(desk, t("admin:save"));
		expect(await desk.locator(".error-summary a").getAttribute("href")).toBe("#name");
		await desk.fill("[name=name]", `Two of them ${tag}`);
		await desk.locator("[name=parts]").first().check();
		await press(desk, t("admin:save"));
		expect(await said(desk)).toBe(t("admin:done.saved"));
		await follow(desk, `Two of them ${tag}`);
		await desk.fill("[name=name]", `One of them ${tag}`);
		await press(desk, t("admin:save"));
		await follow(desk, `One of them ${tag}`);
		await press(desk, t("admin:areas.remove"));
		expect(await said(desk)).toBe(t("admin:done.removed"));
		expect(await desk.locator("main").textContent()).not.toContain("of them");
	});

	test("a provider comes, takes its data and leaves", async () => {
		const desk = await administrator();
		await desk.goto(`/${tag}/admin/providers`);
		await follow(desk, t("admin:providers.add"));
		await desk.fill("[name=name]", `Harbour House ${tag}`);
		await desk.check("[name=kind][value=charity]");
		await press(desk, t("admin:save"));
		expect(await said(desk)).toBe(t("admin:done.saved"));
		await follow(desk, `Harbour House ${tag}`);
		expect(await desk.locator("main code").textContent()).toBe(
			`npm run admin -- provider-data harbour-house-${tag}`,
		);

		const slug = `harbour-house-${tag}`;
		const env = { DATABASE_URL: site.url, FIXED_NOW: SITE_NOW };
		const gone = await runCommand(["provider-remove", slug, "--apply", slug], env);
		expect(gone.err).toBe("");
		await desk.goto(`/${tag}/admin/providers`);
		expect(await desk.locator("main").textContent()).not.toContain("Harbour House");
	});

	test("an entry of a code list is not offered, and offered again", async () => {
		const desk = await administrator();
		await desk.goto(`/${tag}/admin/codes`);
		await follow(desk, t("admin:codes.lists.withdrawal-reasons"));
		const row = desk.locator("main tbody tr", { has: desk.getByRole("button") }).first();
		await row.getByRole("button", { name: t("admin:codes.retirement") }).click();
		expect(await said(desk)).toBe(t("admin:done.saved"));
		await row.getByRole("button", { name: t("admin:codes.return") }).click();
		expect(await row.getByRole("button", { name: t("admin:codes.retirement") }).count()).toBe(1);
	});

	test("a setting changes in two steps and keeps its history", async () => {
		const desk = await administrator();
		await desk.goto(`/${tag}/admin/settings`);
		await follow(desk, t("admin:setting.complaints.days.name"));
		await desk.fill("[name=value]", "many");
		await press(desk, t("admin:settings.next"));
		expect(await desk.locator(".error-summary a").getAttribute("href")).toBe("#value");
		expect(await desk.inputValue("[name=value]")).toBe("many");
		await desk.fill("[name=value]", days);
		await press(desk, t("admin:settings.next"));
		expect(await desk.locator("h1").textContent()).toBe(t("admin:settings.confirm"));
		await press(desk, t("admin:settings.save"));
		expect(await said(desk)).toBe(t("admin:done.saved"));
		await follow(desk, t("admin:settings.history"));
		const newest = desk.locator("main tbody tr").first();
		expect(await newest.textContent()).toContain(t("admin:setting.complaints.days.name"));
		expect(await newest.textContent()).toContain("Ada Novak");
	});

	test("what was done is read and taken as a file, without a name of a learner", async () => {
		const desk = await administrator();
		await desk.goto(`/${tag}/admin/audit`);
		await desk.selectOption("[name=act]", "changed");
		await press(desk, t("audit:filter.show"));
		expect(await desk.locator("main tbody").textContent()).toContain(t("audit:subject.settings"));
		const link = desk.getByRole("link", { name: t("audit:export") });
		const file = await desk.request.get((await link.getAttribute("href")) ?? "none");
		expect(file.headers()["content-type"]).toContain("text/csv");
		expect((await file.text()).trim().split("\n").length).toBeGreaterThan(1);
		await desk.goto(`/${tag}/admin/audit?act=exported`);
		expect(await desk.locator("main tbody tr").first().textContent()).toContain("Ada Novak");
	});

	test("on a phone nothing of her pages scrolls sideways", async () => {
		const desk = await newPage({ baseURL: site.origin });
		await signIn(desk, "admin@demo.test");
		await desk.goto(`/${tag}/admin/accounts?q=${email}`);
		const account = await desk.locator("main tbody a").getAttribute("href");
		for (const address of [...PAGES.map((path) => `/${tag}${path}`), account ?? "none"]) {
			await desk.goto(address);
			await expectGood(desk, tag, direction);
			expect(await desk.evaluate(scrolledSideways), address).toEqual([]);
		}
	});
});

/** Titles of the tables that are wider than the phone. */
function scrolledSideways(): (string | null)[] {
	return [...document.querySelectorAll(".table-region")]
		.filter((region) => region.scrollWidth > region.clientWidth)
		.map((region) => region.getAttribute("aria-label"));
}
