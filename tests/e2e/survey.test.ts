import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LanguageTag, languages } from "#app/i18n/languages.ts";
import { quickTexts } from "#app/i18n/quick-texts.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { openBrowser, signIn } from "#tests/support/browser.ts";
import { givenEnrolment, givenLearner } from "#tests/support/given.ts";
import { type OwnSite, openOwnSite } from "#tests/support/own-site.ts";

const newPage = openBrowser();
const texts = loadTexts(join(process.cwd(), "locales"));
/** A number of people that stands on no page of the demo but where it was typed. */
const PLANTED = "497";
/** On its own: ids hold such digits too. */
const SHOWN = /(?<![\w-])497(?![\w-])/;

let site: OwnSite;
let courseId: string;
beforeAll(async () => {
	site = await openOwnSite();
	const taught = await site.db
		.selectFrom("course")
		.innerJoin("course_tutor", "course_tutor.course_id", "course.id")
		.innerJoin("person", "person.id", "course_tutor.person_id")
		.where("person.email_folded", "=", "tutor@demo.test")
		.where("course.pilot_id", "is not", null)
		.where("course.state", "=", "published")
		.select("course.id")
		.orderBy("course.slug")
		.executeTakeFirstOrThrow();
	courseId = taught.id;
});
afterAll(() => site.close());

/** Somebody who began the class of the demo's tutor a week ago. */
async function givenStarter(name: string, language: LanguageTag): Promise<string> {
	const learner = await givenLearner(site.db, { preferred_name: name, language });
	const began = { enrolled_on: "2026-10-01", started_on: "2026-10-07" };
	await givenEnrolment(site.db, courseId, learner.id, { state: "active", ...began });
	return learner.id;
}

/** A phone without scripts. */
const openPhone = () => newPage({ baseURL: site.origin, javaScriptEnabled: false });

async function openDesk(who: "tutor" | "coordinator"): Promise<Page> {
	const page = await openPhone();
	await signIn(page, `${who}@demo.test`);
	return page;
}

const kept = (learnerId: string) =>
	site.db
		.selectFrom("survey_answer")
		.innerJoin("survey_response", "survey_response.id", "survey_answer.response_id")
		.where("survey_response.learner_id", "=", learnerId)
		.select(["item", "value", "declined", "mode", "survey_answer.language", "finished_at"])
		.orderBy("item")
		.execute();

/** The first option of each question that follows, until all are answered. */
async function answerTheRest(page: Page, next: string): Promise<void> {
	while (page.url().includes("/questions/")) {
		await page.locator("main [type=radio]").first().check();
		await page.getByRole("button", { name: next }).click();
	}
}

describe.each([
	{ tag: "en", name: "Halima" },
	{ tag: "ar", name: "سلمى" },
] satisfies { tag: LanguageTag; name: string }[])("in $tag", ({ tag, name }) => {
	const t = quickTexts(texts(tag));
	const next = t("surveys:question.next");

	test("she answers on her own phone, stops, comes back and sends", async () => {
		const learnerId = await givenStarter(name, tag);
		const desk = await openDesk("tutor");
		await desk.goto(`/en/learners/${learnerId}/surveys`);
		await desk.getByRole("button", { name: "Make a private link" }).click();
		const address = await desk.locator(".personal-link").textContent();
		expect(address).toContain(`/${tag}/survey/`);

		const phone = await openPhone();
		await phone.goto(address!);
		expect(await phone.locator("main").textContent()).toContain(t("surveys:start.teacher"));
		expect(await phone.content()).not.toContain(name);
		expect(await phone.locator("script").count()).toBe(0);
		await phone.getByRole("link", { name: t("surveys:start.begin") }).click();
		await phone.getByRole("button", { name: next }).click();
		expect(await phone.locator(".error-summary a").getAttribute("href")).toBe("#answer");
		await phone.fill("[name=answer]", PLANTED);
		await phone.getByRole("button", { name: next }).click();
		await phone.locator("[value=not-said]").check();
		await phone.getByRole("button", { name: next }).click();
		await phone.getByRole("link", { name: t("surveys:question.stop") }).click();

		await phone.goto(address!);
		const goOn = phone.getByRole("link", { name: t("surveys:start.goOn") });
		expect(await goOn.getAttribute("href")).toMatch(/confidence-shops$/);
		await goOn.click();
		await phone.getByRole("link", { name: t("surveys:question.back") }).click();
		expect(await phone.locator("[value=not-said]").isChecked()).toBe(true);
		await phone.getByRole("button", { name: next }).click();
		await answerTheRest(phone, next);
		await phone.getByRole("button", { name: t("surveys:end.send") }).click();
		expect(await phone.getByRole("status").textContent()).toContain(t("surveys:done.sent"));

		const answers = await kept(learnerId);
		expect(answers.length).toBe(17);
		expect(answers.every(({ finished_at }) => finished_at !== null)).toBe(true);
		const of = { mode: "self", language: tag };
		expect(answers).toContainEqual(
			expect.objectContaining({ ...of, item: "english-people", value: 497 }),
		);
		expect(answers).toContainEqual(
			expect.objectContaining({ item: "confidence-neighbours", value: null, declined: 1 }),
		);
	});

	test("her tutor reads it to her, and sees no answer again", async () => {
		const learnerId = await givenStarter(`${name} 2`, tag);
		const desk = await openDesk("tutor");
		await desk.goto(`/en/today/classes/${courseId}`);
		await desk.locator(`a[href="/en/learners/${learnerId}/surveys"]`).click();
		await desk.getByRole("button", { name: "Read the questions" }).click();
		expect(await desk.locator("html").getAttribute("lang")).toBe(tag);
		const address = desk.url();
		await desk.getByRole("link", { name: t("surveys:start.begin") }).click();
		await desk.fill("[name=answer]", PLANTED);
		await desk.getByRole("button", { name: next }).click();
		await desk.locator("main [type=radio]").first().check();
		await desk.getByRole("button", { name: next }).click();
		await desk.getByRole("link", { name: t("surveys:question.back") }).click();
		expect(await desk.locator("main :checked").count()).toBe(0);
		await desk.getByRole("link", { name: t("surveys:question.back") }).click();
		expect(await desk.inputValue("[name=answer]")).toBe("");
		await desk.getByRole("link", { name: t("surveys:question.leave") }).click();
		await desk.getByRole("link", { name: t("surveys:question.leave") }).click();
		await answerTheRest(desk, next);
		await desk.getByRole("button", { name: t("surveys:end.send") }).click();
		await desk.getByRole("link", { name: t("surveys:reading.back") }).click();
		expect(desk.url()).toContain(`/learners/${learnerId}/surveys`);

		const answers = await kept(learnerId);
		expect(new Set(answers.map(({ mode }) => mode))).toEqual(new Set(["read-aloud"]));
		expect(answers.length).toBe(17);
		const stranger = await openPhone();
		expect((await stranger.goto(address))?.status()).toBe(404);
	});
});

test("a language chosen in the middle keeps the place and what is chosen", async () => {
	const learnerId = await givenStarter("Rania", "en");
	const desk = await openDesk("coordinator");
	await desk.goto(`/en/learners/${learnerId}/surveys`);
	await desk.getByRole("button", { name: "Make a private link" }).click();
	const phone = await openPhone();
	await phone.goto(`${await desk.locator(".personal-link").textContent()}/questions/lonely`);
	await phone.locator("[value='4']").check();
	await phone.locator(".languages [lang=ur]").click();
	expect(phone.url()).toMatch(/\/ur\/survey\/.*\/questions\/lonely$/);
	expect(await phone.locator("[value='4']").isChecked()).toBe(true);
	expect(await kept(learnerId)).toEqual([]);
});

test("in every language a question is light and sends no script", async () => {
	const learnerId = await givenStarter("Meryem", "en");
	const desk = await openDesk("tutor");
	await desk.goto(`/en/learners/${learnerId}/surveys`);
	await desk.getByRole("button", { name: "Make a private link" }).click();
	const link = (await desk.locator(".personal-link").textContent())!;
	for (const { tag } of languages) {
		for (const below of ["", "/questions/mixing", "/questions/english-people", "/end"]) {
			const answer = await fetch(link.replace("/en/", `/${tag}/`) + below);
			const html = await answer.text();
			expect(answer.headers.get("cache-control"), tag + below).toBe("no-store");
			expect(gzipSync(html).length, tag + below).toBeLessThan(14_000);
			expect(html, tag + below).not.toContain("<script");
		}
	}
});

test("no page of staff holds what a learner answered", async () => {
	const learnerId = await givenStarter("Nadia", "en");
	const tutor = await openDesk("tutor");
	await tutor.goto(`/en/learners/${learnerId}/surveys`);
	await tutor.getByRole("button", { name: "Make a private link" }).click();
	const link = await tutor.locator(".personal-link").textContent();
	const phone = await openPhone();
	await phone.goto(`${link}/questions/english-people`);
	await phone.fill("[name=answer]", PLANTED);
	await phone.getByRole("button", { name: "Save and continue" }).click();
	expect(await kept(learnerId)).toMatchObject([{ value: 497 }]);
	// On her own phone she sees it again.
	await phone.goto(`${link}/questions/english-people`);
	expect(await phone.content()).toMatch(SHOWN);

	const pages = [
		`/en/learners/${learnerId}`,
		`/en/learners/${learnerId}/surveys`,
		`/en/learners/${learnerId}/contacts`,
		`/en/today/classes/${courseId}`,
		`/en/manage/surveys`,
		`/en/manage/classes/${courseId}/report`,
		`/en/manage/classes/${courseId}/report.csv`,
		`${link}`,
		`${link}/questions/english-people`,
		`${link}/end`,
	];
	for (const who of ["tutor", "coordinator"] as const) {
		const page = await openDesk(who);
		let seen = 0;
		for (const address of pages) {
			const answer = await page.request.get(address, { failOnStatusCode: false });
			if (answer.ok()) seen += 1;
			expect(await answer.text(), `${who} ${address}`).not.toMatch(SHOWN);
		}
		expect(seen).toBeGreaterThan(6);
	}
});
