import { readFileSync } from "node:fs";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser, signIn } from "#tests/support/browser.ts";
import { type OwnSite, openOwnSite } from "#tests/support/own-site.ts";

const newPage = openBrowser();
let site: OwnSite;
beforeAll(async () => {
	site = await openOwnSite();
});
afterAll(() => site.close());

type Words = {
	offline: typeof import("../../locales/en/offline.json");
	registers: typeof import("../../locales/en/registers.json");
};
// Urdu is not a language of the program yet: Arabic stands for the other direction.
const LANGUAGES = ["en", "ar"] as const;

describe.each(LANGUAGES)("in %s at 360 px", (language) => {
	const words = wordsOf(language);

	test("offline from the second tap to the end of the lesson, then online", async () => {
		const { page, context, register } = await tutorAt(language);
		const marks = page.locator("fieldset:has([name^='mark.'])");
		await tap(marks.nth(0), "present");
		await says(page, words.offline.state.saved);

		await context.setOffline(true);
		await tap(marks.nth(1), "absent");
		await says(page, words.offline.state.onPhone);
		await page.reload();
		expect(await page.locator("h1").count()).toBe(1);
		await says(page, words.offline.state.onPhone);
		expect(await checked(page, 0)).toBe("present");
		expect(await checked(page, 1)).toBe("absent");
		await page.locator("button[name=rest]").click();
		await says(page, words.offline.state.onPhone);
		const names = await page.locator("legend bdi").allTextContents();
		expect(names.length).toBeGreaterThan(5);
		for (const name of names) expect(name).toMatch(/^\S+( \S\.)?$/);

		await context.setOffline(false);
		await says(page, words.offline.state.saved);
		await page.goto(register);
		expect(await checked(page, 0)).toBe("present");
		expect(await checked(page, 1)).toBe("absent");
		expect(await page.locator("fieldset input[value=present]:checked").count()).toBe(
			names.length - 1,
		);
		const lesson = lessonOf(register);
		const revisions = await site.db
			.selectFrom("mark_revision")
			.where("lesson_id", "=", lesson)
			.selectAll()
			.execute();
		expect(new Set(revisions.map(({ enrolment_id }) => enrolment_id)).size).toBe(revisions.length);
	});
});

async function tutorAt(language: string) {
	const page = await newPage({ baseURL: site.origin });
	const context: BrowserContext = page.context();
	await signIn(page, "tutor@demo.test");
	await page.goto(`/${language}/today`);
	const link = page.locator('a[href*="/register"]').first();
	const register = (await link.getAttribute("href"))!;
	// The site's data are shared with tests that mark; this register begins empty.
	await clear(lessonOf(register));
	await page.goto(`/${language}/today`);
	await isKept(page);
	await page.goto(register);
	await page.locator("#save-state[data-state]").waitFor();
	return { page, context, register };
}

/** Until today's registers are on the phone. */
function isKept(page: Page) {
	return page.waitForFunction(async () => {
		const { active } = (await navigator.serviceWorker.getRegistration()) ?? {};
		const databases = await indexedDB.databases();
		if (!active || databases.length === 0) return false;
		const opening = indexedDB.open("esol-plus");
		await new Promise((resolve) => {
			opening.onsuccess = resolve;
		});
		const counting = opening.result.transaction("page").objectStore("page").count();
		await new Promise((resolve) => {
			counting.onsuccess = resolve;
		});
		opening.result.close();
		return counting.result > 1 && (await (await caches.open("assets")).keys()).length > 1;
	});
}

function tap(line: ReturnType<Page["locator"]>, value: string) {
	return line.locator(`input[value=${value}]`).check({ force: true });
}

async function says(page: Page, words: string): Promise<void> {
	await page.locator("#save-state strong", { hasText: new RegExp(`^${words}$`) }).waitFor();
}

function checked(page: Page, line: number) {
	return page
		.locator("fieldset:has([name^='mark.'])")
		.nth(line)
		.locator("input:checked")
		.getAttribute("value");
}

function lessonOf(register: string): string {
	return /lessons\/([^/]+)/.exec(register)![1]!;
}

async function clear(lesson: string): Promise<void> {
	for (const table of ["mark", "mark_revision", "register_change", "register"] as const) {
		await site.db.deleteFrom(table).where("lesson_id", "=", lesson).execute();
	}
}

function wordsOf(language: string): Words {
	const read = (name: string) =>
		JSON.parse(readFileSync(`locales/${language}/${name}.json`, "utf8"));
	return { offline: read("offline"), registers: read("registers") };
}
