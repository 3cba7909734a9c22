import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dueClaims, isMailAddress, isRefusal, MOST_TRIES, oneLine } from "#app/messages/sending.ts";

const NOW = new Date("2026-10-14T09:40:00.000Z");

test("a letter is tried five times, and left alone longer after each", () => {
	expect(MOST_TRIES).toBe(5);
	expect(dueClaims(NOW)).toEqual([
		{ tries: 1, before: "2026-10-14T09:30:00.000Z" },
		{ tries: 2, before: "2026-10-14T08:40:00.000Z" },
		{ tries: 3, before: "2026-10-14T03:40:00.000Z" },
		{ tries: 4, before: "2026-10-13T09:40:00.000Z" },
	]);
});

describe("a name in a letter", () => {
	test("stays on its line and keeps its direction", () => {
		expect(oneLine("  English\r\nBcc: all@example.test  ")).toBe("English Bcc: all@example.test");
		expect(oneLine("\u202Etxet desrever\u202C and \u2067more\u2069")).toBe(
			"txet desrever and more",
		);
		expect(oneLine("الإنجليزية للعائلات")).toBe("الإنجليزية للعائلات");
		expect(oneLine("x".repeat(1000))).toHaveLength(150);
	});

	test("whatever it is, it is one line of well-formed text", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary" }), (text) => {
				const line = oneLine(text);
				expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u);
				expect(line.isWellFormed()).toBe(true);
			}),
		);
	});
});

test("one address is one address, and a list is none", () => {
	for (const good of ["a@b.test", "first.last+esol@college.example.org", "ö@müller.example"]) {
		expect(isMailAddress(good), good).toBe(true);
	}
	const wrong = [
		null,
		"",
		"a",
		"a@b",
		"a@b.test, c@d.test",
		"a@b.test;c@d.test",
		"a@b.test\r\nBcc: c@d.test",
		"a@b.test\n",
		"A <a@b.test>",
		"all: a@b.test;",
		'"a b"@c.test',
		"(a)b@c.test",
		"a..b@c.test",
		".a@c.test",
		"a@b@c.test",
		`${"a".repeat(250)}@b.test`,
	];
	for (const text of wrong) expect(isMailAddress(text), String(text)).toBe(false);
});

test("a letter refused is told from a carrier out of reach", () => {
	const withCode = (code: string) => Object.assign(new Error("no"), { code });
	expect(isRefusal(withCode("EENVELOPE"))).toBe(true);
	expect(isRefusal(withCode("EMESSAGE"))).toBe(true);
	for (const problem of [withCode("ECONNECTION"), withCode("EAUTH"), new Error("x"), "x"]) {
		expect(isRefusal(problem)).toBe(false);
	}
});
