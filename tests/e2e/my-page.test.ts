import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LanguageTag, languages } from "#app/i18n/languages.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { makePersonalLink, showPersonalLink } from "#app/keeping/personal-link.server.ts";
import { openBrowser, signIn } from "#tests/support/browser.ts";
import { givenPerson } from "#tests/support/given.ts";
import { type OwnSite, openOwnSite } from "#tests/support/own-site.ts";
import { SITE_NOW } from "#tests/support/site-setup.ts";
import { withoutNumber } from "#tests/support/without-number.ts";

const newPage = openBrowser();
const texts = loadTexts(join(process.cwd(), "locales"));
const now = new Date(SITE_NOW);
const LANGUAGES = ["en", "ar", "ur"] as const;

let site: OwnSite;
beforeAll(async () => {
	site = await openOwnSite();
});
afterAll(() => site.close());

const withoutScripts = () => newPage({ baseURL: site.origin, javaScriptEnabled: false });

describe.each(LANGUAGES)("without scripts, in %s", (language) => {
	const t = texts(language).t;
	const desk = texts("en").t;

	test("a learner opens her page, says what she has to say, and sees the answer", async () => {
		const hers = await givenAbsent(LANGUAGES.indexOf(language));
		const coordinator = await withoutScripts();
		await signIn(coordinator, "coordinator@demo.test");
		await coordinator.goto(`/en/learners/${hers.learnerId}`);
		await coordinator.getByRole("link", { name: desk("my:staff.open") }).click();
		await coordinator.getByRole("button", { name: desk("attendance:link.make") }).click();
		const address = (await coordinator.locator(".personal-link").first().textContent())!;
		const path = new URL(address).pathname.replace(/^\/[^/]+/, `/${language}`);

		const phone = await withoutScripts();
		await phone.goto(path);
		await expectHers(phone, language, hers.name);

		await phone
			.getByRole("link", { name: t("my:absence.title") })
			.first()
			.click();
		await phone.locator('input[value="work"]').check();
		await press(phone, t("my:absence.submit"));
		expect(await phone.getByRole("status").textContent()).toBe(t("my:done.told"));
		expect(await phone.locator("main").textContent()).toContain(t("my:absence.told"));
		await press(phone, t("my:absence.comes"));
		expect(await phone.getByRole("status").textContent()).toBe(t("my:done.comes"));

		await press(phone, t("my:presence.title"));
		expect(await phone.getByRole("status").textContent()).toBe(t("my:done.asked"));
		expect(await phone.locator("main").textContent()).toContain(t("my:presence.waiting"));

		const tutor = await withoutScripts();
		await signIn(tutor, "tutor@demo.test");
		await tutor.goto("/en/today");
		await tutor.getByRole("link", { name: desk("my:claims.open") }).click();
		const card = tutor.locator("main li.card", { hasText: hers.name }).first();
		await card.getByRole("button", { name: desk("my:claims.here") }).click();
		expect(await tutor.getByRole("status").textContent()).toBe(desk("my:claims.done.accepted"));

		await phone.goto(path);
		expect(await phone.locator("main").textContent()).toContain(t("my:presence.accepted"));

		await phone.getByRole("link", { name: t("my:contact.title") }).click();
		await phone.locator("[name=email]").fill("no address");
		await press(phone, t("my:contact.save"));
		await phone.getByRole("link", { name: t("learners:errors.emailUnclear") }).waitFor();
		await phone.locator("[name=email]").fill(`${language}@learner.example`);
		await press(phone, t("my:contact.save"));
		expect(await phone.getByRole("status").textContent()).toBe(t("my:done.contact"));

		await coordinator.goto(`/en/learners/${hers.learnerId}/own-page`);
		expect(await coordinator.locator("main").textContent()).toContain(desk("learners:own.title"));
		await coordinator.getByRole("button", { name: desk("attendance:link.end") }).click();
		await coordinator.getByRole("button", { name: desk("attendance:link.make") }).waitFor();
		expect(await told(path)).toEqual(await told(`/${language}/my/${"A".repeat(43)}`));
		for (const below of ["/contact", "/consents", "/consents/contact"]) {
			const gone = await told(path + below);
			expect(gone, below).toEqual(await told(`/${language}/my/${"A".repeat(43)}${below}`));
			expect(gone.status, below).toBe(404);
		}
	});

	test("she says yes and no to letters in one place", async () => {
		const { learnerId } = await givenAbsent(LANGUAGES.indexOf(language));
		const phone = await withoutScripts();
		await phone.goto(`/${language}/my/${await givenToken(learnerId)}/consents`);
		const card = phone.locator("li.card", { hasText: t("my:consents.reminders.title") });
		await card.getByRole("button").click();
		expect(await card.textContent()).toContain(t("my:consents.withdraw"));
		await card.getByRole("button").click();
		expect(await card.textContent()).toContain(t("my:consents.give"));
	});
});

test("her pages are light and hold no script, for a full learner in every language", async () => {
	const { learnerId } = await givenAbsent(0);
	const token = await givenToken(learnerId);
	const { id: lessonId } = await site.db
		.selectFrom("lesson")
		.innerJoin("enrolment", "enrolment.course_id", "lesson.course_id")
		.where("enrolment.learner_id", "=", learnerId)
		.where("lesson.starts_at", ">", SITE_NOW)
		.select("lesson.id")
		.orderBy("lesson.starts_at")
		.executeTakeFirstOrThrow();
	const page = await newPage({ baseURL: site.origin });
	const below = ["", "/contact", "/consents", `/lessons/${lessonId}/absence`];
	for (const { tag } of languages) {
		for (const one of below) await expectLight(page, `/${tag}/my/${token}${one}`);
	}
});

async function expectLight(page: Page, path: string): Promise<void> {
	const sizes: Promise<number>[] = [];
	const listen = (response: import("playwright-core").Response) => {
		sizes.push(response.body().then((body) => gzipSync(body).length));
	};
	page.on("response", listen);
	const answer = await page.goto(path, { waitUntil: "load" });
	page.off("response", listen);
	const all = await Promise.all(sizes);
	expect(answer!.status(), path).toBe(200);
	expect(gzipSync(await answer!.body()).length, path).toBeLessThan(14 * 1024);
	expect(
		all.reduce((a, b) => a + b, 0),
		path,
	).toBeLessThan(50 * 1024);
	expect(all.length, path).toBeLessThanOrEqual(5);
	expect(await page.locator("script").count(), path).toBe(0);
	const wide = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(wide, path).toBeLessThanOrEqual(360);
}

async function expectHers(page: Page, language: LanguageTag, name: string): Promise<void> {
	const root = page.locator("html");
	expect(await root.getAttribute("lang")).toBe(language);
	expect(await root.getAttribute("dir")).toBe(language === "en" ? "ltr" : "rtl");
	expect(await page.locator("h1").textContent()).toContain(texts(language).t("my:title"));
	expect(await page.locator("main").textContent()).toContain(name);
}

/** The English stands beside in the name of a button. */
async function press(page: Page, words: string): Promise<void> {
	await page.getByRole("button", { name: words }).first().click();
}

async function told(path: string) {
	const answer = await fetch(site.origin + path);
	const body = await withoutNumber(answer);
	// The switcher of languages names the address that was asked for.
	return { status: answer.status, body: body.replaceAll(path.split("/")[3]!, "") };
}

/** One of the tutor's learners, marked as away in a lesson whose register was handed in. */
async function givenAbsent(index: number) {
	const { db } = site;
	const rows = await db
		.selectFrom("mark")
		.innerJoin("lesson", "lesson.id", "mark.lesson_id")
		.innerJoin("register", "register.lesson_id", "lesson.id")
		.innerJoin("enrolment", "enrolment.id", "mark.enrolment_id")
		.innerJoin("learner", "learner.id", "enrolment.learner_id")
		.innerJoin("course_tutor", "course_tutor.course_id", "lesson.course_id")
		.innerJoin("person", "person.id", "course_tutor.person_id")
		.where("person.email", "=", "tutor@demo.test")
		.where("enrolment.role", "=", "learner")
		.where("enrolment.state", "=", "active")
		.where("lesson.local_date", ">=", "2026-10-01")
		.where("register.submitted_at", "is not", null)
		.where("mark.code", "in", ["present", "absent"])
		.select(["learner.id as learnerId", "learner.preferred_name as name"])
		.select(["mark.id as markId", "lesson.id as lessonId"])
		.orderBy("lesson.starts_at", "desc")
		.orderBy("mark.id")
		.execute();
	const hers = [...new Map(rows.toReversed().map((row) => [row.learnerId, row])).values()][index]!;
	await db.updateTable("mark").set({ code: "absent" }).where("id", "=", hers.markId).execute();
	await db
		.updateTable("register")
		.set({ submitted_at: SITE_NOW })
		.where("lesson_id", "=", hers.lessonId)
		.execute();
	return hers;
}

async function givenToken(learnerId: string): Promise<string> {
	const { db } = site;
	const { sessionSecret } = site.contextAt("/en");
	const { provider_id: providerId } = await db
		.selectFrom("enrolment")
		.innerJoin("course", "course.id", "enrolment.course_id")
		.where("enrolment.learner_id", "=", learnerId)
		.select("course.provider_id")
		.executeTakeFirstOrThrow();
	const owner = { learnerId, providerId };
	const person = await givenPerson(db, "coordinator", { provider: providerId });
	await makePersonalLink(db, sessionSecret, person, owner, now);
	return (await showPersonalLink(db, sessionSecret, owner, now))!.token;
}
