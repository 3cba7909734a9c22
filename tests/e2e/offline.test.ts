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
const LANGUAGES = ["en", "ur"] as const;

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

test("two phones: who comes second sees both marks and chooses", async () => {
	const words = wordsOf("en");
	const { page, context, register } = await tutorAt("en");
	const other = await newPage({ baseURL: site.origin });
	await signIn(other, "coordinator@demo.test");
	await other.goto(register);

	await context.setOffline(true);
	await tap(lines(page).nth(0), "present");
	await tap(lines(page).nth(1), "present");
	await says(page, words.offline.state.onPhone);
	await tap(lines(other).nth(0), "absent");
	await tap(lines(other).nth(1), "absent");
	await arrived(register, [{ code: "absent" }, { code: "absent" }]);

	await context.setOffline(false);
	await page.locator(".conflict").nth(1).waitFor();
	const first = page.locator(".conflict").first();
	expect(await first.textContent()).toContain(words.registers.mark.present);
	expect(await first.textContent()).toContain(words.registers.mark.absent);
	await page.reload();
	await page.locator(".conflict").nth(1).waitFor();
	await first.getByRole("button", { name: words.offline.conflict.mine }).click();
	await page.locator(".conflict").nth(1).waitFor({ state: "detached" });
	await first.getByRole("button", { name: words.offline.conflict.keepTheirs }).click();
	await says(page, words.offline.state.saved);
	const marks = await marksOf(lessonOf(register));
	expect(marks.map(({ code, version }) => `${code} ${version}`).sort()).toEqual([
		"absent 1",
		"present 2",
	]);
});

test("two tabs and double taps make one mark", async () => {
	const words = wordsOf("en");
	const { page, context, register } = await tutorAt("en");
	const tab = await context.newPage();
	await tab.goto(`${site.origin}${register}`);
	await tab.locator("#save-state[data-state]").waitFor();
	await context.setOffline(true);
	await lines(page).nth(0).locator("input[value=present]").dblclick({ force: true });
	await says(page, words.offline.state.onPhone);
	await says(tab, words.offline.state.onPhone);
	await context.setOffline(false);
	await says(page, words.offline.state.saved);
	await says(tab, words.offline.state.saved);
	await tap(lines(tab).nth(0), "absent");
	// What the page says a moment after the tap may still be of the mark before.
	await arrived(register, [{ code: "absent", version: 2 }]);
	await says(tab, words.offline.state.saved);
});

test("a session that ended: she signs in again, and what she marked is sent", async () => {
	const words = wordsOf("en");
	const { page, register } = await tutorAt("en");
	await site.db.deleteFrom("session").execute();
	await tap(lines(page).nth(0), "present");
	await page.getByText(words.offline.help.signIn).waitFor();
	await page.locator("#save-state a").click();

	// Somebody else on the same phone neither sees nor sends hers.
	await enter(page, "tutor2@demo.test");
	expect(await marksOf(lessonOf(register))).toEqual([]);
	await page.goto(`${site.origin}/en/today`);
	await page.locator("#save-state").waitFor({ state: "attached" });
	await page.waitForFunction(() =>
		document.querySelector("#save-state")?.hasAttribute("data-state"),
	);
	expect(await page.locator("#save-state").isVisible()).toBe(false);
	await page.goto(`${site.origin}/en/sign-out`);
	await page.locator("main form button").first().click();
	await page.waitForURL(/signed=out/);

	await page.goto(`${site.origin}/en/sign-in`);
	await enter(page, "tutor@demo.test");
	await page.goto(`${site.origin}/en/today`);
	await arrived(register, [{ code: "present", version: 1 }]);
});

test("signing out warns of what is not sent, wipes names, and keeps the marks", async () => {
	const words = wordsOf("en");
	const { page, context, register } = await tutorAt("en");
	// Marks cannot arrive, the rest of the site answers.
	await context.route("**/marks", (route) => route.abort());
	await tap(lines(page).nth(0), "present");
	await says(page, words.offline.state.onPhone);
	await page.goto(`${site.origin}/en/sign-out`);
	await page.waitForFunction(() =>
		document.querySelector("#save-state")?.hasAttribute("data-state"),
	);
	await page.locator("main form button").first().click();
	await page.getByText(words.offline.signOut.unsent.replace("{{number}}", "1")).waitFor();
	expect(await kept(page)).toMatchObject({ change: 1 });
	await page.getByRole("button", { name: words.offline.signOut.anyway }).click();
	await page.waitForURL(/signed=out/);
	expect(await kept(page)).toEqual({ change: 1, page: 0, secret: 0, owner: 0 });
	const resting = await page.evaluate(readAll);
	expect(resting).not.toMatch(/legend|Amina|<html/);

	await context.setOffline(true);
	await expect(page.goto(register)).rejects.toThrow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/);
	await context.setOffline(false);
	await context.unroute("**/marks");
});

test("a walk-in's name stays in its field until there is a connection", async () => {
	const words = wordsOf("en");
	const { page, context } = await tutorAt("en");
	const name = page.locator("input[name=walk-in]");
	const save = page.locator(".register-bar button:not([name]):not([formaction])");
	await context.setOffline(true);
	await name.fill("Rahel");
	await save.click();
	await says(page, words.offline.state.notSaved);
	await page.getByText(words.offline.help.typed).waitFor();
	expect(await name.inputValue()).toBe("Rahel");

	await context.setOffline(false);
	await save.click();
	await page.getByText("Rahel").first().waitFor();
	expect(await name.inputValue()).toBe("");
});

test("without a place to keep marks the register is a form", async () => {
	const words = wordsOf("en");
	const page = await newPage({ baseURL: site.origin });
	await page.addInitScript(() => {
		Object.defineProperty(indexedDB, "open", {
			value: () => {
				throw new Error("private");
			},
		});
	});
	await signIn(page, "tutor@demo.test");
	await page.goto("/en/today");
	const register = (await page.locator('a[href*="/register"]').first().getAttribute("href"))!;
	await clear(lessonOf(register));
	await page.goto(register);
	await page.getByText(words.offline.help.unsupported).waitFor();
	await tap(lines(page).nth(0), "present");
	await page.getByRole("button", { name: words.registers.register.save, exact: true }).click();
	await page.waitForURL(/done=saved/);
	expect(await marksOf(lessonOf(register))).toHaveLength(1);
});

test("the register's page stays within its weight", async () => {
	const { page, register } = await tutorAt("en");
	const fresh = await newPage({
		baseURL: site.origin,
		storageState: await page.context().storageState(),
	});
	const session = await fresh.context().newCDPSession(fresh);
	await session.send("Network.enable");
	let bytes = 0;
	let requests = 0;
	session.on("Network.loadingFinished", ({ encodedDataLength }) => {
		bytes += encodedDataLength;
		requests++;
	});
	await fresh.goto(register);
	await isKept(fresh);
	expect(bytes).toBeLessThan(170 * 1024);
	expect(requests).toBeLessThanOrEqual(15);
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

async function tap(line: ReturnType<Page["locator"]>, value: string): Promise<void> {
	const input = line.locator(`input[value=${value}]`);
	// Away from the bar, which lies over the end of the page.
	await input.evaluate((one) => one.scrollIntoView({ block: "center" }));
	await input.check({ force: true });
}

/** The marks stand in the database so. */
function arrived(register: string, marks: readonly object[]): Promise<void> {
	const ofLesson = () => marksOf(lessonOf(register));
	return expect.poll(ofLesson, { timeout: 30_000 }).toMatchObject(marks);
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

function lines(page: Page) {
	return page.locator("fieldset:has([name^='mark.'])");
}

function marksOf(lesson: string) {
	return site.db.selectFrom("mark").where("lesson_id", "=", lesson).selectAll().execute();
}

async function enter(page: Page, email: string): Promise<void> {
	await page.fill("[name=email]", email);
	await page.fill("[name=password]", "esol-plus-demo");
	await page.locator("main form button").first().click();
	await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
}

/** How much of each kind rests on the phone. */
async function kept(page: Page): Promise<Record<string, number>> {
	const { known: _, ...counts } = JSON.parse(await page.evaluate(countAll));
	return counts;
}

async function countAll(): Promise<string> {
	const opening = indexedDB.open("esol-plus");
	await new Promise((resolve) => {
		opening.onsuccess = resolve;
	});
	const counts: Record<string, number> = {};
	for (const name of opening.result.objectStoreNames) {
		const counting = opening.result.transaction(name).objectStore(name).count();
		await new Promise((resolve) => {
			counting.onsuccess = resolve;
		});
		counts[name] = counting.result;
	}
	opening.result.close();
	return JSON.stringify(counts);
}

async function readAll(): Promise<string> {
	const opening = indexedDB.open("esol-plus");
	await new Promise((resolve) => {
		opening.onsuccess = resolve;
	});
	let all = "";
	for (const name of opening.result.objectStoreNames) {
		const reading = opening.result.transaction(name).objectStore(name).getAll();
		await new Promise((resolve) => {
			reading.onsuccess = resolve;
		});
		all += JSON.stringify(reading.result);
	}
	opening.result.close();
	return all;
}
