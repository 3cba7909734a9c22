import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { OPEN_ROUTES } from "#app/server/open-addresses.ts";
import { problemsOf } from "#tests/support/answer-headers.ts";
import { MATRIX, WHO, type Who } from "#tests/support/matrix.ts";
import { type Cookies, signEverybodyIn } from "#tests/support/matrix-ask.ts";
import { NOBODY, publishedPilot, subjectOf } from "#tests/support/matrix-subjects.ts";
import { type OwnSite, openOwnSite } from "#tests/support/own-site.ts";
import { answersIn, rawAsk } from "#tests/support/raw-ask.ts";
import { SITE_NOW } from "#tests/support/site-setup.ts";

const PATTERNS = Object.keys(MATRIX);

let site: OwnSite;
let cookies: Cookies;
let ids: Record<string, string>;

beforeAll(async () => {
	site = await openOwnSite(undefined, { env: { PUBLIC_URL: "https://esol.example.org" } });
	const taughtBy = "tutor@demo.test";
	const own = await subjectOf(site.db, "lea-valley-college", { taughtBy }, SITE_NOW);
	ids = { ...own, ...(await publishedPilot(site.db)), quarterEnd: "2026-09-30" };
	cookies = await signEverybodyIn(site.origin);
});
afterAll(() => site.close());

const addressOf = (pattern: string) =>
	`/${pattern.replace(":lang", "en").replace(/:(\w+)/g, (_, name: string) => ids[name] ?? NOBODY)}`;

async function asked(address: string, init: RequestInit = {}, who: Who = "stranger") {
	const { pathname } = new URL(address, site.origin);
	const cookie = cookies.get(who);
	const headers = { ...Object.fromEntries(new Headers(init.headers)), ...(cookie && { cookie }) };
	const answer = await fetch(site.origin + address, { redirect: "manual", ...init, headers });
	const body = await answer.text();
	// What is there for everybody is the same for all of them.
	const signedIn = who !== "stranger" && pathname.startsWith("/en");
	const checked = { pathname, headers: answer.headers, body, signedIn };
	return { status: answer.status, headers: answer.headers, body, problems: problemsOf(checked) };
}

const FORM = "application/x-www-form-urlencoded";
const ours = (body = "") => ({
	method: "POST",
	headers: { "sec-fetch-site": "same-origin", "content-type": FORM },
	body,
});

/** Those of the other provider get what these get. */
describe.each(WHO.filter((who) => !who.endsWith("2")))("%s", (who) => {
	test("gets every header with every page", async () => {
		const wrong: Record<string, string[]> = {};
		for (const pattern of PATTERNS) {
			const { problems } = await asked(addressOf(pattern), {}, who);
			if (problems.length > 0) wrong[pattern] = problems;
		}
		expect(wrong).toEqual({});
	});
});

test("forms that are not right, and heads alone, have them too", async () => {
	const wrong: Record<string, string[]> = {};
	for (const pattern of PATTERNS.filter((one) => !/sign-out|sessions/.test(one))) {
		for (const init of [ours(), { method: "HEAD" }, { method: "POST", body: "x" }]) {
			const { problems } = await asked(addressOf(pattern), init, "coordinator");
			if (problems.length > 0) wrong[`${init.method} ${pattern}`] = problems;
		}
	}
	expect(wrong).toEqual({});
});

test("a nonce is used once", async () => {
	const answers = await Promise.all([1, 2, 3].map(() => asked("/en/today", {}, "tutor")));
	const policies = answers.map(({ headers }) => headers.get("content-security-policy"));
	expect(new Set(policies).size).toBe(3);
});

/** Whatever is no page: files, refusals, what programs read, what was not changed. */
const OTHERS: [string, number, string, RequestInit?][] = [
	["the bare address", 302, "/"],
	["no language", 404, "/xx/classes"],
	["no page", 404, "/en/no-such-page"],
	["no file", 404, "/assets/no-such-file.css"],
	["a folder", 404, "/assets/"],
	["a picture", 200, "/icon.svg"],
	["the worker", 200, "/sw.js"],
	["life", 200, "/health/live"],
	["readiness", 200, "/health/ready"],
	["no such health", 404, "/health/x"],
	["a malformed address", 400, "/en/%zz"],
	["data alone", 404, "/en/today.data"],
	["another method", 405, "/en", { method: "DELETE" }],
	["another method at a list", 405, "/open-referral/services", { method: "DELETE" }],
	["what others may ask of a list", 204, "/open-referral/services", { method: "OPTIONS" }],
	["a list that is none", 404, "/open-referral/no-such-list"],
	["a forged change", 403, "/en/sign-in", { method: "POST", body: "x=y" }],
	["no form", 400, "/en/sign-in", { ...ours(), headers: { "sec-fetch-site": "none" }, body: "{" }],
	["too large a form", 413, "/en/sign-in", ours("x".repeat(70_000))],
	["a door", 302, "/en/today"],
	["another's page", 403, "/en/pilots"],
	["nothing from the organisation", 404, "/oidc/callback?code=x&state=y"],
	["a part of a file", 206, "/icon.svg", { headers: { range: "bytes=0-1" } }],
	["no part of a file", 416, "/icon.svg", { headers: { range: "bytes=99999999-" } }],
];

test.each(OTHERS)("%s is answered %i with every header", async (name, status, address, init) => {
	const answer = await asked(address, init, name === "another's page" ? "tutor" : "stranger");
	expect(answer.status).toBe(status);
	expect(answer.problems).toEqual([]);
});

test.each(OPEN_ROUTES)("/%s has every header", async (address) => {
	expect((await asked(`/${address}`)).problems).toEqual([]);
});

test("a style sheet has them, and so has what did not change", async () => {
	const page = await fetch(`${site.origin}/en`);
	const sheet = (await page.text()).match(/\/assets\/[\w.-]+\.css/)?.[0];
	expect((await asked(sheet!)).problems).toEqual([]);
	// Made anew, and then kept.
	for (const address of ["/en", "/en", "/ar/classes"]) {
		const { headers } = await fetch(site.origin + address);
		const same = { headers: { "if-none-match": headers.get("etag")! } };
		const answer = await asked(address, same);
		expect([answer.status, answer.problems]).toEqual([304, []]);
	}
});

test.each([
	["nonsense", "NONSENSE\r\n\r\n", 400],
	["no host", "GET /en HTTP/1.1\r\n\r\n", 400],
	["a tunnel", "CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n", 405],
	["a long head", `GET /en HTTP/1.1\r\nHost: x\r\nX: ${"x".repeat(20_000)}\r\n\r\n`, 431],
	["a long address", `GET /${"x".repeat(9_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 414],
])("%s is refused with every header", async (_name, bytes, status) => {
	const [answer] = answersIn(await rawAsk(site.origin, bytes));
	expect(answer!.status).toBe(status);
	expect(problemsOf({ pathname: "", signedIn: false, ...answer! })).toEqual([]);
});

test("what fails inside has them, and tells nobody of the inside", async () => {
	const { schema } = site.db;
	await schema.alterTable("session").renameTo("session_elsewhere").execute();
	const answer = await asked("/en/today", {}, "tutor");
	await schema.alterTable("session_elsewhere").renameTo("session").execute();
	expect([answer.status, answer.problems]).toEqual([500, []]);
	expect(answer.body).not.toMatch(/session|select|no such table/i);
});
