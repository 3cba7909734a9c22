import { randomInt } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { makeRecoveryCode, readCode } from "#app/factors/codes.ts";

test("a code of the app is six digits, whatever the keyboard and whatever stands between", () => {
	const app = { kind: "app", code: "012345" };
	for (const typed of ["012345", " 012 345 ", "012-345", "٠١٢٣٤٥", "۰۱۲۳۴۵", "০১২৩৪৫"]) {
		expect(readCode(typed), typed).toEqual(app);
	}
});

test("a recovery code is read in small letters and without its hyphens", () => {
	const recovery = { kind: "recovery", code: "CDFHJKMNPRTW" };
	for (const typed of ["CDFH-JKMN-PRTW", "cdfhjkmnprtw", "cdfh jkmn prtw"]) {
		expect(readCode(typed), typed).toEqual(recovery);
	}
});

test("what is no code is none", () => {
	for (const typed of ["", "12345", "1234567", "abcdefghijkl", "CDFH-JKMN-PRT", "<script>"]) {
		expect(readCode(typed), typed).toBeNull();
	}
	fc.assert(fc.property(fc.string(), (text) => void readCode(text)));
});

test("a recovery code that was made is read as itself", () => {
	const seen = new Set<string>();
	for (let count = 0; count < 200; count++) {
		const code = makeRecoveryCode(randomInt);
		expect(code).toMatch(/^[A-Z\d]{4}-[A-Z\d]{4}-[A-Z\d]{4}$/);
		expect(readCode(code)).toEqual({ kind: "recovery", code: code.replaceAll("-", "") });
		seen.add(code);
	}
	expect(seen.size).toBe(200);
});
