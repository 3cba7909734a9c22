import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keepLetters } from "#app/contact/letters.server.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { openMail } from "#app/messages/mail.server.ts";
import { sendWaiting } from "#app/messages/outbox.server.ts";
import { openBrowser, signIn } from "#tests/support/browser.ts";
import { type Mailbox, openMailbox } from "#tests/support/mailbox.ts";
import { type OwnSite, openOwnSite } from "#tests/support/own-site.ts";
import { SITE_NOW } from "#tests/support/site-setup.ts";

const newPage = openBrowser();
const texts = loadTexts(join(process.cwd(), "locales"));

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

const withoutScripts = () => newPage({ baseURL: site.origin, javaScriptEnabled: false });

describe.each(["en", "ar"] as const)("without scripts, in %s", (language) => {
	const t = texts(language).t;

	test("a tutor rings an absent learner and says in one tap what came of it", async () => {
		const page = await withoutScripts();
		await signIn(page, "tutor@demo.test");
		await page.goto(`/${language}/today`);
		await page.getByRole("link", { name: t("contact:absences.open") }).click();
		expect(await page.locator("html").getAttribute("dir")).toBe(language === "ar" ? "rtl" : "ltr");
		expect(await page.locator("h1").textContent()).toBe(t("contact:absences.title"));

		const cards = page.locator("main ul.grid:not(details *) > li");
		const before = await cards.count();
		expect(before).toBeGreaterThan(0);
		const card = cards.first();
		expect(await card.locator('a[href^="tel:+44"]').count()).toBe(1);
		await card.locator('button[value="no-answer"]').click();
		expect(page.url()).toContain(`/${language}/today/absences?done=attempt`);
		expect(await page.getByRole("status").textContent()).toBe(t("contact:attempts.saved"));
		expect(await cards.count()).toBe(before - 1);
	});

	test("the coordinator sends a ready message from her own telephone", async () => {
		const { learner_id, id } = await somebodyReachable();
		const page = await withoutScripts();
		await signIn(page, "coordinator@demo.test");
		await page.goto(`/${language}/learners/${learner_id}/contacts?for=${id}`);
		const sms = await page.locator('main a[href^="sms:"]').first().getAttribute("href");
		const whatsapp = await page.locator('main a[href^="https://wa.me/44"]').first().count();
		expect(decodeURIComponent(sms!)).toMatch(/^sms:\+44\d+\?&body=.+\n/);
		expect(whatsapp).toBe(1);
		await page
			.getByRole("button", { name: t("contact:ready.sentText") })
			.first()
			.click();
		expect(await page.locator("table").textContent()).toContain(t("contact:way.text"));
	});
});

describe("a letter that could not be sent", () => {
	test("is seen on the desk with the reason, and tried again with one button", async () => {
		const recipient = await givenCancelled("nobody@learner.example");
		const post = openMail({ smtpUrl: mailbox.url, from: "classes@esol.example.org" }, "ESOL Plus");
		for (const hours of [0, 1, 3, 10, 40]) await sendWaiting(site.db, post, () => later(hours));

		const page = await withoutScripts();
		await signIn(page, "coordinator@demo.test");
		await page.goto("/en/manage/messages?state=failed");
		const card = page.locator("li.card", { hasText: recipient });
		expect(await card.textContent()).toContain(texts("en").t("contact:outbox.problem.refused"));
		expect(await card.textContent()).not.toContain("Hello");
		await card.locator("form button").click();
		expect(await page.getByRole("status").textContent()).toBe(texts("en").t("contact:outbox.done"));
		await page.goto("/ar/manage/messages?state=waiting");
		expect(await page.locator("main").textContent()).toContain(recipient);
	});
});

const later = (hours: number) => new Date(Date.parse(SITE_NOW) + hours * 3_600_000);

/** A lesson of next week is cancelled, and one of its learners reads e-mail at this address. */
async function givenCancelled(email: string): Promise<string> {
	const { db } = site;
	const found = await db
		.selectFrom("lesson")
		.innerJoin("course", "course.id", "lesson.course_id")
		.innerJoin("provider", "provider.id", "course.provider_id")
		.innerJoin("enrolment", "enrolment.course_id", "course.id")
		.where("provider.slug", "=", "lea-valley-college")
		.where("course.state", "=", "published")
		.where("enrolment.state", "=", "active")
		.where("lesson.starts_at", ">", later(48).toISOString())
		.select(["lesson.id", "enrolment.learner_id", "provider.id as provider_id"])
		.orderBy("lesson.starts_at")
		.orderBy("lesson.id")
		.orderBy("enrolment.id")
		.executeTakeFirstOrThrow();
	await db
		.updateTable("provider")
		.set({ is_example: 0 })
		.where("id", "=", found.provider_id)
		.execute();
	await db.updateTable("learner").set({ email }).where("id", "=", found.learner_id).execute();
	const consent = { id: "consent-of-a-test", kind: "contact" as const, notice_version: "1" };
	await db
		.insertInto("consent")
		.values({
			...{ ...consent, learner_id: found.learner_id, language: "en" },
			...{ given_at: SITE_NOW, withdrawn_at: null },
		})
		.execute();
	await db
		.updateTable("lesson")
		.set({ cancelled_at: SITE_NOW, cancelled_reason: "venue" })
		.where("id", "=", found.id)
		.execute();
	const secret = site.contextAt("/en").sessionSecret;
	await keepLetters(db, { texts, publicUrl: site.origin, secret }, later(0));
	return email;
}

function somebodyReachable() {
	return site.db
		.selectFrom("enrolment")
		.innerJoin("learner", "learner.id", "enrolment.learner_id")
		.innerJoin("course", "course.id", "enrolment.course_id")
		.innerJoin("provider", "provider.id", "course.provider_id")
		.where("provider.slug", "=", "lea-valley-college")
		.where("learner.may_leave_message", "=", 1)
		.where("learner.phone", "is not", null)
		.where("enrolment.state", "=", "active")
		.select(["enrolment.id", "enrolment.learner_id"])
		.orderBy("enrolment.id")
		.executeTakeFirstOrThrow();
}
