import { request as ask } from "node:http";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { LanguageTag } from "#app/i18n/languages.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { type Cells, CLUB, ownCsv } from "#tests/imports/own-csv.ts";
import { openBrowser, signIn } from "#tests/support/browser.ts";
import { type OwnSite, openOwnSite } from "#tests/support/own-site.ts";

const newPage = openBrowser();
const texts = loadTexts(join(process.cwd(), "locales"));
const MEGABYTE = 1024 * 1024;

// What comes in here would be found by everybody else's searches.
let site: OwnSite;
beforeAll(async () => {
	site = await openOwnSite();
});
afterAll(() => site.close());

/** A coordinator at her desk, with nothing but forms and links. */
async function coordinator(): Promise<Page> {
	const page = await newPage({ javaScriptEnabled: false, baseURL: site.origin });
	await signIn(page, "coordinator@demo.test");
	return page;
}

async function send(page: Page, text: string, name = "list.csv"): Promise<void> {
	const buffer = Buffer.from(text);
	await page.setInputFiles("[name=file]", { name, mimeType: "text/csv", buffer });
	await page.locator("form[enctype] button").click();
}

describe.each<LanguageTag>(["en", "ar"])("in %s", (language) => {
	const { t } = texts(language);

	test("a list is shown, corrected, brought in and found", async () => {
		const page = await coordinator();
		const row: Cells = {
			...CLUB,
			reference: `club-${language}`,
			title: `Tea and talk ${language}`,
		};
		const wrong = { ...row, reference: `wrong-${language}`, title: "=SUM(A1)", places: "many" };
		await page.goto(`/${language}/manage/import`);
		await send(page, ownCsv(row, wrong));
		await page.waitForURL(/\/manage\/import\/[\da-f-]{36}$/);
		const told = await page.locator("main").innerText();
		expect(told).toContain("list.csv");
		expect(told).toContain(t("manage:import.problem.capacity"));

		const href = await page.locator('a[href$="/errors.csv"]').getAttribute("href");
		const file = await page.request.get(href!);
		expect(file.headers()["content-disposition"]).toBe('attachment; filename="wrong-classes.csv"');
		const back = await file.text();
		expect(back).toContain("'=SUM(A1)");

		await page.locator('form[action$="/application"] button').click();
		await page.waitForURL(/new=1&changed=0&wrong=1/);
		await send(page, back.replace(',"many",', ',"9",').replace("'=SUM(A1)", "'=More talk"));
		await page.locator('form[action$="/application"] button').click();
		await page.waitForURL(/new=1&changed=0&wrong=0/);
		expect(await page.locator("main [role=status]").innerText()).toContain("1");
		await page.goto(`/${language}/classes?q=${encodeURIComponent(row.title!)}`);
		expect(await page.locator("main").innerText()).toContain(row.title);
	});

	test("a file that cannot be read is told in words, where it was chosen", async () => {
		const page = await coordinator();
		await page.goto(`/${language}/manage/import?kind=ncs`);
		await send(page, "PK\u0003\u0004not a table", "classes.xlsx");
		const problem = t("manage:import.file.workbook");
		expect(await page.locator(".error-summary a[href='#file']").innerText()).toContain(problem);
		expect(await page.locator("#file-error").innerText()).toContain(problem);
		expect(await page.title()).toContain(t("common:ui.errorPrefix"));
	});
});

test("another language keeps the kind of file, and the file that was sent", async () => {
	const page = await coordinator();
	await page.goto("/en/manage/import?kind=open-referral");
	await page.locator(".languages [lang=pl]").click();
	await page.waitForURL(/\/pl\/manage\/import\?kind=open-referral$/);
	await page.goto("/en/manage/import");
	await send(page, ownCsv({ ...CLUB, reference: "kept" }));
	await page.waitForURL(/\/en\/manage\/import\/./);
	const address = new URL(page.url()).pathname;
	await page.locator(".languages [lang=bn]").click();
	await page.waitForURL((url) => url.pathname === address.replace("/en/", "/bn/"));
	expect(await page.locator("main").innerText()).toContain("list.csv");
});

describe("how much may be sent", () => {
	test("a file of 6 MB is told in words, and one of 13 MB is refused", async () => {
		const page = await coordinator();
		await page.goto("/en/manage/import");
		await send(page, `title\n${"x".repeat(6 * MEGABYTE)}\n`);
		expect(await page.locator("#file-error").innerText()).toContain("larger than 5 MB");
		const cookie = await cookieOf(page);
		expect(await post("/en/manage/import", 13 * MEGABYTE, { cookie })).toBe(413);
		expect(await post("/en/manage/import", 13 * MEGABYTE, { cookie, chunked: true })).toBe(413);
	});

	test("everywhere else, and for strangers, it is as little as before", async () => {
		const cookie = await cookieOf(await coordinator());
		for (const path of ["/en/manage/import/x/application", "/en/sign-in", "/en/manage/import/"]) {
			expect(await post(path, MEGABYTE, { cookie }), path).toBe(413);
		}
		expect(await post("/en/manage/import", MEGABYTE, {})).toBe(302);
	});
});

async function cookieOf(page: Page): Promise<string> {
	const cookies = await page.context().cookies();
	return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}

type Way = { cookie?: string; chunked?: boolean };

/** The status alone; the server may answer before it has read all. */
function post(path: string, size: number, { cookie, chunked = false }: Way): Promise<number> {
	const boundary = "----esol";
	const begin = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n`;
	return new Promise((resolve, reject) => {
		const request = ask(
			site.origin + path,
			{
				method: "POST",
				headers: {
					"sec-fetch-site": "same-origin",
					"content-type": `multipart/form-data; boundary=${boundary}`,
					...(cookie && { cookie }),
					...(chunked ? { "transfer-encoding": "chunked" } : { "content-length": size }),
				},
			},
			(answer) => {
				answer.resume();
				resolve(answer.statusCode ?? 0);
				request.destroy();
			},
		);
		request.on("error", (error) => reject(error));
		request.write(begin);
		request.end("x".repeat(size - begin.length));
	});
}
