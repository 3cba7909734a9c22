import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject } from "vitest";

const FLAGS = [
	"--no-sandbox",
	"--disable-gpu",
	"--disable-quic",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
];

/** A refusal, and a network that a test has taken away. */
const EXPECTED = /status of 4|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_|ERR_FAILED/;

let browser: Browser;
const open: { close(): Promise<void> }[] = [];

/** A browser for the tests of this file; call it once at the top. */
export function openBrowser(): (options?: BrowserContextOptions) => Promise<Page> {
	beforeAll(async () => {
		const { path, env } = inject("chromium");
		browser = await chromium.launch({
			executablePath: path,
			args: FLAGS,
			env: { ...process.env, ...env },
		});
	});
	afterEach(async () => {
		for (const context of open.splice(0)) await context.close();
	});
	afterAll(() => browser.close());
	return newPage;
}

/** A phone of 360 px, unless said otherwise; a page that logs an error fails its test. */
async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
	const context = await browser.newContext({
		baseURL: inject("site"),
		viewport: { width: 360, height: 740 },
		...options,
	});
	open.push(context);
	context.setDefaultTimeout(45_000);
	const page = await context.newPage();
	page.on("console", (message) => {
		if (message.type() === "error" && !EXPECTED.test(message.text())) {
			expect.soft(message.text(), "the browser's console").toBe("");
		}
	});
	page.on("pageerror", (error) => expect.soft(error.message, "an error in the page").toBe(""));
	return page;
}

export async function signIn(page: Page, email: string): Promise<void> {
	await page.goto("/en/sign-in");
	await page.fill("[name=email]", email);
	await page.fill("[name=password]", "esol-plus-demo");
	await page.locator("main form button").first().click();
	await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
}
