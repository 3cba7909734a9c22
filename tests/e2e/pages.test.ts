import { describe, expect, test } from "vitest";
import { demoId } from "#app/demo/ids.ts";
import { languages } from "#app/i18n/languages.ts";
import { openBrowser, signIn } from "#tests/support/browser.ts";
import { expectGood, weigh } from "#tests/support/page-checks.ts";

const newPage = openBrowser();

/** Pages with the one script that learners ever get. */
const READ_ALOUD = [
	"/level",
	"/level?done=writing&speaking-entry-1=yes&reading-entry-1=help&literacy=no",
	"/classes/first-english-walthamstow",
];

const LEARNER_PAGES = [
	...READ_ALOUD,
	"",
	"/languages",
	"/boroughs",
	"/classes",
	"/classes?near=E17&level=entry-1&day=mon",
	"/classes?q=zzzz&level=level-2&childcare=creche",
	"/classes/first-english-walthamstow/card",
	"/classes/first-english-walthamstow/join",
	"/classes/first-english-walthamstow/wrong",
	"/eligibility",
	"/list",
	"/helper?near=E17&for=bn",
	"/helper/sheet?class=first-english-walthamstow&class=english-for-everyday-life-entry-2-e17",
	"/privacy",
	"/accessibility",
	"/evidence",
	"/evidence/greater-support",
	"/evidence/workplace-network",
	"/sign-in",
];

/** Learners, volunteers and other Londoners, with registers. */
const CLUB = demoId("course", "weekend-club-leyton");

const STAFF_PAGES: Record<string, readonly string[]> = {
	"tutor@demo.test": ["/today", "/account"],
	"coordinator@demo.test": [
		"/manage",
		"/manage/classes",
		"/manage/waiting-list",
		"/manage/learners",
		"/manage/learners/duplicates",
		"/manage/people",
		"/manage/attention/registers",
		"/manage/attention/offers",
		"/manage/attention/returns",
		"/manage/attention/assessments",
		"/manage/import",
		"/manage/import?kind=learners",
		"/manage/quality",
		"/manage/volunteers",
		`/manage/classes/${CLUB}/report`,
		`/manage/classes/${CLUB}/helpers`,
	],
	"evaluator@demo.test": [
		"/pilots",
		"/pilots/family-e17",
		"/pilots/new",
		"/pilots/family-e17/details",
		"/pilots/family-e17/classes",
		"/pilots/family-e17/budget",
		"/pilots/family-e17/targets",
		"/pilots/family-e17/targets/starts",
		"/pilots/family-e17/logic-model",
		"/pilots/family-e17/logic-model/boxes",
		"/pilots/family-e17/design",
		"/pilots/family-e17/report",
		"/manage/unmet-need",
	],
};

/** Pages that have an address of their own in every demo, found by following links. */
const FOLLOWED: Record<string, readonly [from: string, ...links: string[]][]> = {
	"tutor@demo.test": [
		["/today", 'a[href*="/lessons/"]'],
		["/today", 'a[href*="/learners/"]'],
		["/today", 'a[href*="/today/classes/"]'],
		["/today", 'a[href$="/assessments"]'],
		["/today", 'a[href*="/learners/"]', 'a[href$="/criteria"]'],
		["/today", 'a[href*="/learners/"]', 'main a[href*="/learners/"][href$="/classes"]'],
	],
	"coordinator@demo.test": [
		["/manage/classes", 'a[href*="/manage/classes/"]'],
		["/manage/learners/duplicates", 'a[href*="/merging/"]'],
		["/manage/volunteers", 'th a[href*="/manage/volunteers/"]'],
	],
	"evaluator@demo.test": [
		["/pilots/family-e17/budget", 'main a[href*="/budget/"]'],
		["/pilots/family-e17/logic-model", 'h3 a[href*="/boxes/"]'],
	],
};

/** Read by few: one language of each direction says enough. */
const DESK_PAGES: Record<string, readonly string[]> = {
	"coordinator@demo.test": ["/manage/employers"],
	"employer@demo.test": ["/workplace"],
	"evaluator@demo.test": [
		"/pilots/first-steps-newham/arms",
		"/pilots/family-e17/voices",
		"/pilots/family-e17/releases",
		"/pilots/family-e17/returns",
		"/pilots/workplace-network",
		"/pilots/english-at-work/report",
	],
};

const DESK_FOLLOWED: typeof FOLLOWED = {
	"coordinator@demo.test": [],
	"employer@demo.test": [["/workplace", 'a[href$="/poster"]']],
	"evaluator@demo.test": [
		["/pilots/family-e17/voices", 'a[href*="/voices/"]'],
		["/pilots/family-e17/returns", 'main a[href*="/returns/"]'],
		["/pilots/family-e17/releases", 'main a[href*="/releases/"]'],
	],
};

describe.each(languages)("in $englishName", ({ tag, direction }) => {
	test("learner pages send no script but to read aloud, and are light", async () => {
		const page = await newPage();
		for (const path of LEARNER_PAGES) {
			const { bytes, kinds, html } = await weigh(page, `/${tag}${path}`);
			const scripts = kinds.filter((kind) => kind === "script");
			expect(scripts.length, path).toBe(READ_ALOUD.includes(path) ? 1 : 0);
			expect(html, path).toBeLessThan(14 * 1024);
			expect(bytes, path).toBeLessThan(50 * 1024);
			expect(kinds.length, path).toBeLessThanOrEqual(5);
		}
	});

	test("learner pages are of the language, for everybody, at every size", async () => {
		const page = await newPage();
		for (const path of LEARNER_PAGES) {
			await page.goto(`/${tag}${path}`);
			await expectGood(page, tag, direction);
		}
	});

	test.each(Object.keys(STAFF_PAGES))("pages of %s are too", async (email) => {
		await expectAllGood({ tag, direction }, email, STAFF_PAGES[email]!, FOLLOWED[email]!);
	});
});

const TWO = languages.filter(({ tag }) => tag === "en" || tag === "ar");

describe.each(TWO)("in $englishName, at the desk", (language) => {
	test.each(Object.keys(DESK_PAGES))("pages of %s are good as well", async (email) => {
		await expectAllGood(language, email, DESK_PAGES[email]!, DESK_FOLLOWED[email]!);
	});
});

async function expectAllGood(
	{ tag, direction }: { tag: string; direction: string },
	email: string,
	paths: readonly string[],
	followed: (typeof FOLLOWED)[string],
): Promise<void> {
	const page = await newPage();
	await signIn(page, email);
	for (const path of paths) {
		await page.goto(`/${tag}${path}`);
		await expectGood(page, tag, direction);
	}
	for (const [from, ...links] of followed) {
		await page.goto(`/${tag}${from}`);
		for (const link of links) {
			const href = await page.locator(link).first().getAttribute("href");
			await page.goto(href!);
		}
		await expectGood(page, tag, direction);
	}
}
