import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MATRIX, WHO, type Who } from "#tests/support/matrix.ts";
import { ask, type Cookies, signEverybodyIn } from "#tests/support/matrix-ask.ts";
import { NOBODY, publishedPilot, subjectOf } from "#tests/support/matrix-subjects.ts";
import { type OwnSite, openOwnSite } from "#tests/support/own-site.ts";
import { plainAsk } from "#tests/support/plain-ask.ts";
import { SITE_NOW } from "#tests/support/site-setup.ts";
import { sourcesIn } from "#tests/support/sources.ts";

const PATTERNS = Object.keys(MATRIX);
const PUBLIC_URL = "https://esol.example.org";
const EVIL = "evil.example";

/** All that claims the site to be somewhere else, or the request to be another. */
const CLAIMS: Record<string, string> = {
	host: EVIL,
	"x-forwarded-host": EVIL,
	"x-forwarded-server": EVIL,
	"x-forwarded-proto": "javascript",
	"x-forwarded-port": "666",
	"x-forwarded-prefix": `//${EVIL}`,
	forwarded: `for=1.2.3.4;host=${EVIL};proto=http`,
	"x-original-url": "/en/admin",
	"x-rewrite-url": "/en/admin",
	"x-http-method-override": "POST",
};

const ELSEWHERE = [
	`//${EVIL}`,
	`///${EVIL}`,
	`/\\${EVIL}`,
	`\\\\${EVIL}`,
	`https://${EVIL}`,
	`https:${EVIL}`,
	`HTTPS:/${EVIL}/en/today`,
	`javascript:alert(1)//${EVIL}`,
	`data:text/html,${EVIL}`,
	`/en//${EVIL}`,
	`/en/..//${EVIL}`,
	`/en/%2e%2e//${EVIL}`,
	`/en/..%2f%2f${EVIL}`,
	`\t//${EVIL}`,
	`/\t/${EVIL}`,
	`/\n/${EVIL}`,
	` //${EVIL}`,
	`%2f%2f${EVIL}`,
	`/en/today@${EVIL}`,
	`//en@${EVIL}/en/today`,
	`/en/today\r\nLocation: https://${EVIL}`,
	`.${EVIL}`,
	`@${EVIL}`,
	`:80@${EVIL}`,
];
const WORDS = [
	"next",
	"from",
	"to",
	"back",
	"return",
	"returnTo",
	"url",
	"redirect",
	"continue",
	"code",
];

let site: OwnSite;
let cookies: Cookies;
let ids: Record<string, string>;

beforeAll(async () => {
	site = await openOwnSite(undefined, { env: { PUBLIC_URL } });
	const taughtBy = "tutor@demo.test";
	const own = await subjectOf(site.db, "lea-valley-college", { taughtBy }, SITE_NOW);
	ids = { ...own, ...(await publishedPilot(site.db)), quarterEnd: "2026-09-30" };
	cookies = await signEverybodyIn(site.origin);
});
afterAll(() => site.close());

const addressOf = (pattern: string) =>
	`/${pattern.replace(":lang", "en").replace(/:(\w+)/g, (_, name: string) => ids[name] ?? NOBODY)}`;

/** A stranger, and the first who is let in. */
const thoseWhoMatter = (pattern: string): Who[] => {
	const insider = WHO.find((who) => who !== "stranger" && MATRIX[pattern]!.GET[who] < 300);
	return insider ? ["stranger", insider] : ["stranger"];
};

test("no page, no redirect and no cookie believes where it is said to be", async () => {
	for (const pattern of PATTERNS) {
		for (const who of thoseWhoMatter(pattern)) {
			const cookie = { cookie: cookies.get(who) ?? "" };
			const plain = await plainAsk(site.origin, addressOf(pattern), cookie);
			const claimed = await plainAsk(site.origin, addressOf(pattern), { ...cookie, ...CLAIMS });
			expect(claimed.status, pattern).toBe(plain.status);
			expect(claimed.headers.location, pattern).toBe(plain.headers.location);
			expect(JSON.stringify(claimed.headers) + claimed.body, pattern).not.toContain(EVIL);
		}
	}
});

test("only the front reads what names a host", () => {
	const reads = sourcesIn(["app"], /\.tsx?$/)
		.filter(({ text }) =>
			/["']x-forwarded|["']forwarded["']|header\("host"\)|get\("host"\)|headers\.host|\{ host\b/i.test(
				text,
			),
		)
		.map(({ path }) => path);
	expect(reads.length).toBeGreaterThan(0);
	expect(reads.filter((path) => !path.startsWith("app/server/"))).toEqual([]);
});

describe("nobody is sent to another site", () => {
	const leads = (location: string | null | undefined): string => {
		if (!location) return PUBLIC_URL;
		expect(location).toMatch(/^\/(?![/\\])/);
		return new URL(location, PUBLIC_URL).origin;
	};

	test("from any page, whoever asks", async () => {
		const query = new URLSearchParams(WORDS.map((word, at) => [word, ELSEWHERE[at % 5]!]));
		for (const pattern of PATTERNS) {
			for (const who of thoseWhoMatter(pattern)) {
				for (const method of ["GET", "POST"] as const) {
					const address = `${addressOf(pattern)}?${query}`;
					const { location } = await ask(
						site.origin,
						cookies.get(who),
						method,
						address,
						`${query}`,
					);
					expect(leads(location), `${who} ${method} ${pattern}`).toBe(PUBLIC_URL);
				}
			}
		}
	});

	test.each(ELSEWHERE)("by %j", async (next) => {
		const query = `?${new URLSearchParams({ next })}`;
		const good = { email: "tutor@demo.test", password: "esol-plus-demo" };
		const cases = [
			["POST", `/en/sign-in${query}`, new URLSearchParams({ ...good, next })],
			["GET", `/en/sign-in${query}`, ""],
			["GET", `/en/sign-in/second${query}`, ""],
			["GET", `/en/sign-in/passkey${query}`, ""],
			["GET", `/en/account/proof${query}`, ""],
			["POST", `/en/account/proof${query}`, new URLSearchParams({ ...good, next })],
			["GET", `/en/sign-in/organisation${query}`, ""],
			["GET", `/oidc/callback${query}`, ""],
			["GET", `/${query.replace("next", "code")}`, ""],
		] as const;
		for (const [method, address, body] of cases) {
			const cookie = address.includes("account") ? cookies.get("tutor") : undefined;
			const { location, status } = await ask(site.origin, cookie, method, address, `${body}`);
			expect(status, address).toBeLessThan(500);
			expect(leads(location), `${method} ${address}`).toBe(PUBLIC_URL);
		}
	});
});
