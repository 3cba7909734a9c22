import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { formatDay } from "#app/i18n/format.ts";
import type { LanguageTag } from "#app/i18n/languages.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { answerLostLinks } from "#app/links/answer-links.server.ts";
import { openMail } from "#app/messages/mail.server.ts";
import { sendWaiting } from "#app/messages/outbox.server.ts";
import { openBrowser, signIn } from "#tests/support/browser.ts";
import { givenOwnPage } from "#tests/support/given-own-page.ts";
import { type Mailbox, openMailbox, readable } from "#tests/support/mailbox.ts";
import { type OwnSite, openOwnSite } from "#tests/support/own-site.ts";
import { SITE_NOW } from "#tests/support/site-setup.ts";
import { withoutNumber } from "#tests/support/without-number.ts";

const newPage = openBrowser();
const texts = loadTexts(join(process.cwd(), "locales"));
const now = new Date(SITE_NOW);
const PROVIDER = "lea-valley-college";

let site: OwnSite;
let mailbox: Mailbox;
beforeAll(async () => {
	site = await openOwnSite();
	mailbox = await openMailbox();
	// An invented provider writes to nobody.
	await site.db
		.updateTable("provider")
		.set({ is_example: 0 })
		.where("slug", "=", PROVIDER)
		.execute();
});
afterAll(async () => {
	await mailbox.close();
	await site.close();
});

const withoutScripts = () => newPage({ baseURL: site.origin, javaScriptEnabled: false });

describe.each<[LanguageTag, string]>([
	["en", "Nasrin Lost"],
	["ar", "نسرين الضائعة"],
])("without scripts, in %s", (language, name) => {
	const t = texts(language).t;

	test("a lost link comes by e-mail, opens her data, and is dead once she is erased", async () => {
		const hers = await givenReachable(language, name);
		const phone = await withoutScripts();

		const known = await askForLink(phone, language, hers.email.toUpperCase());
		const unknown = await askForLink(phone, language, `unknown-${language}@learner.example`);
		expect(known).toEqual(unknown);
		expect(known.words).toContain(t("links:sent.known"));

		const letters = await sendLetters();
		expect(letters.map(({ to }) => to)).toEqual([[hers.email]]);
		const address = /^http.*$/m.exec(letters[0]!.text)![0];
		expect(new URL(address).pathname).toBe(`/${language}/my/${hers.token}`);
		await phone.goto(address);
		expect(await phone.locator("h1").textContent()).toContain(t("my:title"));

		await phone.getByRole("link", { name: t("links:data.door") }).click();
		await phone.waitForURL(/\/data$/);
		expect(await phone.locator("html").getAttribute("dir")).toBe(language === "ar" ? "rtl" : "ltr");
		for (const kept of [name, hers.email, t("links:data.consent.contact")]) {
			expect(await main(phone)).toContain(kept);
		}
		const { fileName, tables } = await takeData(phone, t("links:data.download"));
		expect(fileName).toBe("my-data.json");
		expect(tables).toContainEqual(
			expect.objectContaining({
				heading: t("links:data.table.learner"),
				rows: [expect.objectContaining({ preferred_name: name, email: hers.email })],
			}),
		);

		await phone.getByRole("link", { name: t("links:erasure.title") }).click();
		await phone.getByRole("button", { name: t("links:erasure.ask") }).click();
		expect(await phone.getByRole("status").textContent()).toBe(
			t("links:erasure.asked", {
				day: formatDay("2026-10-14", language),
				until: formatDay("2026-11-14", language),
			}),
		);

		await eraseAtDesk(language, name);
		for (const below of ["", "/data", "/data.json", "/erasure"]) {
			const gone = await told(language, hers.token, below);
			expect(gone.status, below).toBe(404);
			expect(gone, below).toEqual(await told(language, "A".repeat(43), below));
		}
	});
});

/** What she reads behind the form, and at which address. */
async function askForLink(page: Page, language: LanguageTag, contact: string) {
	await page.goto(`/${language}/link`);
	await page.locator("[name=contact]").fill(contact);
	await page.getByRole("button", { name: texts(language).t("links:lost.send") }).click();
	await page.waitForURL(/\/sent$/);
	return { address: page.url(), words: await page.locator("main").innerHTML() };
}

/** As the server's own round of letters does it. */
async function sendLetters() {
	const post = { texts, publicUrl: site.origin, secret: site.contextAt("/en").sessionSecret };
	await answerLostLinks(site.db, post, now);
	const send = openMail({ smtpUrl: mailbox.url, from: "classes@esol.example.org" }, "ESOL Plus");
	expect((await sendWaiting(site.db, send, () => now)).problems).toEqual([]);
	const letters = mailbox.received.splice(0);
	return letters
		.map(({ to, source }) => ({ to, text: readable(source) }))
		.filter(({ to }) => to.some((one) => one.endsWith("@learner.example")));
}

async function takeData(page: Page, words: string) {
	const coming = page.waitForEvent("download");
	await page.getByRole("link", { name: words }).click();
	const download = await coming;
	const { tables } = JSON.parse(await readFile(await download.path(), "utf8"));
	return { fileName: download.suggestedFilename(), tables };
}

async function eraseAtDesk(language: LanguageTag, name: string): Promise<void> {
	const t = texts(language).t;
	const desk = await withoutScripts();
	await signIn(desk, "coordinator@demo.test");
	await desk.goto(`/${language}/manage/erasures`);
	const card = desk.locator("main li.card", { hasText: name });
	await card.getByRole("link").click();
	const erase = desk.getByRole("button", { name: t("links:requests.erase"), exact: true });
	await erase.click();
	await desk.getByRole("link", { name: t("links:requests.confirmMissing") }).waitFor();
	await desk.locator("[name=confirmed]").check();
	await erase.click();
	expect(await desk.getByRole("status").textContent()).toBe(t("links:requests.done.erased"));
	expect(await main(desk)).not.toContain(name);
}

async function told(language: LanguageTag, token: string, below: string) {
	const answer = await fetch(`${site.origin}/${language}/my/${token}${below}`);
	const body = await withoutNumber(answer);
	// The switcher of languages names the address that was asked for.
	return { status: answer.status, body: body.replaceAll(token, "") };
}

async function main(page: Page): Promise<string> {
	return (await page.locator("main").textContent()) ?? "";
}

/** A learner of the college with a page of her own, who agreed to letters and reads this language. */
async function givenReachable(language: LanguageTag, preferred_name: string) {
	const { db } = site;
	const { learner_id: id } = await db
		.selectFrom("enrolment")
		.innerJoin("course", "course.id", "enrolment.course_id")
		.innerJoin("provider", "provider.id", "course.provider_id")
		.innerJoin("learner", "learner.id", "enrolment.learner_id")
		.where("provider.slug", "=", PROVIDER)
		.where("enrolment.state", "=", "active")
		.where("enrolment.role", "=", "learner")
		.where("learner.email", "is", null)
		.select("enrolment.learner_id")
		.orderBy("enrolment.id")
		.executeTakeFirstOrThrow();
	const email = `lost-${language}@learner.example`;
	await db
		.updateTable("learner")
		.set({ preferred_name, email, language })
		.where("id", "=", id)
		.execute();
	const consent = { id: `consent-${language}`, kind: "contact" as const, notice_version: "1" };
	await db
		.insertInto("consent")
		.values({ ...consent, learner_id: id, language, given_at: SITE_NOW, withdrawn_at: null })
		.execute();
	return { email, ...(await givenOwnPage(site, PROVIDER, id)) };
}
