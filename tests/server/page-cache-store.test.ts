import { randomBytes } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { answerIn, keptPage } from "#app/server/page-cache-page.ts";
import { PageStore } from "#app/server/page-cache-store.ts";

const KILOBYTE = 1024;

function pageAt(key: string, { from = 0, until = 1_000, size = 100 } = {}) {
	const body = Buffer.alloc(size, key);
	return keptPage({ key, from, until, route: key }, new Headers(), body);
}

test("a page is there for its version and its time alone", () => {
	const store = new PageStore();
	store.keep(pageAt("/en", { from: 100, until: 200 }), 3);
	expect(store.find("/en", 3, 99)).toBeUndefined();
	expect(store.find("/en", 3, 100)?.key).toBe("/en");
	expect(store.find("/en", 3, 199)?.key).toBe("/en");
	expect(store.find("/en", 3, 200)).toBeUndefined();
	expect(store.find("/ar", 3, 150)).toBeUndefined();

	store.keep(pageAt("/en"), 3);
	expect(store.find("/en", 4, 150)).toBeUndefined();
	expect(store.bytes).toBe(0);
});

test("a page that was made before a change is never kept after it", () => {
	const store = new PageStore();
	store.keep(pageAt("/en"), 5);
	store.keep(pageAt("/ar"), 4);
	expect(store.has("/ar")).toBe(false);
	expect(store.has("/en")).toBe(true);
});

test("memory is bounded, and a flood of new addresses leaves what is asked for often", () => {
	const most = 400 * KILOBYTE;
	const store = new PageStore(most);
	for (const key of ["/en", "/ar"]) {
		store.keep(pageAt(key, { size: 10 * KILOBYTE }), 1);
		store.find(key, 1, 0);
	}
	for (let n = 0; n < 500; n++) {
		store.keep(pageAt(`/en/classes?q=${n}`, { size: 10 * KILOBYTE }), 1);
		expect(store.bytes).toBeLessThanOrEqual(most);
	}
	expect([store.has("/en"), store.has("/ar")]).toEqual([true, true]);
	expect(store.has("/en/classes?q=0")).toBe(false);
	expect(store.has("/en/classes?q=499")).toBe(true);
});

test("of the often asked, the one that rested longest leaves", () => {
	const store = new PageStore(200 * KILOBYTE);
	for (let n = 0; n < 9; n++) {
		store.keep(pageAt(`/${n}`, { size: 10 * KILOBYTE }), 1);
		store.find(`/${n}`, 1, 0);
		store.find("/0", 1, 0);
	}
	expect([store.has("/0"), store.has("/1"), store.has("/8")]).toEqual([true, false, true]);
});

test("a page larger than its room is not kept", () => {
	const store = new PageStore(40 * KILOBYTE);
	store.keep(pageAt("/en", { size: 20 * KILOBYTE }), 1);
	expect([store.has("/en"), store.bytes]).toEqual([false, 0]);
});

test("a page is compressed once, however many ask at once", async () => {
	const page = pageAt("/en", { size: 5_000 });
	const [one, two] = [answerIn(page, "gzip"), answerIn(page, "gzip")];
	expect(one).toBe(two);
	const answer = await one;
	expect(gunzipSync(answer.body)).toEqual(page.answers.identity.body);
	expect(answerIn(page, "gzip")).toBe(answer);
	expect(answer.headers).toContain("gzip");
	expect(answer.headers).toContain(String(answer.body.length));
});

test("while the smallest form is made, one that is ready is sent", async () => {
	const page = pageAt("/en", { size: 5_000 });
	const gzip = await answerIn(page, "gzip");
	expect(answerIn(page, "br")).toBe(gzip);
	await page.coming.br;
	expect(answerIn(page, "br")).not.toBe(gzip);
});

test("the same content has the same tag, and other content another", () => {
	expect(pageAt("/en").tag).toBe(pageAt("/en", { until: 5 }).tag);
	const other = { key: "/en", from: 0, until: 1, route: "" };
	expect(keptPage(other, new Headers(), randomBytes(9)).tag).not.toBe(pageAt("/en").tag);
});
