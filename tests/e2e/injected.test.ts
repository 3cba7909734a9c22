import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openBrowser, signIn } from "#tests/support/browser.ts";

const newPage = openBrowser();

/** What somebody might get into a page in spite of everything. */
const INJECTED = `
	<script>window.zqRan = "script"</script>
	<script src="https://evil.example/x.js"></script>
	<script src="data:text/javascript,window.zqRan='data'"></script>
	<script type="module">window.zqRan = "module"</script>
	<img src="/no-such-picture" onerror="window.zqRan = 'handler'">
	<svg onload="window.zqRan = 'svg'"></svg>
	<style>#zq { color: rgb(1, 2, 3) }</style>
	<link rel="stylesheet" href="https://evil.example/x.css">
	<base href="https://evil.example/">
	<meta http-equiv="Content-Security-Policy" content="script-src 'unsafe-inline'">
	<iframe srcdoc="<script>parent.zqRan = 'frame'</script>"></iframe>
	<object data="https://evil.example/x"></object>
	<p id="zq" style="background-color: rgb(4, 5, 6)" onclick="window.zqRan = 'click'">Here</p>
	<a id="zq-link" href="javascript:window.zqRan='link'">There</a>
	<form id="zq-form" action="https://evil.example/"><button>Send</button></form>`;

type Marked = { zqRan?: string };

/** A page of ours, with its own headers, and all of that in it. */
async function infected(page: Page, address: string): Promise<{ open: Page; left: string[] }> {
	// Its console says what was refused, and that is what we want.
	const open = await page.context().newPage();
	const left: string[] = [];
	// What the policy refuses does not come so far.
	await open.route("https://evil.example/**", (route) => {
		left.push(route.request().url());
		return route.abort();
	});
	await open.route(`**${address}`, async (route) => {
		const response = await route.fetch();
		const body = (await response.text()).replace("<main", `${INJECTED}<main`);
		expect(body).toContain("zq-form");
		await route.fulfill({ response, body });
	});
	await open.goto(address);
	return { open, left };
}

async function touchAll(open: Page): Promise<void> {
	for (const at of ["#zq", "#zq-link", "#zq-form button"]) {
		await open.locator(at).dispatchEvent("click");
	}
}

/** What came of it. */
function seenIn(open: Page) {
	return open.evaluate(() => {
		const marked: Window & Marked = window;
		const { color, backgroundColor } = getComputedStyle(document.querySelector("#zq")!);
		return { ran: marked.zqRan ?? null, color, backgroundColor, at: location.pathname };
	});
}

test("without our headers it would run", async () => {
	const page = await newPage({ bypassCSP: true });
	const { open, left } = await infected(page, "/en");
	expect(await seenIn(open)).toMatchObject({ ran: expect.any(String), color: "rgb(1, 2, 3)" });
	expect(left).toContain("https://evil.example/x.js");
});

test.each([
	["/en", null],
	["/ar/level", null],
	["/en/sign-in/passkey", null],
	["/en/pilots", "evaluator@demo.test"],
	["/en/account", "coordinator@demo.test"],
])("nothing that gets into %s runs, looks or leaves", async (address, email) => {
	const page = await newPage();
	if (email) await signIn(page, email);
	const { open, left } = await infected(page, address);
	await touchAll(open);
	const seen = await seenIn(open);
	expect(seen.ran).toBeNull();
	expect(seen.color).not.toBe("rgb(1, 2, 3)");
	expect(seen.backgroundColor).not.toBe("rgb(4, 5, 6)");
	expect(seen.at).toBe(address);
	expect(left).toEqual([]);
});

test("a browser lends a page nothing but what it needs", async () => {
	const page = await newPage();
	const messages: string[] = [];
	page.on("console", (message) => messages.push(message.text()));
	const lent = async (address: string) => {
		await page.goto(address);
		return page.evaluate(() => {
			const policy = Reflect.get(document, "featurePolicy");
			return ["camera", "geolocation", "usb", "publickey-credentials-get", "microphone"].filter(
				(name) => policy.allowsFeature(name),
			);
		});
	};
	expect(await lent("/en")).toEqual([]);
	expect(await lent("/en/sign-in/passkey")).toEqual(["publickey-credentials-get"]);
	expect(messages.filter((text) => /permissions-policy/i.test(text))).toEqual([]);
});
