import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EnrolmentState } from "#app/enrolments/states.ts";
import { mayMove } from "#app/enrolments/states.ts";
import { leavingTo, shownAs } from "#app/keeping/link-states.ts";
import { makeListCode, tidyListCode } from "#app/keeping/list-code.ts";
import { listCookie, listOf } from "#app/keeping/list-cookie.ts";
import { lastDayKept } from "#app/keeping/list-rules.ts";
import { readChoice, sheetPath } from "#app/keeping/sheet-address.ts";

const STATES: readonly EnrolmentState[] = [
	"enquiry",
	"assessed",
	"waiting",
	"offered",
	"declined",
	"expired",
	"enrolled",
	"active",
	"completed",
	"withdrawn",
	"transferred",
	"no-show",
	"closed",
];

const signs = fc.array(fc.nat(17), { minLength: 10, maxLength: 10 });
const codeOf = (numbers: readonly number[]) => {
	const left = [...numbers];
	return makeListCode(() => left.shift()!);
};

describe("the code of a list", () => {
	test("has ten signs that are not mistaken for each other, in two groups", () => {
		fc.assert(
			fc.property(signs, (numbers) => {
				expect(codeOf(numbers)).toMatch(/^[CDFHJKMNPRTWXY3479]{5}-[CDFHJKMNPRTWXY3479]{5}$/);
			}),
		);
	});

	test("uses all it is given, so that there are more than a million million", () => {
		const belows: number[] = [];
		makeListCode((below) => {
			belows.push(below);
			return 0;
		});
		expect(belows.reduce((bits, below) => bits + Math.log2(below), 0)).toBeGreaterThan(40);
	});

	test("is read however it is typed", () => {
		fc.assert(
			fc.property(signs, fc.constantFrom("", " ", "-", " - ", ".", "–"), (numbers, between) => {
				const code = codeOf(numbers);
				const typed = ` ${[...code.replace("-", "").toLowerCase()].join(between)} `;
				expect(tidyListCode(typed)).toBe(code);
			}),
		);
		expect(tidyListCode("ＣＤＦＨＪ-٣٤٧٩٣")).toBe("CDFHJ-34793");
	});

	test.each(["", "CDFHJ", "CDFHJ-KMNPRT", "ABCDE-FGHIJ", "CDFHJ-KMNP'", "🙂"])(
		"%j is none",
		(typed) => expect(tidyListCode(typed)).toBe(""),
	);
});

describe("leaving", () => {
	test.each(STATES)("from %s leads where the states allow, or nowhere", (state) => {
		const to = leavingTo(state);
		if (to !== null) expect(mayMove(state, to)).toBe(true);
		// Who has a place talks to the class; who has none any more has nothing to leave.
		expect(to === null).toBe(["placed", "ended"].includes(shownAs(state)));
	});

	test("a place that was offered is declined, a request is closed", () => {
		expect(leavingTo("offered")).toBe("declined");
		expect(leavingTo("waiting")).toBe("closed");
	});

	test("a learner is told six things of thirteen states", () => {
		expect(new Set(STATES.map(shownAs)).size).toBe(6);
		expect(shownAs("active")).toBe("placed");
		expect(shownAs("no-show")).toBe("ended");
	});
});

test("a list is kept for twelve months after its last day", () => {
	expect(lastDayKept("2026-10-14")).toBe("2025-10-14");
	expect(lastDayKept("2028-02-29")).toBe("2027-02-29");
});

describe("the cookie of a list", () => {
	const id = "a".repeat(32);
	const sent = (cookie: string) => ({ headers: new Headers({ cookie }) });

	test("is read back, over https under a name that no other host can set", () => {
		for (const secure of [true, false]) {
			const cookie = listCookie(id, secure);
			expect(listOf(sent(`language=ar; ${cookie.split(";")[0]}`), secure)).toBe(id);
			expect(cookie).toMatch(/; HttpOnly; SameSite=Lax/);
			expect(cookie).toMatch(/Max-Age=31536000/);
		}
		expect(listCookie(id, true)).toMatch(/^__Host-list=.*; Path=\/;.*; Secure$/);
	});

	test.each(["", "list=", "list=short", `list=${"%".repeat(32)}`, `other=${id}`])(
		"%j names no list",
		(cookie) => expect(listOf(sent(cookie), false)).toBeNull(),
	);
});

describe("a helper's choice", () => {
	const read = (query: string) => readChoice(new URLSearchParams(query), "en");

	test("is classes, each once, and a language that exists", () => {
		expect(read("class=b&class=a&class=b&for=bn")).toEqual({ slugs: ["b", "a"], language: "bn" });
		expect(read("for=klingon")).toEqual({ slugs: [], language: "en" });
	});

	test("leads to the sheet without the search", () => {
		expect(sheetPath(read("near=E17&class=a&class=b%26c&for=ar&page=2"))).toBe(
			"/ar/helper/sheet?class=a&class=b%26c",
		);
		expect(sheetPath(read(""))).toBe("/en/helper/sheet");
	});
});
