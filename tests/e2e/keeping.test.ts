import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { i18n } from "i18next";
import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import type { LanguageTag } from "#app/i18n/languages.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { openBrowser } from "#tests/support/browser.ts";

const newPage = openBrowser();
const texts = loadTexts(join(process.cwd(), "locales"));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** In E17, and not the class of the walk in main-job.test.ts. */
const CLASSES = ["first-steps-in-english-e17", "english-for-everyday-life-entry-2-e17"] as const;

describe.each<[LanguageTag, string]>([
	["en", "Ingrid"],
	["ar", "Nadia"],
])("in %s, without scripts", (language, name) => {
	const words = texts(language);
	const { t } = words;

	test("classes kept on one phone are asked for on another", async () => {
		const first = await newPage({ javaScriptEnabled: false });
		for (const slug of CLASSES) await keep(first, language, slug);
		const code = (await first.locator(".list-code").textContent())!;
		expect(code).toMatch(/^\w{5}-\w{5}$/);

		const page = await newPage({ javaScriptEnabled: false });
		await restore(page, words, language, code);
		await chooseNone(page, words);
		for (const slug of CLASSES) await page.locator(`[type=checkbox][value=${slug}]`).check();
		await page.getByRole("button", { name: t("keeping:list.ask") }).click();
		await page.waitForURL(/\/list\/join\?class=.+&class=/);
		await sendForm(page, words, name);

		const sent = await page.locator(".my-number").allTextContents();
		expect(new Set(sent).size).toBe(CLASSES.length);
		expect(await page.locator("main").textContent()).not.toContain(name);
		await leaveOne(page, words);
		expect(await page.locator(`a[href*="/leaving/"]`).count()).toBe(CLASSES.length - 1);
	});
});

test("the pages of a list and of a link are for everybody, at every size", async () => {
	const page = await newPage();
	for (const slug of CLASSES) await keep(page, "en", slug);
	await expectGood(page);
	await page.goto("/en/list/join");
	expect(await page.title()).toContain(texts("en").t("common:ui.errorPrefix"));
	await expectGood(page);
	await page.goto(`/en/list/join?class=${CLASSES.join("&class=")}`);
	await expectGood(page);
	await sendForm(page, texts("en"), "Rosa");
	await expectGood(page);
	await page.locator(`a[href*="/leaving/"]`).first().click();
	await expectGood(page);
});

test("a form sent twice leads to one page", async () => {
	const page = await newPage({ javaScriptEnabled: false });
	await page.goto(`/en/classes/${CLASSES[0]}/join`);
	const key = await page.locator("[name=form-key]").inputValue();
	const send = async () => {
		const answer = await fetch(`${inject("site")}/en/classes/${CLASSES[0]}/join/request`, {
			method: "POST",
			redirect: "manual",
			headers: { "sec-fetch-site": "same-origin" },
			body: new URLSearchParams({
				name: "Thuy",
				email: "thuy@example.org",
				language: "en",
				speaking: "unsure",
				reading: "unsure",
				consent: "yes",
				"form-key": key,
			}),
		});
		return [answer.status, answer.headers.get("location")];
	};
	const sent = await Promise.all([send(), send()]);
	expect(sent[0]).toEqual([303, expect.stringMatching(/^\/en\/my\/[\w-]{43}$/)]);
	expect(sent[1]).toEqual(sent[0]);
});

test("a private page is kept by nobody and told to nobody", async () => {
	const page = await newPage({ javaScriptEnabled: false });
	await page.goto(`/en/classes/${CLASSES[0]}/join`);
	await sendForm(page, texts("en"), "Leyla");
	const leaving = await page.locator(`a[href*="/leaving/"]`).first().getAttribute("href");
	const my = await fetch(page.url());
	expect(Object.fromEntries(my.headers)).toMatchObject({
		"cache-control": "no-store",
		"referrer-policy": "same-origin",
		"x-robots-tag": "noindex",
	});
	// It says that this device opened a link, and not which.
	expect(my.headers.get("set-cookie")).toMatch(/^device=[\w-]{44};/);
	// Without a word of where it comes from, old browsers' forms would be refused.
	const form = await fetch(new URL(leaving!, inject("site")));
	expect(form.headers.get("referrer-policy")).toBe("same-origin");
	expect(form.headers.get("cache-control")).toBe("no-store");
});

test("a wrong code is told as such, whether it could be one or not", async () => {
	const page = await newPage({ javaScriptEnabled: false });
	const answers = [];
	for (const code of ["CCCCC-CCCCC", "0O1l", "<script>"]) {
		await page.goto("/en/list");
		await page.locator("[name=code]").fill(code);
		await page.getByRole("button", { name: texts("en").t("keeping:code.open") }).click();
		expect(await page.locator("[name=code]").inputValue()).toBe(code);
		answers.push((await page.locator("main").innerHTML()).replaceAll(escaped(code), ""));
	}
	expect(answers[0]).toContain(texts("en").t("keeping:code.unknown"));
	expect(new Set(answers).size).toBe(1);
});

test("public pages are the same for who keeps a list", async () => {
	const page = await newPage({ javaScriptEnabled: false });
	await keep(page, "en", CLASSES[0]);
	const cookies = await page.context().cookies();
	const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
	expect(cookie).toMatch(/^list=/);
	expect(cookies[0]).toMatchObject({ httpOnly: true, sameSite: "Lax" });
	for (const path of ["/en", "/en/classes?near=E17", `/en/classes/${CLASSES[0]}`, "/en/helper"]) {
		const [with_, without] = await Promise.all([
			fetch(inject("site") + path, { headers: { cookie } }).then((answer) => answer.text()),
			fetch(inject("site") + path).then((answer) => answer.text()),
		]);
		expect(with_, path).toBe(without);
	}
});

test("a helper prints six classes in two languages on two sides of paper", async () => {
	const page = await newPage({ javaScriptEnabled: false });
	await page.goto("/en/helper");
	await page.locator("main [name=for]").selectOption("bn");
	await page.locator("main [name=near]").fill("E17");
	await page.locator("#search button").first().click();
	await page.waitForURL(/near=E17/);
	for (const box of (await page.locator("[name=class]").all()).slice(0, 6)) await box.check();
	await page
		.getByRole("button", { name: texts("en").t("keeping:helper.make") })
		.first()
		.click();
	await page.waitForURL(/\/bn\/helper\/sheet\?class=[^&]+(&class=[^&]+){5}$/);
	expect(await page.locator(".sheet > li").count()).toBe(6);
	const sheet = (await page.locator(".sheet").textContent())!;
	for (const tag of ["en", "bn"] as const) {
		expect(sheet).toContain(texts(tag).t("finder:card.when"));
	}
	expect(await page.context().cookies()).toEqual([]);
	expect(sidesOf(await page.pdf({ format: "A4" }))).toBeLessThanOrEqual(2);
});

test("what a helper chose stays chosen in the next search", async () => {
	const page = await newPage({ javaScriptEnabled: false });
	await page.goto(`/en/helper?near=E17&for=ar&class=${CLASSES[0]}`);
	await page.locator("main summary").first().click();
	await page.locator("#search button").first().click();
	await page.waitForURL(/\/en\/helper\?/);
	const params = new URL(page.url()).searchParams;
	expect(params.getAll("class")).toEqual([CLASSES[0]]);
	expect(params.get("for")).toBe("ar");
});

async function keep(page: Page, language: string, slug: string): Promise<void> {
	await page.goto(`/${language}/classes/${slug}`);
	await page.locator('form[action$="/list"] button').first().click();
	await page.waitForURL(/\/list\?class=/);
	expect(await page.locator(`[type=checkbox][value=${slug}]`).isChecked()).toBe(true);
}

async function restore(page: Page, { t }: i18n, language: string, code: string) {
	await page.goto(`/${language}/list`);
	await page.locator("[name=code]").fill(code.toLowerCase().replace("-", " "));
	await page.getByRole("button", { name: t("keeping:code.open") }).click();
	await page.waitForURL(/\/list$/);
	expect(await page.locator("[name=class][type=checkbox]").count()).toBe(CLASSES.length);
}

async function chooseNone(page: Page, { t }: i18n): Promise<void> {
	await page.getByRole("button", { name: t("keeping:list.ask") }).click();
	expect(await page.locator(".error-summary").textContent()).toContain(t("keeping:list.none"));
}

async function sendForm(page: Page, { t }: i18n, name: string): Promise<void> {
	await page.locator("[name=name]").fill(name);
	await page.locator("[name=email]").fill(`${name.toLowerCase()}@example.org`);
	await page.locator("[name=speaking][value=entry-1]").check();
	await page.locator("[name=reading][value=unsure]").check();
	await page.locator("[name=consent]").check();
	await page.getByRole("button", { name: t("enrolments:join.continue") }).click();
	await page.getByRole("button", { name: t("enrolments:check.send"), exact: true }).click();
	await page.waitForURL(/\/my\/[\w-]{43}$/);
}

async function leaveOne(page: Page, { t }: i18n): Promise<void> {
	await page.locator(`a[href*="/leaving/"]`).first().click();
	await page.getByRole("button", { name: t("keeping:my.leave") }).click();
	await page.waitForURL(/\/my\/[\w-]{43}$/);
	expect(await page.locator("main").textContent()).toContain(t("keeping:my.ended"));
}

async function expectGood(page: Page): Promise<void> {
	const where = page.url();
	expect(await page.locator("h1").count(), where).toBe(1);
	await page.evaluate(axe);
	const found = await page.evaluate(async () => {
		const runner = (window as unknown as { axe: typeof import("axe-core") }).axe;
		const { violations } = await runner.run();
		return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(" ")}`);
	});
	expect(found, where).toEqual([]);
	await page.setViewportSize({ width: 320, height: 640 });
	const wide = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(wide, where).toBeLessThanOrEqual(320);
}

/** Pages of a PDF: each has its own object. */
function sidesOf(pdf: Buffer): number {
	return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? Number.POSITIVE_INFINITY;
}

function escaped(text: string): string {
	return text.replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
