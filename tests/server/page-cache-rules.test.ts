import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodingFor, isPlainReading, namesTag } from "#app/server/page-cache-rules.ts";

const PLAIN = { method: "GET", url: "/ar/classes?near=E17", headers: { host: "esol.example.org" } };

function withHeaders(headers: Record<string, string>) {
	return isPlainReading({ ...PLAIN, headers: { ...PLAIN.headers, ...headers } });
}

describe("a request that can lead to one page only", () => {
	test("is a reading of an address by somebody unknown", () => {
		expect(isPlainReading(PLAIN)).toBe(true);
		expect(isPlainReading({ ...PLAIN, method: "HEAD" })).toBe(true);
		expect(withHeaders({ cookie: "language=bn" })).toBe(true);
		expect(
			withHeaders({ "content-length": "0", "accept-language": "pl", range: "bytes=0-1" }),
		).toBe(true);
		expect(withHeaders({ host: "localhost:3000", referer: "http://localhost:3000/ar" })).toBe(true);
		expect(withHeaders({ referer: "https://elsewhere.example/en" })).toBe(true);
	});

	test.each([
		["a change", { method: "POST" }],
		["another way to ask", { method: "OPTIONS" }],
		["an address of another host", { url: "http://evil.example/en" }],
		["an endless address", { url: `/en/classes?q=${"x".repeat(1_000)}` }],
		["no host", { headers: {} }],
		["a host that is an address", { headers: { host: "esol.example.org/x?" } }],
	])("%s is none", (_name, asked) => {
		expect(isPlainReading({ ...PLAIN, ...asked })).toBe(false);
	});

	test.each([
		["a session", { cookie: "session=x" }],
		["a session on https", { cookie: "language=en; __Host-session=x" }],
		["a kept list", { cookie: "list=7K3M" }],
		["a cookie nobody knows", { cookie: "language=en;other=1" }],
		["a cookie without a name", { cookie: "language" }],
		["a body", { "content-length": "3" }],
		["a body of unknown length", { "transfer-encoding": "chunked" }],
		["a language just chosen", { referer: "http://esol.example.org/en/classes" }],
	])("%s makes it another", (_name, headers) => {
		expect(withHeaders(headers)).toBe(false);
	});

	test("no cookie but the language's ever is one", () => {
		const name = fc.stringMatching(/^[\w-]{1,20}$/).filter((text) => text !== "language");
		fc.assert(
			fc.property(name, fc.stringMatching(/^[\w-]{0,20}$/), (cookie, value) => {
				expect(withHeaders({ cookie: `language=ar; ${cookie}=${value}` })).toBe(false);
			}),
		);
	});
});

test.each([
	[undefined, "identity"],
	["", "identity"],
	["gzip", "gzip"],
	["gzip, deflate, br, zstd", "br"],
	["br;q=0, gzip", "gzip"],
	["gzip;q=1.0, br;q=0.5", "gzip"],
	["GZIP;Q=0.2", "gzip"],
	["*", "br"],
	["*;q=0", "identity"],
	["gzip;q=0, *", "br"],
	["deflate", "identity"],
	["gzip;q=abc", "identity"],
])("who accepts %s gets %s", (accepted, encoding) => {
	expect(encodingFor(accepted)).toBe(encoding);
});

test("a page is named by its tag, weak or not, alone or among others", () => {
	const tag = 'W/"abc"';
	for (const header of ['W/"abc"', '"abc"', '"x", W/"abc"', "*"]) {
		expect(namesTag(header, tag), header).toBe(true);
	}
	for (const header of [undefined, "", "abc", '"abcd"', 'W/"ab"']) {
		expect(namesTag(header, tag), header).toBe(false);
	}
});
