import fc from "fast-check";
import { expect, test } from "vitest";
import { bestLanguage } from "#app/i18n/negotiate.ts";

const OFFERED = "en ro bn ar es pt ur pl tr fa so pa gu uk ta ps zh-Hans ti fr bg zh-Hant".split(
	" ",
);

test.each([
	["zh-TW", "zh-Hant"],
	["zh-HK", "zh-Hant"],
	["zh-MO", "zh-Hant"],
	["yue", "zh-Hant"],
	["yue-HK", "zh-Hant"],
	["zh", "zh-Hans"],
	["zh-CN", "zh-Hans"],
	["zh-SG", "zh-Hans"],
	["zh-Hant-CN", "zh-Hant"],
	["pa", "pa"],
	["pa-IN", "pa"],
	["pa-PK", "ur"],
	["pa-Arab", "ur"],
	["prs", "fa"],
	["fa-AF", "fa"],
	["pt-BR", "pt"],
	["en-GB", "en"],
	["EN-us", "en"],
	["ar-EG", "ar"],
	["ti-ER", "ti"],
	["mo", "ro"],
])("a browser in %s gets %s", (asked, given) => {
	expect(bestLanguage(asked, OFFERED)).toBe(given);
});

test("nothing is chosen for a language we do not have", () => {
	expect(bestLanguage("ja", OFFERED)).toBeNull();
	expect(bestLanguage("sr-Cyrl", OFFERED)).toBeNull();
	expect(bestLanguage(null, OFFERED)).toBeNull();
	expect(bestLanguage("", OFFERED)).toBeNull();
});

test("the weights decide, not the order", () => {
	expect(bestLanguage("en;q=0.5, bn;q=0.9, pl;q=0.7", OFFERED)).toBe("bn");
	expect(bestLanguage("sq, en-GB;q=0.8, ur ; q=0.9", OFFERED)).toBe("ur");
	expect(bestLanguage("tr, so", OFFERED)).toBe("tr");
});

test("a language with weight nought is not wanted", () => {
	expect(bestLanguage("pl;q=0, en;q=0.1", OFFERED)).toBe("en");
	expect(bestLanguage("pl;q=0", OFFERED)).toBeNull();
	expect(bestLanguage("*, en;q=0", OFFERED)).toBe("ro");
});

test("a star takes the first offered", () => {
	expect(bestLanguage("ja, *;q=0.1", OFFERED)).toBe("en");
	expect(bestLanguage("*", [])).toBeNull();
});

test("garbage is passed over", () => {
	expect(bestLanguage("en-a-b, x-klingon, 12, -, pl;q=abc, ;;q, tr;q=0.3", OFFERED)).toBe("tr");
	expect(bestLanguage("../../etc/passwd", OFFERED)).toBeNull();
	expect(bestLanguage("constructor-proto, __proto__", OFFERED)).toBeNull();
});

test("a header of many thousand signs is answered at once", () => {
	const headers = ["en,", "a-", ";q=", "*,", "zh-TW;q=0.1,", "-", ", "].map((part) =>
		part.repeat(Math.ceil(50_000 / part.length)),
	);
	const start = performance.now();
	for (const header of headers) bestLanguage(header, OFFERED);
	expect(performance.now() - start).toBeLessThan(1_000);
});

test("no header makes it throw, and every answer is offered", () => {
	const piece = fc.constantFrom(..."enptzhTWHKx019*;q=0.5,- ".split(""), "zh", "yue", ",", ";q=");
	const header = fc.oneof(
		fc.string({ unit: "binary" }),
		fc.array(piece).map((p) => p.join("")),
	);
	fc.assert(
		fc.property(header, (text) => {
			expect([...OFFERED, null]).toContain(bestLanguage(text, OFFERED));
		}),
		{ numRuns: 1_000 },
	);
});
