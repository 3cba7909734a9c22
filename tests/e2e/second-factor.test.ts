import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codeAt, stepAt } from "#app/factors/totp.server.ts";
import { directionOf, type LanguageTag } from "#app/i18n/languages.ts";
import { quickTexts } from "#app/i18n/quick-texts.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { changeSetting } from "#app/settings/settings.server.ts";
import { openBrowser, signIn } from "#tests/support/browser.ts";
import { type OwnSite, openOwnSite } from "#tests/support/own-site.ts";
import { expectGood } from "#tests/support/page-checks.ts";
import { SITE_NOW } from "#tests/support/site-setup.ts";

const newPage = openBrowser();
const texts = loadTexts(join(process.cwd(), "locales"));
const NOW = new Date(SITE_NOW);

let site: OwnSite;
beforeAll(async () => {
	site = await openOwnSite();
});
afterAll(() => site.close());

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The code that an app shows which was given the key by hand. */
function appOf(words: string): (by: number) => string {
	const bits = [...words.replaceAll(" ", "")]
		.map((sign) => BASE32.indexOf(sign).toString(2).padStart(5, "0"))
		.join("");
	const bytes = bits.match(/.{8}/g) ?? [];
	const secret = Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
	// The site's clock stands still: half a minute before and after are good as well, each once.
	return (by) => codeAt(secret, stepAt(NOW) + by);
}

async function requireOf(role: "employer" | "evaluator", value: "on" | "off"): Promise<void> {
	const { id } = await site.db
		.selectFrom("person")
		.where("email", "=", "admin@demo.test")
		.select("id")
		.executeTakeFirstOrThrow();
	const change = { name: `second-factor.${role}`, value, by: id } as const;
	await site.db.transaction().execute((trx) => changeSetting(trx, change, NOW));
}

const pathOf = (page: Page) => new URL(page.url()).pathname;

/** Where she wanted to go stands in the address of the page before, too. */
const isToday = ({ pathname }: URL) => pathname === "/en/today";

async function signOut(page: Page): Promise<void> {
	await page.context().clearCookies({ name: "session" });
}

describe.each([
	{ tag: "en", role: "employer", email: "employer@demo.test", work: "/workplace" },
	{ tag: "ar", role: "evaluator", email: "evaluator@demo.test", work: "/pilots" },
] satisfies { tag: LanguageTag; role: "employer" | "evaluator"; email: string; work: string }[])(
	"in $tag, without scripts",
	({ tag, role, email, work }) => {
		const t = quickTexts(texts(tag));

		test("who must have a second step adds an app, and comes in by code and by paper", async () => {
			await requireOf(role, "on");
			const page = await newPage({ baseURL: site.origin, javaScriptEnabled: false });
			await signIn(page, email);
			expect(pathOf(page)).toBe("/en/account/security");
			for (const path of [work, "/account", "/account/password"]) {
				await page.goto(`/${tag}${path}`);
				expect(pathOf(page), path).toBe(`/${tag}/account/security`);
			}
			expect(await page.locator("main").textContent()).toContain(t("factors:security.held"));

			await page.getByRole("link", { name: t("factors:app.add") }).click();
			const words = (await page.locator(".join-code").textContent()) ?? "";
			const code = appOf(words);
			await page.fill("[name=code]", "123");
			await page.getByRole("button", { name: t("factors:app.save") }).click();
			expect(await page.locator(".error-summary").textContent()).toContain(
				t("factors:errors.sixDigits"),
			);
			expect(await page.locator(".join-code").textContent()).toBe(words);
			await page.fill("[name=code]", code(-1));
			await page.getByRole("button", { name: t("factors:app.save") }).click();
			expect(await page.getByRole("status").textContent()).toBe(t("factors:done.app"));

			await page.getByRole("link", { name: t("factors:codes.make") }).click();
			await page.getByRole("button", { name: t("factors:codes.make") }).click();
			const papers = await page.locator(".join-code").allTextContents();
			expect(papers).toHaveLength(10);
			await page.goto(`/${tag}${work}`);
			expect(pathOf(page)).toBe(`/${tag}${work}`);

			await signOut(page);
			const enter = async () => {
				await page.goto(`/${tag}${work}`);
				await page.fill("[name=email]", email);
				await page.fill("[name=password]", "esol-plus-demo");
				await page.locator("main form button").first().click();
				expect(pathOf(page)).toBe(`/${tag}/sign-in/second`);
			};
			const give = async (typed: string) => {
				await page.fill("[name=code]", typed);
				await page.getByRole("button", { name: t("factors:second.submit") }).click();
			};
			await enter();
			// The password alone has opened nothing.
			await page.goto(`/${tag}/account`);
			expect(pathOf(page)).toBe(`/${tag}/sign-in`);
			await enter();
			await give(code(-1));
			expect(await page.locator(".error-summary").textContent()).toContain(
				t("factors:errors.codeWrong"),
			);
			await give(code(0));
			expect(pathOf(page)).toBe(`/${tag}${work}`);

			await signOut(page);
			await enter();
			await give(papers[3] ?? "");
			expect(pathOf(page)).toBe(`/${tag}${work}`);

			await signOut(page);
			await enter();
			for (let count = 0; count < 5; count++) await give("wrong");
			expect(await page.locator("h1").textContent()).toBe(t("factors:second.overTitle"));
		});

		test("its pages are good in this language", async () => {
			await requireOf(role, "off");
			const page = await newPage({ baseURL: site.origin });
			await signIn(page, "tutor2@demo.test");
			for (const path of ["", "/app", "/app/removal", "/passkeys", "/codes"]) {
				await page.goto(`/${tag}/account/security${path}`);
				await expectGood(page, tag, directionOf(tag));
			}
			await signOut(page);
			for (const path of ["/sign-in/second", "/sign-in/passkey"]) {
				await page.goto(`/${tag}${path}`);
				await expectGood(page, tag, directionOf(tag));
			}
		});
	},
);

test("a passkey is added, comes in alone and as second step, and is removed", async () => {
	const page = await newPage({ baseURL: site.origin });
	const cdp = await page.context().newCDPSession(page);
	await cdp.send("WebAuthn.enable");
	const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", {
		options: {
			protocol: "ctap2",
			transport: "internal",
			hasResidentKey: true,
			hasUserVerification: true,
			isUserVerified: true,
			automaticPresenceSimulation: true,
		},
	});
	await signIn(page, "tutor@demo.test");
	await page.goto("/en/account/security/passkeys");
	await page.fill("[name=name]", "Work phone");
	await page.getByRole("button", { name: "Add this device" }).click();
	await page.waitForURL("**/account/security?done=passkey");
	expect(await page.locator("main").textContent()).toContain("Work phone");

	await signOut(page);
	await page.goto("/en/today");
	await page.getByRole("link", { name: "Use a passkey" }).click();
	await page.getByRole("button", { name: "Use a passkey" }).click();
	await page.waitForURL(isToday);

	await signOut(page);
	await signIn(page, "tutor@demo.test");
	expect(pathOf(page)).toBe("/en/sign-in/second");
	await page.getByRole("button", { name: "Use a passkey" }).click();
	await page.waitForURL(isToday);

	// A finger that the device does not know.
	await signOut(page);
	await cdp.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
	await page.goto("/en/sign-in/passkey?next=/en/today");
	expect(await page.getByRole("alert").count()).toBe(0);
	await page.getByRole("button", { name: "Use a passkey" }).click();
	await page.getByRole("alert").waitFor();
	expect(pathOf(page)).toBe("/en/sign-in/passkey");
	await cdp.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: true });
	await page.getByRole("button", { name: "Use a passkey" }).click();
	await page.waitForURL(isToday);

	await page.goto("/en/account/security");
	await page.getByRole("link", { name: "Change or remove" }).click();
	await page.fill("[name=name]", "Old phone");
	await page.getByRole("button", { name: "Save the name" }).click();
	expect(await page.locator("main").textContent()).toContain("Old phone");
	await page.getByRole("link", { name: "Change or remove" }).click();
	await page.getByRole("button", { name: "Remove the passkey" }).click();
	expect(await page.getByRole("status").textContent()).toBe("It is removed.");
	expect(await page.locator("main").textContent()).not.toContain("Old phone");
});
