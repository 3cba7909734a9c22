import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LanguageTag } from "#app/i18n/languages.ts";
import { quickTexts } from "#app/i18n/quick-texts.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { openBrowser, signIn } from "#tests/support/browser.ts";
import { givenEnrolment, givenLearner } from "#tests/support/given.ts";
import { givenOwnPage } from "#tests/support/given-own-page.ts";
import { type OwnSite, openOwnSite } from "#tests/support/own-site.ts";

const newPage = openBrowser();
const texts = loadTexts(join(process.cwd(), "locales"));

let site: OwnSite;
let course: { id: string; pilot: string };
beforeAll(async () => {
	site = await openOwnSite();
	course = await site.db
		.selectFrom("course")
		.innerJoin("course_tutor", "course_tutor.course_id", "course.id")
		.innerJoin("person", "person.id", "course_tutor.person_id")
		.innerJoin("pilot", "pilot.id", "course.pilot_id")
		.where("person.email_folded", "=", "tutor@demo.test")
		.where("course.state", "=", "published")
		.select(["course.id", "course.provider_id", "pilot.slug as pilot"])
		.orderBy("course.slug")
		.executeTakeFirstOrThrow();
});
afterAll(() => site.close());

/** Somebody who began the class of the demo's tutor a week ago, and her own page. */
async function givenSpeaker(name: string, language: LanguageTag) {
	const learner = await givenLearner(site.db, { preferred_name: name, language });
	const began = { enrolled_on: "2026-10-01", started_on: "2026-10-07" };
	await givenEnrolment(site.db, course.id, learner.id, { state: "active", ...began });
	const { token } = await givenOwnPage(site, "lea-valley-college", learner.id);
	return { id: learner.id, token };
}

/** A phone without scripts. */
const openPhone = () => newPage({ baseURL: site.origin, javaScriptEnabled: false });

describe.each([
	{ tag: "en", name: "Halima", words: "I talk to my neighbour Zubaida now." },
	{ tag: "ur", name: "زینب", words: "اب میں اپنی پڑوسن زبیدہ سے بات کرتی ہوں۔" },
] satisfies { tag: LanguageTag; name: string; words: string }[])(
	"in $tag",
	({ tag, name, words }) => {
		const t = quickTexts(texts(tag));

		test("she writes, chooses who reads it, and takes it back in the same place", async () => {
			const { token, id } = await givenSpeaker(name, tag);
			const phone = await openPhone();
			await phone.goto(`/${tag}/my/${token}`);
			await phone.getByRole("link", { name: t("social:my.title") }).click();
			const answer = await phone.reload();
			expect(gzipSync(await answer!.body()).length).toBeLessThan(14 * 1024);
			expect(await phone.locator("script").count()).toBe(0);
			expect(await phone.locator("main").textContent()).toContain(t("social:my.copies"));

			await phone.getByRole("button", { name: t("social:my.save") }).click();
			expect(await phone.locator(".error-summary").textContent()).toContain(
				t("social:errors.words"),
			);
			await phone.locator("#words").fill(words);
			await phone.locator("input[name=scope][value=first-name]").check();
			await phone.locator("#name").fill(name);
			await phone.getByRole("button", { name: t("social:my.save") }).click();
			expect(await phone.locator(".card").textContent()).toContain(words);

			await phone.getByRole("button", { name: t("social:my.withdraw") }).click();
			expect(await phone.locator(".card").textContent()).not.toContain(words);
			const kept = await site.db
				.selectFrom("quote")
				.where("learner_id", "=", id)
				.select(["words", "first_name", "language"])
				.execute();
			expect(kept).toEqual([{ words: null, first_name: null, language: tag }]);
		});

		test("an evaluator reads it without knowing whose it is, hides the name and chooses it", async () => {
			const { token } = await givenSpeaker(name, tag);
			const phone = await openPhone();
			await phone.goto(`/${tag}/my/${token}/voice`);
			await phone.locator("#words").fill(words);
			await phone.locator("input[name=scope][value=nameless]").check();
			await phone.getByRole("button", { name: t("social:my.save") }).click();

			const desk = await openPhone();
			await signIn(desk, "evaluator@demo.test");
			await desk.goto(`/${tag}/pilots/${course.pilot}/voices`);
			const card = desk.locator(".card", { hasText: words });
			expect(await card.textContent()).not.toContain(name);
			await card.getByRole("link", { name: t("social:choice.check") }).click();
			const said = words.replace("Zubaida", "[Zubaida]").replace("زبیدہ", "[زبیدہ]");
			await desk.locator("#words").fill(said);
			if (tag !== "en")
				await desk.locator("#english").fill("I talk to my neighbour [Zubaida] now.");
			await desk.locator("input[name=checked]").check();
			await desk.getByRole("button", { name: t("social:choice.choose") }).click();
			const shown = said.replace(/\[.*?\]/, "[…]");
			const chosen = desk.locator(".card", { hasText: shown });
			expect(await chosen.textContent()).toContain(t("social:choice.chosen"));
		});
	},
);

test("her tutor writes down with her what she says", async () => {
	const { id } = await givenSpeaker("Samira", "ar");
	const desk = await openPhone();
	await signIn(desk, "tutor@demo.test");
	await desk.goto(`/en/learners/${id}`);
	await desk.getByRole("link", { name: "Words for reports" }).click();
	await desk.locator("#words").fill("أقرأ رسائل المدرسة");
	await desk.locator("input[name=scope][value=funder]").check();
	await desk.getByRole("button", { name: "Keep the words" }).click();
	expect(await desk.locator(".error-summary").textContent()).toContain("is with you");
	await desk.locator("input[name=agreed]").check();
	await desk.getByRole("button", { name: "Keep the words" }).click();
	expect(await desk.locator(".card").textContent()).toContain("أقرأ رسائل المدرسة");
});
