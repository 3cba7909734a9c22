import { join } from "node:path";
import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { countInMemory } from "#app/server/counted-misses.ts";
import { guessAt, WINDOW_MS } from "#app/server/guesses.ts";
import { deviceCookie, deviceOf, knownDevice } from "#app/server/known-device.ts";
import { makeLogger } from "#app/server/log.ts";
import type { Env } from "#app/server/parts.ts";
import { makePlainPage } from "#app/server/plain-page.ts";
import { makeContext } from "#app/server/request-context.ts";
import { readSettings } from "#app/server/settings.ts";
import { slowGuessing } from "#app/server/slow-guessing.ts";
import { freshSqlite, type TestDb } from "#tests/support/databases.ts";

const texts = loadTexts(join(process.cwd(), "locales"));
const HEALTH = { stopping: false };
const GOOD = "/en/my/a-good-link";

let made: TestDb;
beforeAll(async () => {
	made = await freshSqlite();
});
afterAll(() => made.remove());

/** A site with one good link; time passes only where a test says so. */
function smallSite() {
	let time = 0;
	const settings = readSettings({ TRUST_PROXY: "1" }, false);
	const guessing = { store: countInMemory(WINDOW_MS), clock: () => time, patience: 1 };
	const app = new Hono<Env>();
	const log = makeLogger("silent");
	const build = () => Promise.reject(new Error("There is no build here."));
	const parts = { db: made.db, texts, settings, log, build, routes: [], health: HEALTH };
	app.use((c, next) => {
		const context = makeContext(parts, c.req.raw.headers, new URL(c.req.url));
		c.set("context", { ...context, requestId: "7" });
		return next();
	});
	app.use(slowGuessing({ settings, guessing }, makePlainPage("nowhere")));
	app.get(GOOD, (c) => c.text("Hello"));
	app.post("/en/list/code", (c) => c.text("No such code", 400));
	app.post("/en/link", (c) => c.redirect("/en/link/sent", 303));
	app.all("*", (c) => c.text("Not found", 404));
	const ask = (path: string, from: string, { cookie = "", method = "GET" } = {}) =>
		app.request(path, { method, headers: { "x-forwarded-for": from, cookie } });
	const miss = async (times: number, from: string, cookie = "") => {
		const statuses = [];
		for (let one = 0; one < times; one++) {
			statuses.push((await ask(`/en/my/wrong-${one}`, from, { cookie })).status);
		}
		return statuses;
	};
	return { ask, miss, pass: (ms: number) => (time += ms), secret: settings.sessionSecret };
}

const cookieOf = (answer: Response) => answer.headers.get("set-cookie")!.split(";")[0]!;

describe("wrong links", () => {
	test("thirty in ten minutes are answered, and then none, the right one neither", async () => {
		const { ask, miss } = smallSite();
		expect(await miss(31, "192.0.2.1")).toEqual([...Array(30).fill(404), 429]);
		const right = await ask(GOOD, "192.0.2.1");
		const wrong = await ask("/en/my/a-bad-link1", "192.0.2.1");
		expect([right.status, wrong.status]).toEqual([429, 429]);
		expect(await right.text()).toBe(await wrong.text());
		expect([...right.headers]).toEqual([...wrong.headers]);
		expect(right.headers.get("retry-after")).toBe("600");
	});

	test("are forgotten ten minutes after the first", async () => {
		const { ask, miss, pass } = smallSite();
		await miss(30, "192.0.2.1");
		pass(WINDOW_MS - 1);
		const last = await ask(GOOD, "192.0.2.1");
		expect([last.status, last.headers.get("retry-after")]).toEqual([429, "1"]);
		pass(1);
		expect((await ask(GOOD, "192.0.2.1")).status).toBe(200);
	});

	test("of one address trouble no other, and a header of one's own makes no new one", async () => {
		const { ask, miss } = smallSite();
		await miss(30, "192.0.2.1");
		expect((await ask(GOOD, "192.0.2.2")).status).toBe(200);
		expect((await ask("/en/my/x", "203.0.113.9, 192.0.2.1")).status).toBe(429);
	});

	test("are as many under other spellings of the address", async () => {
		const { ask, miss } = smallSite();
		await miss(26, "192.0.2.1");
		for (const path of ["/en/MY/x", "/en/%6dy/x", "/ar/my/x/certificate", "/en/survey/x"]) {
			expect((await ask(path, "192.0.2.1")).status, path).toBe(404);
		}
		expect((await ask("/en/my/x", "192.0.2.1")).status).toBe(429);
	});

	test("pages that hold no secret are open all the while", async () => {
		const { ask, miss } = smallSite();
		await miss(30, "192.0.2.1");
		expect((await ask("/en/classes/no-such-class", "192.0.2.1")).status).toBe(404);
	});
});

describe("a device that has opened a link", () => {
	test("is not locked out by others behind its address", async () => {
		const { ask, miss } = smallSite();
		const cookie = cookieOf(await ask(GOOD, "192.0.2.1"));
		await miss(30, "192.0.2.1");
		expect((await ask(GOOD, "192.0.2.1")).status).toBe(429);
		expect((await ask(GOOD, "192.0.2.1", { cookie })).status).toBe(200);
	});

	test("has thirty misses of its own, wherever it is, and one link makes one device", async () => {
		const { ask, miss } = smallSite();
		const cookie = cookieOf(await ask(GOOD, "192.0.2.1"));
		await miss(15, "192.0.2.1", cookie);
		const again = cookieOf(await ask(GOOD, "192.0.2.3"));
		expect(again).toBe(cookie);
		await miss(15, "192.0.2.2", again);
		expect((await ask(GOOD, "192.0.2.9", { cookie })).status).toBe(429);
		expect((await ask(GOOD, "192.0.2.9")).status).toBe(200);
	});

	test("cannot be made up", async () => {
		const { ask, miss } = smallSite();
		const cookie = cookieOf(await ask(GOOD, "192.0.2.8"));
		await miss(30, "192.0.2.1");
		const madeUp = [
			`${cookie.slice(0, -1)}${cookie.endsWith("x") ? "y" : "x"}`,
			"device=",
			"device=1",
		];
		for (const one of madeUp) {
			expect((await ask(GOOD, "192.0.2.1", { cookie: one })).status, one).toBe(429);
		}
	});

	test("is not told which link it was", () => {
		const secret = "a secret of at least thirty-two signs";
		const cookie = deviceCookie(secret, deviceOf(secret, "token-of-a-link"), true);
		expect(cookie).toMatch(
			/^__Host-device=[\w-]{44}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax; Secure$/,
		);
		expect(cookie).not.toContain("token-of-a-link");
		const [pair] = cookie.split(";");
		expect(knownDevice(secret, pair!, true)).toBe(deviceOf(secret, "token-of-a-link"));
		expect(knownDevice(`${secret}!`, pair!, true)).toBeNull();
	});
});

test("codes of lists are counted by themselves, and so is asking for a link", async () => {
	const { ask, miss } = smallSite();
	await miss(30, "192.0.2.1");
	const post = { method: "POST" };
	const codes = [];
	for (let one = 0; one < 31; one++)
		codes.push((await ask("/en/list/code", "192.0.2.1", post)).status);
	expect(codes).toEqual([...Array(30).fill(400), 429]);
	const asked = [];
	for (let one = 0; one < 11; one++) asked.push((await ask("/en/link", "192.0.2.1", post)).status);
	expect(asked).toEqual([...Array(10).fill(303), 429]);
	expect(guessAt("GET", "/en/link")).toBeNull();
	expect(guessAt("GET", "/en/my")).toBeNull();
});

test("the memory of misses has an end, and what is over goes first", () => {
	const store = countInMemory(100, 3);
	store.add("a", 0);
	for (const key of ["b", "c", "d"]) store.add(key, 50);
	expect(["a", "b", "c", "d"].map((key) => store.read(key, 60))).toMatchObject([
		{ misses: 0 },
		{ misses: 1 },
		{ misses: 1 },
		{ misses: 1 },
	]);
	store.add("e", 120);
	for (const key of ["f", "g", "h"]) store.add(key, 160);
	expect(store.read("h", 160)).toMatchObject({ misses: 1 });
	expect(store.read("b", 160)).toMatchObject({ misses: 0 });
});
