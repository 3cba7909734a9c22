import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LanguageTag } from "#app/i18n/languages.ts";
import { quickTexts } from "#app/i18n/quick-texts.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { openBrowser, signIn } from "#tests/support/browser.ts";
import { givenCourse, givenEnrolment, givenLearner } from "#tests/support/given.ts";
import { type OwnSite, openOwnSite } from "#tests/support/own-site.ts";

const newPage = openBrowser();
const texts = loadTexts(join(process.cwd(), "locales"));

let site: OwnSite;
beforeAll(async () => {
	site = await openOwnSite();
});
afterAll(() => site.close());

/** The same person under the same name, asked for later in another class. */
async function givenTwin({ db }: OwnSite, name: string, phone: string): Promise<string> {
	const provider = await db
		.selectFrom("provider")
		.where("slug", "=", "lea-valley-college")
		.select("id")
		.executeTakeFirstOrThrow();
	const course = await givenCourse(db, { provider_id: provider.id });
	const learner = await givenLearner(db, {
		preferred_name: name,
		phone,
		language: "en",
		created_at: "2026-12-01T09:00:00.000Z",
	});
	await givenEnrolment(db, course.id, learner.id, { state: "waiting", enrolled_on: null });
	return learner.id;
}

/** A coordinator's phone without scripts. */
async function openDesk(): Promise<Page> {
	const page = await newPage({ baseURL: site.origin, javaScriptEnabled: false });
	await signIn(page, "coordinator@demo.test");
	return page;
}

/** A good row and a wrong one. */
function learnersCsv(reference: string, name: string, phone: string): string {
	const rows = [
		["reference", "name", "phone", "class", "joined"],
		[`${reference}-1`, name, phone, "first-english-walthamstow", ""],
		[`${reference}-2`, `${name}-wrong`, phone, "no-such-class", ""],
	];
	return rows.map((cells) => cells.join(",")).join("\n");
}

describe.each([
	{ tag: "en", name: "Zaynab", phone: "07700 900801" },
	{ tag: "ar", name: "زينب", phone: "07700 900802" },
] satisfies { tag: LanguageTag; name: string; phone: string }[])(
	"in $tag",
	({ tag, name, phone }) => {
		const t = quickTexts(texts(tag));

		test("a learner comes in by a list, is found, and her record is completed", async () => {
			const page = await openDesk();
			await page.goto(`/${tag}/manage/import?kind=learners`);
			const buffer = Buffer.from(learnersCsv(`${tag}1`, name, phone));
			await page.setInputFiles("[name=file]", { name: "l.csv", mimeType: "text/csv", buffer });
			await page.getByRole("button", { name: t("manage:import.show") }).click();
			expect(await page.locator("main").textContent()).toContain(
				t("manage:import.problem.class-unknown"),
			);
			await page.getByRole("button", { name: t("manage:import.apply") }).click();
			await page.getByRole("link", { name: t("manage:import.seeLearners") }).click();

			await page.fill("[name=q]", phone.replace(" ", ""));
			await page.getByRole("button", { name: t("assessments:learners.findButton") }).click();
			await page.locator("main tbody a").first().click();
			await page.getByRole("link", { name: t("learners:record.change") }).click();
			await page.fill("[name=creche-children]", "2");
			await page.getByRole("button", { name: t("learners:details.save") }).click();
			expect(await page.locator(".error-summary a").getAttribute("href")).toBe("#creche-ages");
			expect(await page.inputValue("[name=creche-children]")).toBe("2");
			await page.fill("[name=creche-ages]", "2, 4");
			await page.getByRole("button", { name: t("learners:details.save") }).click();
			expect(await page.getByRole("status").textContent()).toBe(t("learners:details.saved"));
		});

		test("two records of one person become one", async () => {
			const twin = await givenTwin(site, name, phone);
			const page = await openDesk();
			await page.goto(`/${tag}/manage/learners/duplicates`);
			const card = page.locator("main li.card", { hasText: phone }).first();
			await card.getByRole("link", { name: t("learners:duplicates.compare") }).click();
			await page.getByRole("button", { name: t("learners:merge.do") }).click();
			expect(await page.getByRole("status").textContent()).toBe(t("learners:duplicates.merged"));
			expect(await page.locator("main li.card", { hasText: phone }).count()).toBe(0);
			const answer = await page.goto(`/${tag}/learners/${twin}`);
			expect(answer?.status()).toBe(200);
			expect(await page.locator("h1").textContent()).toBe(name);
		});
	},
);
