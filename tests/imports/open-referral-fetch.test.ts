import { expect, test } from "vitest";
import { type FeedLimits, fetchOpenReferral } from "#app/imports/open-referral-fetch.ts";
import { answering, withDirectory } from "./feed-server.ts";

const LIMITS: FeedLimits = { answerMs: 60_000, answerBytes: 2_000, services: 8 };

const page = (ids: readonly string[], last: boolean) => ({
	total_items: ids.length,
	last_page: last,
	contents: ids.map((id) => ({ id, name: id, status: "active" })),
});

async function failureOf(find: Parameters<typeof answering>[0], limits = LIMITS) {
	const feed = await withDirectory(answering(find), (address) =>
		fetchOpenReferral(fetch, address, limits),
	);
	return feed.ok ? "read" : feed.failure.code;
}

test("the pages are walked to the last one, and each service is asked for whole", async () => {
	const asked: string[] = [];
	const find = (url: URL) => {
		asked.push(url.pathname + url.search);
		if (url.pathname !== "/open-referral/services") return { id: "x", name: url.pathname };
		return url.searchParams.get("page") === "1" ? page(["a", "b"], false) : page(["c/../d"], true);
	};
	const feed = await withDirectory(answering(find), (address) =>
		fetchOpenReferral(fetch, `${address}/`, LIMITS),
	);
	expect(feed).toMatchObject({ ok: true, services: [{}, {}, {}] });
	expect(asked).toEqual([
		"/open-referral/services?page=1&per_page=50",
		"/open-referral/services?page=2&per_page=50",
		"/open-referral/services/a",
		"/open-referral/services/b",
		"/open-referral/services/c%2F..%2Fd",
	]);
});

test.each(["", "/", "/services", "/services/"])(
	"the address of its list will do as well: %s",
	async (end) => {
		const find = (url: URL) => (url.pathname.endsWith("services") ? page([], true) : undefined);
		const feed = await withDirectory(answering(find), (address) =>
			fetchOpenReferral(fetch, address + end, LIMITS),
		);
		expect(feed).toEqual({ ok: true, services: [] });
	},
);

test("pages that go round, or never end, are left", async () => {
	expect(await failureOf(() => page(["a", "b"], false))).toBe("endless");
	let n = 0;
	expect(await failureOf(() => page([`${n++}`, `${n++}`, `${n++}`], false))).toBe("many");
});

test.each([
	["a web page", "json", () => "<html>"],
	["no list", "json", () => ({ contents: "none" })],
	["services without ids", "json", () => ({ contents: [{ name: "x" }] })],
	["services whose ids are no text", "json", () => ({ contents: [{ id: { $ne: 1 } }] })],
	["what is too large", "large", () => ({ contents: [], more: "x".repeat(3_000) })],
	["404", "status", () => undefined],
])("%s is no directory", async (_name, code, find) => {
	expect(await failureOf(find)).toBe(code);
});

test("a service that is gone since the list was read stops it, and nothing is half read", async () => {
	const find = (url: URL) => (url.search ? page(["a", "b"], true) : undefined);
	expect(await failureOf(find)).toBe("status");
});

test("other answers are told by what they are", async () => {
	const moved = await withDirectory(
		(_request, response) => response.writeHead(301, { location: "http://10.0.0.1/" }).end(),
		(address) => fetchOpenReferral(fetch, address, LIMITS),
	);
	expect(moved).toMatchObject({ failure: { code: "moved", value: "http://10.0.0.1/" } });
	const slow = await withDirectory(
		() => undefined,
		(address) => fetchOpenReferral(fetch, address, { ...LIMITS, answerMs: 1 }),
	);
	expect(slow).toMatchObject({ failure: { code: "slow" } });
	const gone = await withDirectory(
		() => undefined,
		async (address) => address,
	);
	expect(await fetchOpenReferral(fetch, gone, LIMITS)).toMatchObject({
		failure: { code: "unreachable" },
	});
});

test("broken JSON and half an answer are no answer", async () => {
	const broken = await withDirectory(
		(_request, response) => response.end('{"contents": ['),
		(address) => fetchOpenReferral(fetch, address, LIMITS),
	);
	expect(broken).toMatchObject({ failure: { code: "json" } });
	const cut = await withDirectory(
		(_request, response) => {
			response.writeHead(200, { "content-length": "500" });
			response.write("{", () => response.destroy());
		},
		(address) => fetchOpenReferral(fetch, address, LIMITS),
	);
	expect(cut).toMatchObject({ failure: { code: "unreachable" } });
});
