import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languages } from "#app/i18n/languages.ts";
import { openBrowser } from "#tests/support/browser.ts";
import { givenOwnPage } from "#tests/support/given-own-page.ts";
import { MATRIX } from "#tests/support/matrix.ts";
import { addressOf, privateLink, subjectOf } from "#tests/support/matrix-subjects.ts";
import { type OwnSite, openOwnSite } from "#tests/support/own-site.ts";
import { expectGood, weigh } from "#tests/support/page-checks.ts";
import { SITE_NOW } from "#tests/support/site-setup.ts";

const PROVIDER = "lea-valley-college";
const newPage = openBrowser();
const hers = Object.keys(MATRIX).filter((pattern) => /^:lang\/(my|survey)\//.test(pattern));

let site: OwnSite;
/** Below the language; those that only take what is posted, or lead on, are left out. */
let paths: string[];
beforeAll(async () => {
	site = await openOwnSite();
	const taughtBy = "tutor@demo.test";
	const subject = await subjectOf(site.db, PROVIDER, { taughtBy }, SITE_NOW);
	const { sessionSecret } = site.contextAt("/en");
	const links = await privateLink(site.db, sessionSecret, subject, SITE_NOW);
	const own = await givenOwnPage(site, PROVIDER, subject.learnerId);
	const addresses = hers.map((one) => addressOf(one, { ...subject, ...links, ...own }));
	const arePages = await Promise.all(addresses.map(isPage));
	paths = addresses.filter((_, at) => arePages[at]).map((address) => address.slice("/en".length));
});
afterAll(() => site.close());

async function isPage(address: string): Promise<boolean> {
	const { status, headers } = await fetch(site.origin + address, { redirect: "manual" });
	return status === 200 && headers.get("content-type")!.startsWith("text/html");
}

test("there are pages of hers to look at", () => {
	expect(hers.length).toBeGreaterThan(20);
	expect(paths.length).toBeGreaterThan(12);
});

describe.each(languages)("her pages in $englishName", ({ tag, direction }) => {
	test("send no script, and are light", async () => {
		const page = await newPage({ baseURL: site.origin });
		for (const path of paths) {
			const { bytes, kinds, html } = await weigh(page, `/${tag}${path}`);
			const where = nameless(path);
			expect(kinds, where).not.toContain("script");
			expect(html, where).toBeLessThan(14 * 1024);
			expect(bytes, where).toBeLessThan(50 * 1024);
			expect(kinds.length, where).toBeLessThanOrEqual(5);
		}
	});

	test("are of the language, for everybody, at every size", async () => {
		const page = await newPage({ baseURL: site.origin });
		for (const path of paths) {
			await page.goto(`/${tag}${path}`);
			await expectGood(page, tag, direction);
		}
	});
});

/** Whoever reads a failed test learns no link. */
function nameless(path: string): string {
	return path.replace(/[\w-]{40,}/g, "…");
}
