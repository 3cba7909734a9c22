import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DEMO_PASSWORD } from "#app/demo/accounts.ts";
import { type OwnSite, openOwnSite } from "#tests/support/own-site.ts";
import { type PlainAnswer, plainAsk } from "#tests/support/plain-ask.ts";
import { until } from "#tests/support/waiting.ts";

const HOT = "/en/classes?near=E17";
/** Only who is signed in has it in her page. */
const HERS = 'href="/en/account"';

let site: OwnSite;
let session: string;

beforeAll(async () => {
	site = await openOwnSite();
	session = await signIn("coordinator@demo.test");
});
afterAll(() => site.close());

const ask = (path: string, headers: Record<string, string> = {}, method = "GET") =>
	plainAsk(site.origin, path, headers, method);
const askTwice = async (path: string, headers: Record<string, string> = {}) => {
	await ask(path, headers);
	return ask(path, headers);
};
const isKept = ({ headers }: PlainAnswer) => headers.etag !== undefined;

test.each([
	"",
	"/languages",
	"/classes?near=E17",
	"/classes/first-english-walthamstow",
	"/boroughs",
	"/evidence",
	"/evidence/workplace-network",
	"/privacy",
	"/accessibility",
])("the page %s is kept, as it was made", async (path) => {
	const made = await ask(`/ar${path}`, { cookie: "unknown=1" });
	const kept = await askTwice(`/ar${path}`);
	expect(isKept(made)).toBe(false);
	expect(isKept(kept)).toBe(true);
	expect(kept.body.equals(made.body)).toBe(true);
	expect(kept.headers["cache-control"]).toBe("no-cache");
	const { etag: _, "cache-control": __, ...headers } = kept.headers;
	expect(withoutMoment(headers)).toEqual(withoutMoment(made.headers));
});

test.each([
	"/classes?q=zzzz",
	"/sign-in",
	"/classes/no-such-class",
	"/classes?code=CLEAN-2026",
	"/classes/brightway-team-english?code=CLEAN-2026",
	"/classes/first-english-walthamstow?reported=yes",
	"/list",
])("the page %s is not kept", async (path) => {
	expect(isKept(await askTwice(`/en${path}`))).toBe(false);
});

describe("a kept page is sent as she can take it", () => {
	test("compressed in the way she asks for, and whole in every way", async () => {
		const plain = await askTwice(HOT);
		const gzip = await askTwice(HOT, { "accept-encoding": "gzip" });
		// Until its smaller form is ready she gets the one that is.
		let br = gzip;
		await until(async () => {
			br = await ask(HOT, { "accept-encoding": "br" });
			return br.headers["content-encoding"] === "br";
		});
		expect(plain.headers["content-encoding"]).toBeUndefined();
		expect(gzip.headers["content-encoding"]).toBe("gzip");
		expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
		expect(brotliDecompressSync(br.body).equals(plain.body)).toBe(true);
		for (const { headers, body } of [plain, gzip, br]) {
			expect(headers["content-length"]).toBe(String(body.length));
			expect(headers.vary).toBe("Accept-Encoding");
			expect(headers.etag).toBe(plain.headers.etag);
		}
	});

	test("HEAD gets the same headers and nothing else", async () => {
		const get = await askTwice(HOT);
		const head = await ask(HOT, {}, "HEAD");
		expect([head.status, head.body.length]).toEqual([200, 0]);
		expect(withoutMoment(head.headers)).toEqual(withoutMoment(get.headers));
	});

	test("a phone that holds it gets 304, also for its first visit after a restart", async () => {
		const { etag = "" } = (await askTwice(HOT)).headers;
		const hot = await ask(HOT, { "if-none-match": etag });
		expect([hot.status, hot.body.length, hot.headers.etag]).toEqual([304, 0, etag]);
		expect(hot.headers["content-security-policy"]).toContain("script-src 'none'");
		expect(hot.headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
		expect((await ask(HOT, { "if-none-match": '"other"' })).status).toBe(200);

		const fresh = "/en/classes?near=E10";
		const made = await ask(fresh);
		await site.db.updateTable("course").set({ webpage: null }).execute();
		const again = await ask(fresh, { "if-none-match": made.headers.etag ?? "" });
		expect([again.status, again.body.length]).toEqual([304, 0]);
	});

	test("a part of it is not to be had", async () => {
		const whole = await askTwice(HOT);
		const part = await ask(HOT, { range: "bytes=0-9" });
		expect([part.status, part.body.length]).toEqual([200, whole.body.length]);
	});
});

describe("a page of somebody signed in", () => {
	test("is never kept, and never a kept one", async () => {
		const path = "/en/classes?near=E15";
		const cookie = { cookie: session };
		const hers = await ask(path, cookie);
		const strangers = await askTwice(path);
		const hersAgain = await ask(path, cookie);
		for (const answer of [hers, hersAgain]) {
			expect(answer.body.includes(HERS)).toBe(true);
			expect(isKept(answer)).toBe(false);
		}
		expect(strangers.body.includes(HERS)).toBe(false);
		expect(isKept(strangers)).toBe(true);
	});

	test("a cookie beside the language's is answered by the whole site", async () => {
		await askTwice(HOT);
		expect(isKept(await ask(HOT, { cookie: "language=bn" }))).toBe(true);
		for (const cookie of ["list=7K3M", "session=stale", "language=bn; list=x", "other=1"]) {
			expect(isKept(await ask(HOT, { cookie })), cookie).toBe(false);
		}
	});

	test("no answer has the number of another", async () => {
		const answers = await Promise.all(Array.from({ length: 60 }, () => ask(HOT)));
		const numbers = answers.map(({ headers }) => headers["x-request-id"]);
		expect(new Set(numbers).size).toBe(60);
		for (const { body } of answers) expect(body.includes("nonce=")).toBe(false);
	});
});

/** A page that is not there says under which number the log has it. */
const withoutNumber = (body: Buffer) => body.toString().replace(/<bdi>[\da-f-]{36}<\/bdi>/, "");

describe("nobody can put something into a page that others get", () => {
	test.each([
		["a host", { host: "evil.example" }],
		["a host and a port", { host: "evil.example:8080" }],
		["a proxy's word", { "x-forwarded-host": "evil.example", "x-forwarded-proto": "evil" }],
		["another address", { "x-original-url": "/evil", "x-rewrite-url": "/evil", forwarded: "evil" }],
		["a referer", { referer: "https://evil.example/en" }],
		["a language", { "accept-language": "evil", "content-language": "evil" }],
	])("by %s", async (name, headers) => {
		const path = `/pl/classes?near=E17&page=1&by=${encodeURIComponent(name)}`;
		const first = await ask(path, headers as Record<string, string>);
		const next = await ask(path);
		expect(first.status).toBe(200);
		expect(first.body.includes("evil")).toBe(false);
		expect(next.body.equals(first.body)).toBe(true);
	});

	test("by the order or the writing of an address: each has a page of its own", async () => {
		const ways = [
			"/en/classes?near=E17&level=entry-1",
			"/en/classes?level=entry-1&near=E17",
			"/en/%63lasses?near=E17&level=entry-1",
			"/en/./classes?near=E17&level=entry-1",
		];
		for (const way of ways) {
			const made = await ask(way, { cookie: "unknown=1" });
			const kept = await askTwice(way);
			expect(withoutNumber(kept.body), way).toBe(withoutNumber(made.body));
		}
	});

	test("by the address of another host in the first line", async () => {
		const claimed = await askTwice(`http://evil.example${HOT}&x=1`);
		expect(claimed.body.includes("evil.example")).toBe(false);
		expect((await askTwice(`${HOT}&x=1`)).body.equals(claimed.body)).toBe(true);
	});
});

test("what the guards refuse stays refused beside a kept page", async () => {
	await askTwice(HOT);
	expect((await ask(`${HOT}&_data=root`)).status).toBe(404);
	expect((await ask(HOT, { "sec-fetch-site": "cross-site" }, "POST")).status).toBe(403);
	expect((await ask(HOT, { "sec-fetch-site": "same-origin" }, "PUT")).status).toBe(405);
	expect((await ask(HOT, { host: "a b" })).status).toBe(400);
});

test("who comes from a page in another language is remembered, hot page or not", async () => {
	await askTwice("/bn");
	const host = new URL(site.origin).host;
	const changed = await ask("/bn", { referer: `http://${host}/ar` });
	expect(changed.headers["set-cookie"]?.[0]).toMatch(/^language=bn/);
	expect(
		(await ask("/bn", { referer: `http://${host}/bn` })).headers["set-cookie"],
	).toBeUndefined();
	expect(isKept(await ask("/bn"))).toBe(true);
});

test("a new title shows at once on every page that has it", async () => {
	const course = await site.db
		.selectFrom("course")
		.where("slug", "=", "first-english-walthamstow")
		.select("id")
		.executeTakeFirstOrThrow();
	const paths = [HOT, "/en/classes/first-english-walthamstow"];
	for (const path of paths) await askTwice(path);
	await site.db
		.updateTable("course_text")
		.set({ title: "Zebra English" })
		.where("course_id", "=", course.id)
		.where("language", "=", "en")
		.execute();
	for (const path of paths) {
		expect((await ask(path)).body.includes("Zebra English"), path).toBe(true);
	}
});

/** What every answer has of its own. */
function withoutMoment(headers: PlainAnswer["headers"]) {
	const { date: _, "x-request-id": __, ...rest } = headers;
	return rest;
}

async function signIn(email: string): Promise<string> {
	const answer = await fetch(`${site.origin}/en/sign-in`, {
		method: "POST",
		redirect: "manual",
		headers: { "sec-fetch-site": "same-origin" },
		body: new URLSearchParams({ email, password: DEMO_PASSWORD }),
	});
	return answer.headers.get("set-cookie")?.split(";")[0] ?? "";
}
