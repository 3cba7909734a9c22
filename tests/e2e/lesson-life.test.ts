import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LanguageTag } from "#app/i18n/languages.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { openBrowser, signIn } from "#tests/support/browser.ts";
import { type OwnSite, openOwnSite } from "#tests/support/own-site.ts";
import { SITE_NOW } from "#tests/support/site-setup.ts";

const newPage = openBrowser();
const texts = loadTexts(join(process.cwd(), "locales"));

const TUTOR = "tutor@demo.test";
const COVER = "staff@lea-valley-college.demo.test";
const TODAY = SITE_NOW.slice(0, 10);

describe.each<LanguageTag>(["en", "ur"])("in %s, without scripts", (language) => {
	const { t } = texts(language);

	// Each language has lessons that nobody has marked or handed over yet.
	let site: OwnSite;
	beforeAll(async () => {
		site = await openOwnSite();
		await letCoverSignIn(site);
		// What the demo's learners said before is told by their own journey.
		await site.db.deleteFrom("apology").execute();
	});
	afterAll(() => site.close());

	async function enter(email: string): Promise<Page> {
		const page = await newPage({ javaScriptEnabled: false, baseURL: site.origin });
		await signIn(page, email);
		return page;
	}

	const registerOf = (lessonId: string) => `/${language}/lessons/${lessonId}/register`;

	test("an apology before the lesson stands beside the name, and is taken back", async () => {
		const page = await enter(TUTOR);
		const [next] = await listLessons(site, ">", SITE_NOW);
		await page.goto(registerOf(next!.id));
		await page.locator('main a[href$="/apologies"]').click();
		await send(page, '[action$="/apologies"]');
		await expectError(page, t("registers:errors.apologyWho"));

		const who = page.locator(".choice").filter({ has: page.locator("[name=who]") });
		const name = (await who.nth(1).locator("bdi").innerText()).trim();
		await who.nth(1).locator("label").click();
		await page.locator("[name=reason][value=appointment]").check({ force: true });
		await send(page, '[action$="/apologies"]');
		await page.waitForURL(/register\?done=apology$/);
		const reason = t("registers:apologies.reasons.appointment");
		const told = page.locator(".register > li").filter({ has: page.locator(".told-us") });
		expect(await told.count()).toBe(1);
		expect(await told.innerText()).toContain(name);
		expect(await told.innerText()).toContain(t("registers:register.toldUs", { reason }));

		await page.locator('main a[href$="/apologies"]').click();
		await send(page, '[action$="/removal"]');
		await page.goto(registerOf(next!.id));
		expect(await page.locator(".told-us").count()).toBe(0);
	});

	test("a lesson is handed over: who covers it marks it, and opens no other", async () => {
		const page = await enter(TUTOR);
		await page.goto(`/${language}/today`);
		await page.locator('main a[href*="/register"]').first().click();
		const lessonId = page.url().split("/lessons/")[1]!.split("/")[0]!;
		await page.locator('main a[href$="/cover"]').click();
		await send(page, '[action$="/cover"]');
		await expectError(page, t("registers:errors.coverMissing"));
		const cover = await personOf(site, COVER);
		await page.locator(`[name=tutor][value="${cover.id}"]`).check({ force: true });
		await send(page, '[action$="/cover"]');
		await page.waitForURL(/done=covered$/);
		expect(await page.locator(".lesson-heading").innerText()).toContain(cover.name);

		const hers = await enter(COVER);
		await hers.goto(`/${language}/today`);
		const card = hers.locator("li.card").filter({ hasText: t("registers:today.cover") });
		expect(await card.count()).toBe(1);
		await card.locator('a[href*="/register"]').click();
		expect(hers.url()).toContain(lessonId);
		await hers.getByRole("button", { name: t("registers:register.rest") }).click();
		await hers.waitForURL(/done=saved/);
		expect(await hers.locator("fieldset[data-enrolment] input:checked").count()).toBeGreaterThan(3);
		expect(await hers.locator('main a[href*="/learners/"]').count()).toBe(0);

		const others = await listLessonsBeside(site, lessonId);
		expect(others.length).toBeGreaterThan(3);
		for (const { id } of others.slice(0, 3)) {
			expect((await hers.goto(registerOf(id)))?.status()).toBe(404);
		}
		expect((await hers.goto(`/${language}/lessons/${lessonId}/cover`))?.status()).toBe(403);
	});

	test("a paper register is typed in with its day, and a walk-in is matched", async () => {
		const page = await enter(TUTOR);
		const lesson = await untakenLesson(site);
		await page.goto(`/${language}/lessons/${lesson.id}/paper`);
		await page.locator('main a[href*="paper=yes"]').click();
		expect(await page.inputValue("[name=taken-on]")).toBe(lesson.local_date);
		await page.fill("[name=taken-on]", "2026-10-15");
		await page.locator("[data-enrolment] input[value=late]").first().check({ force: true });
		await saveRegister(page, t("registers:register.save"));
		await expectError(page, t("registers:errors.takenOn"));
		// What was typed is still there, the wrong day with it.
		expect(await page.inputValue("[name=taken-on]")).toBe("2026-10-15");
		await page.fill("[name=taken-on]", TODAY);
		await saveRegister(page, t("registers:register.save"));
		await page.waitForURL(/done=saved/);
		expect(await page.inputValue("[name=taken-on]")).toBe(TODAY);

		await page.fill("[name=walk-in]", "Hana Tesfaye");
		await page.getByRole("button", { name: t("registers:walkIn.add"), exact: true }).click();
		await page.waitForURL(/done=saved/);
		await page.locator('.walk-ins a[href*="/walk-ins/"]').click();
		expect(await page.locator("h1").innerText()).toContain("Hana Tesfaye");
		await send(page, "[action*='/walk-ins/']");
		await expectError(page, t("registers:errors.walkInWho"));
		const who = page
			.locator(".choice")
			.filter({ has: page.locator("[name=enrolment]") })
			.nth(2);
		const name = (await who.locator("bdi").first().innerText()).trim();
		await who.locator("label").click();
		await send(page, "[action*='/walk-ins/']");
		await page.waitForURL(/done=walk-in-matched$/);
		const matched = t("registers:walkIn.matched", { name });
		expect(plain(await page.locator(".walk-ins").innerText())).toContain(plain(matched));
		expect(await page.locator("[data-enrolment] input:checked").count()).toBe(2);
	});

	test("a coordinator voids a lesson with a reason, and takes it back", async () => {
		const page = await enter("coordinator@demo.test");
		const taken = await takenLesson(site);
		await page.goto(registerOf(taken.id));
		await page.locator('main a[href$="/voiding"]').click();
		await send(page, '[action$="/voiding"]');
		await expectError(page, t("registers:errors.reasonMissing"));
		await page.fill("[name=reason]", "The fire alarm ended it.");
		await send(page, '[action$="/voiding"]');
		await page.waitForURL(/done=voided$/);
		const told = await page.locator("main").innerText();
		expect(told).toContain(t("registers:closed.voided"));
		expect(told).toContain("The fire alarm ended it.");
		await page.getByRole("button", { name: t("registers:register.unvoid") }).click();
		await page.waitForURL(/done=counts-again$/);
		const now = await page.locator("main").innerText();
		expect(now).toContain(t("registers:register.done.counts-again"));
		expect(now).not.toContain(t("registers:closed.voided"));
		await page.locator('main a[href$="/voiding"]').waitFor();
	});
});

/** A second tutor of the provider, with the password that all the others have. */
async function letCoverSignIn({ db }: OwnSite): Promise<void> {
	const { password_hash } = await db
		.selectFrom("person")
		.where("email", "=", TUTOR)
		.select("password_hash")
		.executeTakeFirstOrThrow();
	await db.updateTable("person").set({ password_hash }).where("email", "=", COVER).execute();
}

const personOf = ({ db }: OwnSite, email: string) =>
	db
		.selectFrom("person")
		.where("email", "=", email)
		.select(["id", "name"])
		.executeTakeFirstOrThrow();

/** Lessons that the tutor teaches, with how many marks each has. */
const lessonsOfTutor = ({ db }: OwnSite) =>
	db
		.selectFrom("lesson")
		.innerJoin("course_tutor", "course_tutor.course_id", "lesson.course_id")
		.innerJoin("person", "person.id", "course_tutor.person_id")
		.leftJoin("register", "register.lesson_id", "lesson.id")
		.where("person.email", "=", TUTOR)
		.where("lesson.cancelled_at", "is", null)
		.select((eb) => [
			"lesson.id",
			"lesson.local_date",
			eb
				.selectFrom("mark")
				.whereRef("mark.lesson_id", "=", "lesson.id")
				.select((e) => e.fn.countAll<number>().as("marks"))
				.as("marks"),
			eb
				.selectFrom("enrolment")
				.whereRef("enrolment.course_id", "=", "lesson.course_id")
				.where("enrolment.state", "=", "active")
				.select((e) => e.fn.countAll<number>().as("learners"))
				.as("learners"),
		])
		.orderBy("lesson.starts_at")
		.orderBy("lesson.id");

async function listLessons(site: OwnSite, side: "<" | ">", moment: string) {
	const lessons = await lessonsOfTutor(site).where("lesson.starts_at", side, moment).execute();
	return lessons.filter(({ learners }) => Number(learners) > 4);
}

async function untakenLesson(site: OwnSite) {
	const before = await listLessons(site, "<", TODAY);
	const untaken = before.findLast(({ marks }) => Number(marks) === 0);
	if (!untaken) throw new Error("every register is taken");
	return untaken;
}

async function takenLesson(site: OwnSite) {
	const before = await listLessons(site, "<", TODAY);
	const taken = before.findLast(({ marks }) => Number(marks) > 4);
	if (!taken) throw new Error("no register is taken");
	return taken;
}

const listLessonsBeside = ({ db }: OwnSite, lessonId: string) =>
	db
		.selectFrom("lesson")
		.where("id", "!=", lessonId)
		.where("course_id", "in", (eb) =>
			eb.selectFrom("lesson").where("id", "=", lessonId).select("course_id"),
		)
		.select("id")
		.orderBy("starts_at", "desc")
		.execute();

async function send(page: Page, form: string): Promise<void> {
	await page.locator(`main form${form} button`).first().click();
}

async function saveRegister(page: Page, name: string): Promise<void> {
	await page.locator(".register-bar").getByRole("button", { name, exact: true }).click();
}

async function expectError(page: Page, words: string): Promise<void> {
	expect(await page.locator(".error-summary a").first().innerText()).toBe(words);
	const target = await page.locator(".error-summary a").first().getAttribute("href");
	expect(await page.locator(`[id="${target!.slice(1)}"]`).count(), "what the error leads to").toBe(
		1,
	);
}

/** Without the marks that keep a name's direction. */
const plain = (words: string) => words.replace(/[\u2066-\u2069]/g, "");
