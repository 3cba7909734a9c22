import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { changedIn, printsOf, watchTables } from "#tests/support/all-tables.ts";
import { MATRIX, WHO, type Who } from "#tests/support/matrix.ts";
import { type Cookies, signEverybodyIn } from "#tests/support/matrix-ask.ts";
import {
	NOBODY,
	privateLink,
	publishedPilot,
	subjectOf,
	surveyLink,
} from "#tests/support/matrix-subjects.ts";
import { type OwnSite, openOwnSite } from "#tests/support/own-site.ts";
import { plainAsk } from "#tests/support/plain-ask.ts";
import { SITE_NOW } from "#tests/support/site-setup.ts";

const PATTERNS = Object.keys(MATRIX);
const canPost = (pattern: string) => WHO.some((who) => MATRIX[pattern]!.POST[who] !== 405);
const CHANGES = PATTERNS.filter(canPost);

const PUBLIC_URL = "https://esol.example.org";
const FORM = { "content-type": "application/x-www-form-urlencoded" };
const OURS = { "sec-fetch-site": "same-origin" };
const BODY =
	"confirmed=yes&reason=other&title=Taken+over&capacity=3&childcare=none&note=hello&from=list";

/** As another site, an old browser or a program would send a form of ours. */
const FORGED: [string, Record<string, string>][] = [
	["another site", { ...FORM, "sec-fetch-site": "cross-site" }],
	["a sibling site", { ...FORM, "sec-fetch-site": "same-site" }],
	["a word nobody knows", { ...FORM, "sec-fetch-site": "x" }],
	["an empty word", { ...FORM, "sec-fetch-site": "" }],
	["two words", { ...FORM, "sec-fetch-site": "same-origin, cross-site" }],
	["another site that names ours", { ...FORM, "sec-fetch-site": "cross-site", origin: PUBLIC_URL }],
	["nobody, from nowhere", { ...FORM, "sec-fetch-site": "none", origin: "null" }],
	[
		"nobody, from another site",
		{ ...FORM, "sec-fetch-site": "none", origin: "https://evil.example" },
	],
	["no word and no origin", FORM],
	["our address behind it alone", { ...FORM, referer: `${PUBLIC_URL}/en` }],
	["a hidden origin", { ...FORM, origin: "null" }],
	["another origin", { ...FORM, origin: "https://evil.example" }],
	["ours with another end", { ...FORM, origin: `${PUBLIC_URL}.evil.example` }],
	["ours without its lock", { ...FORM, origin: "http://esol.example.org" }],
	["ours at another door", { ...FORM, origin: `${PUBLIC_URL}:8443` }],
	["another name for us", { ...FORM, host: "evil.example", origin: "http://evil.example" }],
	[
		"a proxy's word",
		{ ...FORM, "x-forwarded-host": "evil.example", origin: "https://evil.example" },
	],
	["plain text", { "content-type": "text/plain" }],
	["JSON of another site", { "content-type": "application/json", origin: "https://evil.example" }],
];

/** Of our own page, but no form: no page of ours sends that. */
const NO_FORMS: [string, Record<string, string>][] = [
	["plain text", { ...OURS, "content-type": "text/plain" }],
	["JSON", { ...OURS, "content-type": "application/json" }],
	["XML", { ...OURS, "content-type": "text/xml" }],
	["nothing named", { ...OURS }],
];

/** Reading that would like to be a change. */
const READINGS: [string, string, string, Record<string, string>][] = [
	["a word in the address", "GET", "?_method=POST&method=post&confirmed=yes", {}],
	[
		"a word of a header",
		"GET",
		"",
		{ "x-http-method-override": "POST", "x-method-override": "POST" },
	],
	["its form in the address", "GET", `?${BODY}`, {}],
	["a head alone", "HEAD", `?${BODY}`, { "x-http-method": "POST" }],
];

/** Who reads is noted, and that she is still there. */
const BY_READING = ["audit_entry", "audit_queue", "session"];

let site: OwnSite;
let cookies: Cookies;
let ids: Record<string, string>;
let takeTouched: () => Promise<string[]>;
let before: Record<string, string>;

beforeAll(async () => {
	site = await openOwnSite(undefined, { env: { PUBLIC_URL } });
	const taughtBy = "tutor@demo.test";
	const own = await subjectOf(site.db, "lea-valley-college", { taughtBy }, SITE_NOW);
	const secret = site.contextAt("/en").sessionSecret;
	ids = {
		...own,
		...(await publishedPilot(site.db)),
		quarterEnd: "2026-09-30",
		...(await privateLink(site.db, secret, own, SITE_NOW)),
		...(await surveyLink(site.db, secret, own, SITE_NOW)),
	};
	cookies = await signEverybodyIn(site.origin);
	takeTouched = await watchTables(site.db);
	before = await printsOf(site.db);
});
afterAll(() => site.close());

const addressOf = (pattern: string) =>
	`/${pattern.replace(":lang", "en").replace(/:(\w+)/g, (_, name: string) => ids[name] ?? NOBODY)}`;
const cookieOf = (who: Who | undefined) => {
	const cookie = who && cookies.get(who);
	return cookie ? { cookie } : undefined;
};
/** Who could do it, were it her own page that asks. */
const insiderOf = (pattern: string) =>
	WHO.find((who) => who !== "stranger" && [200, 303, 400].includes(MATRIX[pattern]!.POST[who]));

async function statusesOf(headers: Record<string, string>): Promise<Record<string, number>> {
	const statuses: Record<string, number> = {};
	for (const pattern of CHANGES) {
		const sent = {
			...headers,
			...cookieOf(insiderOf(pattern)),
			"content-length": `${BODY.length}`,
		};
		const { status } = await plainAsk(site.origin, addressOf(pattern), sent, "POST", BODY);
		statuses[pattern] = status;
	}
	return statuses;
}

test("there are changes to forge, and somebody who could make them", () => {
	expect(CHANGES.length).toBeGreaterThan(120);
	expect(CHANGES.filter(insiderOf).length).toBeGreaterThan(100);
});

describe("a change is refused, and nothing is written", () => {
	test.each(FORGED)("from %s", async (_name, headers) => {
		const statuses = await statusesOf(headers);
		expect(Object.entries(statuses).filter(([, status]) => status !== 403)).toEqual([]);
		expect(await takeTouched()).toEqual([]);
	});
});

test.each(NO_FORMS)("%s is no form of ours, and changes nothing", async (_name, headers) => {
	await takeTouched();
	const statuses = await statusesOf(headers);
	expect(Object.entries(statuses).filter(([, status]) => status < 400)).toEqual([]);
	const touched = await takeTouched();
	expect(touched.filter((table) => !BY_READING.includes(table))).toEqual([]);
});

/** The finder counts what it does not find, and readiness writes a row of its own. */
const COUNTED = ["unmet_need"];

describe("reading changes nothing", () => {
	test("whoever reads whatever page", async () => {
		await takeTouched();
		const wrote: Record<string, string[]> = {};
		for (const pattern of PATTERNS) {
			for (const who of readersOf(pattern)) {
				for (const method of ["GET", "HEAD"]) {
					await plainAsk(site.origin, addressOf(pattern), cookieOf(who), method);
				}
			}
			const touched = (await takeTouched()).filter((table) => !mayChange(table));
			if (touched.length > 0) wrote[pattern] = touched;
		}
		expect(wrote).toEqual({});
	});

	test.each(READINGS)("by %s", async (_name, method, query, headers) => {
		await takeTouched();
		for (const pattern of CHANGES) {
			const asked = { ...OURS, ...headers, ...cookieOf(insiderOf(pattern)) };
			const { status } = await plainAsk(site.origin, addressOf(pattern) + query, asked, method);
			expect(status, pattern).toBeLessThan(500);
		}
		expect((await takeTouched()).filter((table) => !mayChange(table))).toEqual([]);
	});

	test("and the fingerprints of all other tables are what they were", async () => {
		const changed = changedIn(before, await printsOf(site.db));
		expect(changed.filter((table) => !mayChange(table))).toEqual([]);
		expect(changed).toContain("audit_entry");
	});
});

const mayChange = (table: string) => [...BY_READING, ...COUNTED].includes(table);
/** A stranger where she may, and the first of the staff who may. */
const readersOf = (pattern: string): Who[] => {
	const may = WHO.filter((who) => MATRIX[pattern]!.GET[who] < 300);
	return may[0] === "stranger" ? may.slice(0, 2) : may.slice(0, 1);
};
