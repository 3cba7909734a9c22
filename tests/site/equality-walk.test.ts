import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import { OPEN_ROUTES } from "#app/server/open-addresses.ts";
import { givenOwnPage } from "#tests/support/given-own-page.ts";
import { givenProfiles, profileAt } from "#tests/support/given-profiles.ts";
import { MATRIX, WHO, type Who } from "#tests/support/matrix.ts";
import { type Answer, ask, type Cookies, signEverybodyIn } from "#tests/support/matrix-ask.ts";
import {
	addressOf,
	givenHelper,
	privateLink,
	publishedPilot,
	subjectOf,
} from "#tests/support/matrix-subjects.ts";
import { type OwnSite, openOwnSite } from "#tests/support/own-site.ts";
import { said } from "#tests/support/said.ts";
import { SITE_NOW } from "#tests/support/site-setup.ts";

/**
 * Nobody but herself learns what a learner said of herself, by any address of the build: two sites
 * that differ in nothing but the profiles answer everybody alike, byte by byte. The clock of both
 * stands, and taken out of the answers is only what is made anew each time: the port, nonces, the
 * number of the request, and ids younger than this test.
 */
const PATTERNS = Object.keys(MATRIX);
/** What may differ for whom: totals, and for who evaluates the working report with its files. */
const REPORT = /^\/en\/pilots\/[\w-]+\/report(\.(csv|json|ods|xlsx))?(\.data)?$/;
const TOTALS: Partial<Record<Who, RegExp>> = {
	coordinator: /^\/en\/manage\/equality$/,
	coordinator2: /^\/en\/manage\/equality$/,
	evaluator: REPORT,
};
/** Her own answers, and all that is known of her, on her own page. */
const HERS = /^:lang\/my\/:token\/(about-me|data)/;

let sites: [OwnSite, OwnSite];
let cookies: Cookies;
let addresses: string[];
let hers: { pattern: string; address: string }[];
let learnerId: string;

beforeAll(async () => {
	const first = await openOwnSite();
	cookies = await signEverybodyIn(first.origin);
	const subject = await givenSubject(first);
	const link = await privateLink(first.db, secretOf(first), subject, SITE_NOW);
	const pilot = await publishedPilot(first.db);
	const plain = PATTERNS.map((pattern) =>
		addressOf(pattern, pattern.startsWith(":lang/pilots") ? pilot : { ...subject, ...link }),
	);
	addresses = [...plain.flatMap(asData), ...OPEN_ROUTES.map((route) => `/${route}`)];
	const own = {
		...subject,
		...(await givenOwnPage(first, "lea-valley-college", subject.learnerId)),
	};
	hers = PATTERNS.filter((pattern) => pattern.startsWith(":lang/my/:token")).flatMap((pattern) =>
		asData(addressOf(pattern, own)).map((address) => ({ pattern, address })),
	);
	learnerId = subject.learnerId;
	const second = await openOwnSite(first.url);
	sites = [first, second];
	expect(await givenProfiles(first.db, 0, SITE_NOW)).toBeGreaterThan(100);
	expect(await givenProfiles(second.db, 1, SITE_NOW)).toBeGreaterThan(100);
});
afterAll(async () => {
	for (const site of sites ?? []) await site.close();
});

const secretOf = (site: OwnSite) => site.contextAt("/en").sessionSecret;

async function givenSubject({ db }: OwnSite) {
	const taughtBy = "tutor@demo.test";
	const subject = await subjectOf(db, "lea-valley-college", { taughtBy }, SITE_NOW);
	return { ...subject, ...(await givenHelper(db, subject.courseId, SITE_NOW)) };
}

/** A page is asked for as its data alone, too. */
function asData(address: string): string[] {
	return /\.\w+$/.test(address) ? [address] : [address, `${address}.data`];
}

type Ask = (site: OwnSite, who: Who, address: string) => Promise<Answer>;

const plainly: Ask = (site, who, address) => ask(site.origin, cookies.get(who), "GET", address);

/** The addresses at which the two sites tell this person different things. */
async function walk(who: Who, asked: readonly string[], by: Ask = plainly): Promise<string[]> {
	const different: string[] = [];
	for (const address of asked) {
		const [one, other] = await Promise.all(sites.map((site) => by(site, who, address)));
		if (said(one!, sites[0].origin) !== said(other!, sites[1].origin)) different.push(address);
	}
	return different;
}

test("every address of the build is walked, as a page and as data", () => {
	const built = Object.values(sites[0].build.routes).flatMap((route) => route?.path || []);
	expect(built.filter((path) => !PATTERNS.includes(path))).toEqual([]);
	expect(built.length).toBeGreaterThan(100);
	expect(addresses.length).toBeGreaterThan(built.length * 1.8);
});

test.each(WHO)("%s learns nothing of what learners said of themselves but totals", async (who) => {
	const different = await walk(who, addresses);
	expect(different.filter((address) => !TOTALS[who]?.test(address))).toEqual([]);
	// The totals of the two sites are not alike: else the walk would prove nothing.
	if (who === "coordinator") expect(different).toEqual(["/en/manage/equality"]);
	if (who === "evaluator") expect(different).toHaveLength(5);
});

type Line = Record<string, string>;

async function linesOf(site: OwnSite, address: string): Promise<Line[]> {
	const { status, body } = await plainly(site, "evaluator", address);
	expect(status).toBe(200);
	const lines: Line[] = parse(body, { bom: true, columns: true, record_delimiter: "\r\n" });
	return lines;
}

const SAID = /^reach-(sex|age|ethnicGroup|disability|employment)$/;
const AIMED = /^(Female|Male) learners$|^Learners aged/;

/** Tables of what was said, what is aimed at by it, and what hangs on them. */
function tellsOfIt({ section = "", table = "", group = "", measure = "" }: Line): boolean {
	if (SAID.test(table) || (section === "targets" && AIMED.test(group))) return true;
	return measure === "Fingerprint of the data" || (section === "reach" && table === "notes");
}

test("the evaluator's report tells of it in its own tables alone, rounded and small ones hidden", async () => {
	const address = addresses.find((one) => /^\/en\/pilots\/.*\/report\.csv$/.test(one))!;
	const [one, other] = await Promise.all(sites.map((site) => linesOf(site, address)));
	const others = (lines: Line[]) => lines.filter((line) => !tellsOfIt(line));
	expect(others(one!)).toEqual(others(other!));
	expect(others(one!).length).toBeGreaterThan(100);
	const counts = [...one!, ...other!]
		.filter(({ table, measure }) => SAID.test(table ?? "") && measure === "Learners")
		.map(({ value }) => value);
	expect(counts.length).toBeGreaterThan(10);
	expect(counts).toContain("[c]");
	for (const count of counts.filter((value) => value !== "[c]")) {
		expect(Number(count) % 5, count).toBe(0);
		expect(Number(count) === 0 || Number(count) >= 10, count).toBe(true);
	}
});

test("on her own page she finds her answers, and nowhere but there", async () => {
	const different = await walk(
		"stranger",
		hers.map(({ address }) => address),
	);
	const patterns = hers
		.filter(({ address }) => different.includes(address))
		.map((one) => one.pattern);
	expect(patterns).toContain(":lang/my/:token/about-me");
	expect(patterns.filter((pattern) => !HERS.test(pattern))).toEqual([]);
});

test("a page that tells of it is noticed, even by one word in one place", async () => {
	const page = `/en/learners/${learnerId}`;
	const leaks: Ask = async (site, who, address) => {
		const answer = await plainly(site, who, address);
		if (address !== page) return answer;
		const { sex } = profileAt(1, sites.indexOf(site));
		return { ...answer, body: answer.body.replace("</main>", `<p>${sex}</p></main>`) };
	};
	const some = addresses.filter((address) => address.startsWith("/en/learners/"));
	expect(await walk("tutor", some, leaks)).toEqual([page]);
});
