import fc from "fast-check";
import { expect, test } from "vitest";
import { nextPath } from "#app/people/next-path.ts";

const SITE = "https://esol.test";

test("a page of this site is kept, in the language she reads now", () => {
	expect(nextPath("/en/today", "en")).toBe("/en/today");
	expect(nextPath("/en/today", "ar")).toBe("/ar/today");
	expect(nextPath("/pl/manage/learners?q=a%20b&page=2", "en")).toBe(
		"/en/manage/learners?q=a%20b&page=2",
	);
	expect(nextPath("/en/learners/0192-a#levels", "en")).toBe("/en/learners/0192-a");
});

const NASTY = [
	"https://evil.test/en/today",
	"//evil.test/en/today",
	"/\\evil.test",
	"\\\\evil.test",
	"/en\\..\\..\\evil.test",
	"/en//evil.test",
	"/en/..//evil.test",
	"/en/%2e%2e//evil.test",
	"/en/../today",
	"/en/%2E./today",
	"/xx/today",
	"/today",
	"today",
	"/en",
	"/en/",
	"",
	"javascript:alert(1)",
	"/en/today\r\nSet-Cookie: session=x",
	"/en/today\u0000",
	" /en/today",
	"/\t/evil.test",
	"/en/sign-out",
	"/en/sign-in?next=/en/sign-in",
	`/en/${"a".repeat(2000)}`,
	null,
	7,
];

test.each(NASTY)("%j leads nowhere", (value) => {
	expect(nextPath(value, "en")).toBeNull();
});

const piece = fc.constantFrom(
	..."/ // \\ . .. %2e %2E%2e %5c %2f en ar today evil.test @ : ? # & = javascript: https: \t \n \r \0 \u2028 \u202e ．．".split(
		" ",
	),
);

test("whatever is asked for, the answer stays on this site and in this language", () => {
	const anything = fc.oneof(
		fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join("")),
		fc.array(piece, { maxLength: 9 }).map((pieces) => `/en/${pieces.join("")}`),
		fc.webUrl(),
		fc.string({ unit: "binary" }),
	);
	let kept = 0;
	fc.assert(
		fc.property(anything, (value) => {
			const path = nextPath(value, "pl");
			if (path === null) return;
			kept++;
			const url = new URL(path, SITE);
			expect(url.origin).toBe(SITE);
			expect(url.pathname).toMatch(/^\/pl\/[^/]/);
			expect(path).not.toMatch(/[\s\\]/);
		}),
		{ numRuns: 5000 },
	);
	expect(kept).toBeGreaterThan(10);
});
