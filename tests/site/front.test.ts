import { connect } from "node:net";
import { expect, inject, test } from "vitest";

const site = () => inject("site");
const get = (path: string, headers: Record<string, string> = {}) =>
	fetch(site() + path, { headers, redirect: "manual" });

const post = (path: string, headers: Record<string, string>, body = "name=Amina") =>
	fetch(site() + path, {
		method: "POST",
		redirect: "manual",
		headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
		body,
	});

test("only the bare address chooses a language", async () => {
	const answer = await get("/", { "accept-language": "ar-EG,ar;q=0.9,en;q=0.5" });
	expect(answer.status).toBe(302);
	expect(answer.headers.get("location")).toBe("/ar");
	expect(answer.headers.get("vary")).toContain("Accept-Language");

	const kept = await get("/", { cookie: "language=bn", "accept-language": "ar" });
	expect(kept.headers.get("location")).toBe("/bn");

	const unknown = await get("/", { "accept-language": "qqq" });
	expect(unknown.headers.get("location")).toBe("/en/languages");
});

test("who changes to another language is met in it next time", async () => {
	const changed = await get("/ar/classes", { referer: `${site()}/en/classes` });
	expect(changed.headers.get("set-cookie")).toMatch(/^language=ar; Path=\/; Max-Age=\d+; HttpOnly/);
	const stayed = await get("/ar/classes", { referer: `${site()}/ar` });
	const came = await get("/ar/classes", { referer: "https://elsewhere.example/en/classes" });
	expect([stayed, came].map(({ headers }) => headers.get("set-cookie"))).toEqual([null, null]);
});

test("an address with a language is never redirected, an unknown one is 404", async () => {
	const arabic = await get("/ar", { "accept-language": "pl" });
	expect(arabic.status).toBe(200);
	expect(await arabic.text()).toContain('<html lang="ar" dir="rtl">');

	const unknown = await get("/xx/classes", { "accept-language": "pl" });
	expect(unknown.status).toBe(404);
	expect(await unknown.text()).toContain('<html lang="pl" dir="ltr">');
});

test("learner pages carry one fixed policy that allows no script", async () => {
	const policies = await Promise.all(["/en", "/ar/classes"].map((path) => get(path)));
	const [first, second] = policies.map(({ headers }) => headers.get("content-security-policy"));
	expect(first).toBe(second);
	expect(first).toContain("script-src 'none'");
	expect(first).not.toContain("unsafe");
});

test("signed-in addresses are never stored and have a nonce of their own", async () => {
	const [one, two] = await Promise.all([get("/en/today"), get("/en/today")]);
	expect(one?.headers.get("cache-control")).toBe("no-store");
	expect(one?.headers.get("content-security-policy")).toMatch(/script-src 'nonce-[\w+/=]+'/);
	expect(one?.headers.get("content-security-policy")).not.toBe(
		two?.headers.get("content-security-policy"),
	);
});

test.each(["today", "manage", "manage/classes", "pilots", "learners/1", "admin", "account"])(
	"a stranger at /%s is asked to sign in",
	async (path) => {
		const answer = await get(`/pl/${path}`);
		expect(answer.status).toBe(302);
		expect(answer.headers.get("location")).toBe(
			`/pl/sign-in?${new URLSearchParams({ next: `/pl/${path}` })}`,
		);
	},
);

test("a loader's data cannot be asked for alone", async () => {
	for (const path of [
		"/en/today.data",
		"/en/pilots.data?_routes=routes/$lang.pilots._index",
		"/en/today?_data=routes/$lang.today",
		"/__manifest?p=/en/today",
	]) {
		expect((await get(path)).status, path).toBe(404);
	}
});

test.each([
	["another site", { "sec-fetch-site": "cross-site" }],
	["a sibling site", { "sec-fetch-site": "same-site" }],
	["an old browser from another site", { origin: "https://evil.example" }],
	["a browser that says nothing", {}],
	["no origin at all", { origin: "null" }],
])("a change asked for by %s is refused", async (_name, headers) => {
	const answer = await post("/bn/sign-in", headers as Record<string, string>);
	expect(answer.status).toBe(403);
	expect(await answer.text()).toContain('lang="bn"');
});

test("a change from our own page goes through, with new and old browsers", async () => {
	const modern = await post("/en/sign-in", { "sec-fetch-site": "same-origin" });
	const old = await post("/en/sign-in", { origin: site() });
	expect([modern.status, old.status]).toEqual([400, 400]);
});

test.each([
	{ origin: "null" },
	{ origin: "nonsense" },
	{ origin: "http://[" },
	{ "x-forwarded-host": "evil.example", origin: "https://evil.example" },
])("what a browser calls our own page's is judged by that alone, not by %j", async (headers) => {
	const said = headers as Record<string, string>;
	const answer = await post("/en/sign-in", { "sec-fetch-site": "same-origin", ...said });
	expect(answer.status).toBe(400);
});

test("too large a body is refused, whatever its header says", async () => {
	const answer = await post(
		"/ar/sign-in",
		{ "sec-fetch-site": "same-origin" },
		"email=".padEnd(70_000, "x"),
	);
	expect(answer.status).toBe(413);
	expect(await answer.text()).toContain('lang="ar"');
});

test.each(["PUT", "DELETE", "PATCH", "OPTIONS"])("%s is not a way to ask", async (method) => {
	const answer = await fetch(`${site()}/en`, {
		method,
		headers: { "sec-fetch-site": "same-origin" },
	});
	expect(answer.status).toBe(405);
});

test.each([
	"/en/classes/%E0%A4%A",
	"/en/classes/%00",
	"/en//today",
	"/en/..%5c..%5cetc",
	"/en/classes?q=%00",
])("the malformed address %s is answered, not thrown", async (path) => {
	expect([400, 404]).toContain((await get(path)).status);
});

test("hostile lines get one answer and the server lives", async () => {
	for (const line of [
		"GET / HTTP/9.9\r\n\r\n",
		"\u0000\u0001\u0002\r\n\r\n",
		`GET /${"a".repeat(40_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
		"POST /en HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
		"GET /en HTTP/1.1\r\nHost: a b\r\n\r\n",
	]) {
		const answer = await raw(line);
		expect(answer, JSON.stringify(line.slice(0, 30))).not.toMatch(/^HTTP\/1.1 5/);
		expect(answer.match(/HTTP\/1\.1 /g)?.length ?? 0).toBeLessThan(2);
	}
	expect((await get("/health/live")).status).toBe(200);
});

test("pages are compressed, assets are kept for ever", async () => {
	const page = await get("/en/classes", { "accept-encoding": "gzip" });
	expect(page.headers.get("content-encoding")).toBe("gzip");
	const asset = (await page.text()).match(/\/assets\/[\w.-]+\.css/)?.[0];
	const style = await get(asset ?? "/");
	expect(style.headers.get("cache-control")).toContain("immutable");
});

test("health tells life from readiness, and every answer has a number to ask for", async () => {
	expect(await (await get("/health/live")).text()).toBe("live\n");
	expect(await (await get("/health/ready")).text()).toBe("ready\n");
	expect((await get("/en")).headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
});

function raw(text: string): Promise<string> {
	const { promise, resolve } = Promise.withResolvers<string>();
	const { hostname, port } = new URL(site());
	let answer = "";
	const socket = connect(Number(port), hostname, () => socket.end(text));
	socket.on("data", (part) => {
		answer += part;
	});
	socket.on("error", () => resolve(answer));
	socket.on("close", () => resolve(answer));
	return promise;
}
