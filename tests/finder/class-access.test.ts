import { describe, expect, test } from "vitest";
import { classAddress, classPath, codeOf, mayOpen } from "#app/finder/class-access.ts";
import { isDoubtful } from "#app/finder/doubt.ts";
import { addDays } from "#app/i18n/london-time.ts";

describe("the door of a class", () => {
	const open = { private: 0, join_code: "CLEAN2026" } as const;
	const closed = { private: 1, join_code: "CLEAN2026" } as const;

	test("is open to everybody, whatever code the address holds", () => {
		for (const code of [null, "", "x", "CLEAN2026"]) expect(mayOpen(open, code)).toBe(true);
		expect(mayOpen({ private: 0, join_code: null }, null)).toBe(true);
	});

	test("of a private class opens by the code of its employer, however it is typed", () => {
		for (const code of ["CLEAN2026", "clean-2026", " Clean 2026 "]) {
			expect(mayOpen(closed, code), code).toBe(true);
		}
		for (const code of [null, "", "CLEAN202", "CLEAN2027", "'or 1=1", "CLEAN2026CLEAN2026X"]) {
			expect(mayOpen(closed, code), String(code)).toBe(false);
		}
	});

	test("of a private class without an employer, or with a code nobody can type, stays closed", () => {
		for (const join_code of [null, "", "?"]) {
			for (const code of [null, "", "?"]) {
				expect(mayOpen({ private: 1, join_code }, code)).toBe(false);
			}
		}
	});

	test("only a private class carries its code on, and as it is on the poster", () => {
		expect(codeOf(open)).toBeNull();
		expect(codeOf({ private: 1, join_code: "clean 2026" })).toBe("CLEAN2026");
	});
});

test("an address of the class keeps the code, and asks for nothing else", () => {
	const request = { url: "https://esol.test/en/classes/e1?code=clean+2026&near=E17" };
	expect(classAddress("e1", request)).toEqual({ slug: "e1", code: "clean 2026" });
	expect(classAddress(undefined, { url: "https://esol.test/" })).toEqual({ slug: "", code: null });
	expect(classPath({ slug: "e1", code: null })).toBe("/classes/e1");
	expect(classPath({ slug: "e1", code: "CLEAN2026" }, ".ics")).toBe(
		"/classes/e1.ics?code=CLEAN2026",
	);
	expect(classPath({ slug: "e1", code: "C" }, "", { reported: "yes" })).toBe(
		"/classes/e1?code=C&reported=yes",
	);
});

describe("whether to ask before she goes", () => {
	const TODAY = "2026-03-31";
	const doubt = (confirmedOn: string | null, openReports = 0) =>
		isDoubtful({ confirmedOn, openReports }, TODAY);

	test("a class confirmed in the last 90 days is believed", () => {
		expect(doubt(TODAY)).toBe(false);
		expect(doubt(addDays(TODAY, -89))).toBe(false);
		expect(doubt(addDays(TODAY, -90))).toBe(true);
		expect(doubt(null)).toBe(true);
	});

	test("three people who say that something is wrong are believed more", () => {
		expect(doubt(TODAY, 2)).toBe(false);
		expect(doubt(TODAY, 3)).toBe(true);
		expect(doubt(addDays(TODAY, -100), 0)).toBe(true);
	});
});
