import type { Locator, Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { languages } from "#app/i18n/languages.ts";
import { openBrowser, signIn } from "#tests/support/browser.ts";

const LANGUAGES = languages.map(({ tag }) => tag);

const newPage = openBrowser();
const answer = (page: Page, name: string, value: string) =>
	page.locator(`input[name="${name}"][value="${value}"]`).check();
const goOn = (page: Page) => press(page, page.locator("main form button:visible").last());

describe("the level check, without scripts", () => {
	test.each(LANGUAGES)("leads from taps to classes in %s", async (tag) => {
		const page = await newPage({ javaScriptEnabled: false });
		await page.goto(`/${tag}/level`);
		for (const level of ["pre-entry", "entry-1"]) await answer(page, `speaking-${level}`, "yes");
		await goOn(page);
		await answer(page, "listening-pre-entry", "yes");
		await goOn(page);
		await answer(page, "literacy", "no");
		await goOn(page);
		await goOn(page);
		expect(await page.locator("main .notice").count()).toBe(1);

		await press(page, page.locator("main a.button").first());
		const { pathname, searchParams } = new URL(page.url());
		expect(pathname).toBe(`/${tag}/classes`);
		expect(searchParams.getAll("level")).toEqual(["pre-entry", "entry-1", "entry-2"]);
	});

	test("keeps the answers when the language changes, and when one is changed", async () => {
		const page = await newPage({ javaScriptEnabled: false });
		await page.goto("/en/level");
		await answer(page, "speaking-pre-entry", "yes");
		await goOn(page);
		await answer(page, "listening-pre-entry", "help");
		await press(page, page.locator('nav.languages button[lang="ar"]'));
		expect(new URL(page.url()).pathname).toBe("/ar/level");
		const listening = page.locator('input[name="listening-pre-entry"][value="help"]');
		expect(await listening.isChecked()).toBe(true);

		await press(page, page.locator("a.back"));
		expect(await page.locator('input[name="speaking-pre-entry"][value="yes"]').isChecked()).toBe(
			true,
		);
	});
});

describe("is it free for me, without scripts", () => {
	test.each(LANGUAGES)("answers in four taps in %s", async (tag) => {
		const page = await newPage({ javaScriptEnabled: false });
		await page.goto(`/${tag}/eligibility`);
		const last = await tapThrough(page, { age: "yes", place: "london", pay: "none" }, "benefits");
		expect(last.headers()["cache-control"]).toBe("no-store");
		expect(last.status()).toBe(200);
		expect(new URL(page.url()).search).toBe("");
		expect(await page.locator("main .notice-good").count()).toBe(1);
		expect(await page.locator('main a[href^="https://www.london.gov.uk/"]').count()).toBe(1);

		await press(page, page.locator("main a.button").first());
		expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(
			`/${tag}/classes?free=yes`,
		);
	});

	test("keeps the answers when the language changes, and when one is changed", async () => {
		const page = await newPage({ javaScriptEnabled: false });
		await page.goto("/en/eligibility");
		await tapThrough(page, { age: "yes", place: "london", pay: "none" }, "benefits");
		await press(page, page.locator('nav.languages button[lang="pl"]'));
		expect(new URL(page.url()).pathname).toBe("/pl/eligibility");
		expect(await page.locator("main .notice-good").count()).toBe(1);

		await press(page, page.locator('button[name="change"][value="benefits"]'));
		await press(page, page.locator('button[name="benefits"][value="not-said"]'));
		expect(await page.locator("main .notice-good").count()).toBe(0);
		expect(await page.locator("main .notice-info").count()).toBe(1);
	});
});

describe("read aloud", () => {
	test("is one small file, on its pages alone, and their policy allows no other", async () => {
		const html = await (await fetch(`${inject("site")}/en/level`)).text();
		const scripts = [...html.matchAll(/<script[^>]*>/g)];
		const source = /^<script src="(\/assets\/read-aloud[^"]*\.js)" defer/.exec(scripts[0]![0])![1];
		expect(scripts).toHaveLength(1);
		const file = await fetch(`${inject("site")}${source}`);
		const { byteLength } = await file.arrayBuffer();
		expect(byteLength).toBeGreaterThan(500);
		expect(byteLength).toBeLessThanOrEqual(2048);

		const policyOf = async (path: string) =>
			(await fetch(inject("site") + path)).headers.get("content-security-policy");
		expect(await policyOf("/en/level?done=speaking")).toContain("script-src 'self'");
		for (const path of ["/en", "/en/classes", "/en/eligibility", "/en/level/x", "/level"]) {
			expect(await policyOf(path), path).toContain("script-src 'none'");
		}
	});

	test("is offered only where the device has a voice for the language", async () => {
		const withVoice = await pageWithVoices(["en_GB", "ar-XA"]);
		for (const path of ["/ar/level", "/ar/classes/first-english-walthamstow"]) {
			await withVoice.goto(path);
			expect(await withVoice.locator("[data-read-aloud]").isVisible(), path).toBe(true);
		}
		await withVoice.goto("/bn/level");
		expect(await withVoice.locator("[data-read-aloud]").isVisible()).toBe(false);
	});

	test("is offered to somebody signed in, whose pages have a policy of their own", async () => {
		const page = await pageWithVoices(["en-GB"]);
		await signIn(page, "tutor@demo.test");
		await page.goto("/en/level");
		expect(await page.locator("[data-read-aloud]").isVisible()).toBe(true);
	});

	test("reads the marked parts, each in its language, and stops at the second tap", async () => {
		const page = await pageWithVoices(["en-GB", "ar-XA"]);
		await page.goto("/ar/level");
		const button = page.locator("[data-read-aloud]");
		const words = await button.innerText();
		await button.click();
		const { spoken } = await heard(page);
		expect(spoken.map(({ lang }) => lang)).toEqual(expect.arrayContaining(["en-GB", "ar-XA"]));
		expect(spoken.length).toBeGreaterThanOrEqual(await page.locator("[data-read]").count());
		expect(await button.innerText()).not.toBe(words);
		await button.click();
		expect((await heard(page)).isStopped).toBe(true);
		expect(await button.innerText()).toBe(words);
	});
});

/** The page that the button leads to is there. */
async function press(page: Page, button: Locator): Promise<void> {
	const left = page.waitForEvent("framenavigated");
	await button.click();
	await left;
	await page.waitForLoadState();
}

/** Taps an answer to each question, then "yes" to the last; gives what the server said to that. */
async function tapThrough(page: Page, answers: Record<string, string>, last: string) {
	for (const [name, value] of Object.entries(answers)) {
		await press(page, page.locator(`button[name="${name}"][value="${value}"]`));
	}
	const [response] = await Promise.all([
		page.waitForResponse((response) => response.request().method() === "POST"),
		page.locator(`button[name="${last}"][value="yes"]`).click(),
	]);
	await page.locator("main .notice").waitFor();
	return response;
}

type Heard = { spoken: { text: string; lang: string }[]; isStopped: boolean };
type Device = Window & { heard: Heard };

/** A device with these voices: what it is told to say is written down. */
async function pageWithVoices(langs: readonly string[]): Promise<Page> {
	const page = await newPage();
	await page.addInitScript((all) => {
		const heard: Heard = { spoken: [], isStopped: false };
		class Utterance {
			lang = "";
			readonly text: string;
			constructor(text: string) {
				this.text = text;
			}
		}
		const speech = {
			getVoices: () => all.map((lang) => ({ lang, localService: true })),
			speak: ({ text, lang }: Utterance) => heard.spoken.push({ text, lang }),
			cancel: () => {
				heard.isStopped = true;
			},
		};
		Object.defineProperty(window, "speechSynthesis", { value: speech });
		Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Utterance });
		Object.defineProperty(window, "heard", { value: heard });
	}, langs);
	return page;
}

function heard(page: Page): Promise<Heard> {
	return page.evaluate(() => (window as unknown as Device).heard);
}
