import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { openBrowser, signIn } from "#tests/support/browser.ts";
import { type OwnSite, openOwnSite } from "#tests/support/own-site.ts";

const newPage = openBrowser();
const texts = loadTexts(join(process.cwd(), "locales"));
const [MAKER, SIGNER] = ["evaluator@demo.test", "evaluator2@demo.test"] as const;

let site: OwnSite;
beforeAll(async () => {
	site = await openOwnSite();
});
afterAll(() => site.close());

const plainPage = async (email: string | null) => {
	const page = await newPage({ javaScriptEnabled: false, baseURL: site.origin });
	if (email) await signIn(page, email);
	return page;
};

const noSidewaysScroll = async (page: Page) => {
	await page.setViewportSize({ width: 360, height: 800 });
	const [inner, whole] = await page.evaluate(() => [
		document.documentElement.clientWidth,
		document.documentElement.scrollWidth,
	]);
	expect(whole).toBeLessThanOrEqual(inner!);
};

test.each([
	["en", "english-at-work"],
	["ar", "community-english"],
] as const)(
	"in %s, one makes a draft, cannot let it out herself, and another one does",
	async (language, slug) => {
		const { t } = texts(language);
		const button = (page: Page, name: string) => page.getByRole("button", { name });
		const maker = await plainPage(MAKER);
		await maker.goto(`/${language}/pilots/${slug}/releases`);
		await button(maker, t("releases:make.button")).click();
		expect(await maker.getByRole("alert").innerText()).toContain(
			t("releases:errors.audienceMissing"),
		);
		await maker.getByLabel(t("releases:audience.public")).check();
		await button(maker, t("releases:make.button")).click();
		const address = new URL(maker.url()).pathname;
		expect(address).toMatch(/\/releases\/[\da-f-]+$/);
		expect(await maker.getByText(t("releases:draft.notOutHelp")).isVisible()).toBe(true);
		await noSidewaysScroll(maker);
		// Her own page has no such button, and asking for it without is refused.
		expect(await button(maker, t("releases:draft.publish")).count()).toBe(0);
		const byHand = await maker.request.post(`${address}/publication`, {
			headers: { "sec-fetch-site": "same-origin" },
			form: {},
		});
		expect(byHand.status()).toBe(403);

		const stranger = await plainPage(null);
		expect((await stranger.request.get(address)).status()).toBe(404);
		expect((await stranger.request.get(`${address}.csv`)).status()).toBe(404);

		const signer = await plainPage(SIGNER);
		await signer.goto(address);
		await button(signer, t("releases:draft.sendBack")).click();
		expect(await signer.getByRole("alert").innerText()).toContain(t("releases:errors.noteMissing"));
		await button(signer, t("releases:draft.publish")).click();
		await signer.getByText(t("releases:release.fixed")).waitFor();
		expect(new URL(signer.url()).pathname).toBe(address);

		await stranger.goto(`/${language}/evidence`);
		await stranger.locator(`a[href="${address}"]`).click();
		await noSidewaysScroll(stranger);
		const csv = await stranger.request.get(`${address}.csv`);
		expect(csv.headers()["access-control-allow-origin"]).toBe("*");
		const catalogue = await (await stranger.request.get(`/${language}/evidence.json`)).text();
		expect(catalogue).toContain(address);
	},
);

test("a report that is withdrawn stays readable, marked, with the reason", async () => {
	const { t } = texts("en");
	const page = await plainPage(MAKER);
	await page.goto("/en/pilots/community-english/releases");
	await page
		.getByRole("link", { name: t("releases:list.withdraw") })
		.last()
		.click();
	await page.getByLabel(t("releases:withdraw.reason")).fill("One class was counted twice.");
	await page.getByRole("button", { name: t("releases:withdraw.button") }).click();
	const stranger = await plainPage(null);
	await stranger.goto(new URL(page.url()).pathname);
	expect(await stranger.locator("main").innerText()).toContain("One class was counted twice.");
	await stranger.goto("/en/evidence");
	expect(await stranger.getByText(t("releases:state.withdrawn")).count()).toBeGreaterThan(0);
});

test("the evidence base is filtered by a plain form, and strands stand side by side", async () => {
	const { t } = texts("ar");
	const page = await plainPage(null);
	await page.goto("/ar/evidence");
	await page.getByLabel(t("releases:evidence.strand")).selectOption("greater-support");
	await page.getByRole("button", { name: t("releases:evidence.show") }).click();
	expect(new URL(page.url()).search).toContain("strand=greater-support");
	expect(await page.locator("main ul.grid > li").count()).toBe(1);
	await page.goto("/ar/evidence/greater-support");
	expect(await page.locator("main").innerText()).toContain(t("releases:strand.order"));
	await noSidewaysScroll(page);
	expect((await page.request.get("/ar/evidence/nonsense")).status()).toBe(404);
});

test("a quarter's return is signed by a second person", async () => {
	const { t } = texts("en");
	const maker = await plainPage(MAKER);
	await maker.goto("/en/pilots/community-english/returns");
	await maker.locator("main table a").first().click();
	await maker.getByRole("button", { name: t("releases:returns.prepare") }).click();
	await maker.getByText(t("releases:draft.ownHelp")).waitFor();
	const address = new URL(maker.url()).pathname;
	const signer = await plainPage(SIGNER);
	await signer.goto(address);
	await signer.getByRole("button", { name: t("releases:draft.signOff") }).click();
	await signer.getByText(t("releases:release.fixed")).waitFor();
	await signer.goto("/en/pilots/community-english/returns");
	expect(await signer.locator("main table").innerText()).toContain(t("releases:returns.signed"));
});
