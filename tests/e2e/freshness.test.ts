import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askForConfirmation } from "#app/courses/freshness.server.ts";
import { quickTexts } from "#app/i18n/quick-texts.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { openMail } from "#app/messages/mail.server.ts";
import { sendWaiting } from "#app/messages/outbox.server.ts";
import { openBrowser, signIn } from "#tests/support/browser.ts";
import { type Mailbox, openMailbox, readable } from "#tests/support/mailbox.ts";
import { type OwnSite, openOwnSite } from "#tests/support/own-site.ts";
import { SITE_NOW } from "#tests/support/site-setup.ts";

const newPage = openBrowser();
const now = () => new Date(SITE_NOW);
const t = quickTexts(loadTexts(join(process.cwd(), "locales"))("en"));

let site: OwnSite;
let mailbox: Mailbox;
beforeAll(async () => {
	site = await openOwnSite();
	mailbox = await openMailbox();
});
afterAll(async () => {
	await mailbox.close();
	await site.close();
});

const withoutScripts = (options = {}) =>
	newPage({ baseURL: site.origin, javaScriptEnabled: false, ...options });

describe("from the letter to the confirmed class", () => {
	test("a contact confirms with one button what scanners cannot", async () => {
		const { slug, links } = await letterAbout("lea-valley-college");
		const [link = ""] = links;

		const scanned = await fetch(link);
		expect(scanned.status).toBe(200);
		expect(scanned.headers.get("cache-control")).toBe("no-store");
		expect(scanned.headers.get("x-robots-tag")).toBe("noindex");
		expect(scanned.headers.get("referrer-policy")).toBe("same-origin");
		for (const method of ["HEAD", "GET"]) await fetch(link, { method });
		expect(await confirmedOn(slug)).not.toBe("2026-10-14");

		const page = await withoutScripts();
		await page.goto(link);
		expect(await page.locator("main form button").count()).toBe(1);
		await page.getByRole("button", { name: t("messages:confirm.submit") }).click();
		expect(await page.locator("h1").textContent()).toBe(t("messages:confirm.answered"));
		expect(await confirmedOn(slug)).toBe("2026-10-14");
		expect(await page.locator("main form").count()).toBe(0);
		await page.goto(`/en/classes/${slug}`);
		expect(await page.locator("main").textContent()).toContain(t("finder:places.today"));
	});

	test("a link in another language, in the other direction, works the same", async () => {
		const { slug, links } = await letterAbout("docklands-learning");
		const page = await withoutScripts();
		await page.goto(links[0]!.replace("/en/", "/ar/"));
		expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
		await page.locator("main form button").click();
		await page.waitForURL(/\/ar\/confirm\//);
		expect(await page.locator("main form").count()).toBe(0);
		expect(await confirmedOn(slug)).toBe("2026-10-14");
	});

	test("a link nobody wrote is not found, and cannot be posted to", async () => {
		const nobody = `${site.origin}/en/confirm/${"x".repeat(43)}`;
		expect((await fetch(nobody)).status).toBe(404);
		const headers = { "sec-fetch-site": "same-origin" };
		expect((await fetch(nobody, { method: "POST", headers })).status).toBe(404);
	});
});

describe("the pages of staff", () => {
	test("a coordinator sees what is doubted, confirms it, and it is gone from the list", async () => {
		const page = await withoutScripts();
		await signIn(page, "coordinator2@demo.test");
		await page.goto("/en/manage/quality");
		const cards = page.locator("main li.card");
		const before = await cards.count();
		expect(before).toBeGreaterThan(0);
		await cards.first().locator("form button").click();
		await page.waitForURL(/done=confirmed/);
		expect(await cards.count()).toBe(before - 1);
		expect(await page.getByText(t("manage:quality.noMail")).count()).toBe(1);
	});

	test("an evaluator reads what people do not find, and nothing else of the desk", async () => {
		const page = await withoutScripts();
		await signIn(page, "evaluator@demo.test");
		await page.goto("/en/account");
		await page.getByRole("link", { name: t("people:page.unmetNeed") }).click();
		expect(await page.locator("h1").textContent()).toBe(t("manage:unmetNeed.title"));
		expect(await page.locator("table").count()).toBe(4);
		expect(await page.locator("main").textContent()).toContain("[c]");
		await page.locator("[name=from]").selectOption("2026-08");
		await page.getByRole("button", { name: t("manage:unmetNeed.submit") }).click();
		await page.waitForURL(/from=2026-08/);
		expect(await page.locator("table").count()).toBe(4);
		expect((await page.goto("/en/manage"))?.status()).toBe(403);
	});
});

/** The letter goes over a real mail server; what comes out is what somebody reads. */
async function letterAbout(provider: string) {
	const { id } = await site.db
		.selectFrom("provider")
		.where("slug", "=", provider)
		.select("id")
		.executeTakeFirstOrThrow();
	const { id: courseId, slug } = await site.db
		.selectFrom("course")
		.where("provider_id", "=", id)
		.where("state", "=", "published")
		.where("private", "=", 0)
		.where("capacity", "is not", null)
		.select(["id", "slug"])
		.orderBy("slug")
		.executeTakeFirstOrThrow();
	await site.db
		.updateTable("course")
		.set((eb) => ({
			confirmed_on: eb.case().when("id", "=", courseId).then("2026-09-01").else("2026-10-10").end(),
		}))
		.where("provider_id", "=", id)
		.execute();
	await askForConfirmation(site.db, { t, publicUrl: site.origin }, now());
	const send = openMail({ smtpUrl: mailbox.url, from: "classes@esol.example.org" }, "ESOL Plus");
	expect((await sendWaiting(site.db, send, now)).problems).toEqual([]);
	const letters = mailbox.received.splice(0).map(({ source }) => readable(source));
	const title = await titleOf(courseId);
	const letter = letters.find((text) => text.includes(`1. ${title}\n`)) ?? "";
	return { slug, links: letter.match(/^http.*\/confirm\/.*$/gm) ?? [] };
}

async function titleOf(courseId: string): Promise<string> {
	const { title } = await site.db
		.selectFrom("course_text")
		.where("course_id", "=", courseId)
		.where("language", "=", "en")
		.select("title")
		.executeTakeFirstOrThrow();
	return title;
}

async function confirmedOn(slug: string) {
	const course = await site.db
		.selectFrom("course")
		.where("slug", "=", slug)
		.select("confirmed_on")
		.executeTakeFirstOrThrow();
	return course.confirmed_on;
}
