import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { absencesInARow, mustRing, type Seen } from "#app/contact/absences.ts";

const CODES = { P: "present", L: "late", E: "left-early", A: "absent", X: "authorised" } as const;

/** `A` absent, `a` absent with an apology, `X` authorised, `P` here, `-` not marked, `c` cancelled or not hers. */
function seen(lessons: string): Seen[] {
	return [...lessons].map((letter, index) => {
		const day = `2026-10-${String(index + 1).padStart(2, "0")}`;
		const code =
			letter === "-" ? null : letter === "a" || letter === "c" ? "absent" : codeOf(letter);
		return {
			lessonId: String(index),
			day,
			startsAt: `${day}T10:00:00.000Z`,
			counts: letter !== "c",
			code,
			apologised: letter === "a",
		};
	});
}

function codeOf(letter: string): Seen["code"] {
	const found = Object.entries(CODES).find(([name]) => name === letter);
	return found ? found[1] : null;
}

const count = (lessons: string) => absencesInARow(seen(lessons)).length;

test.each([
	["", 0],
	["A", 1],
	["PAA", 2],
	["AAP", 0],
	["APA", 1],
	["AcA", 2],
	["A-A", 2],
	["AAc-", 2],
	["AaA", 1],
	["AAX", 0],
	["AXA", 1],
	["aa", 0],
	["PAAAA", 4],
	["AALA", 1],
	["AAEA", 1],
])("%s is %i in a row", (lessons, expected) => {
	expect(count(lessons)).toBe(expected);
});

describe("whatever the lessons were", () => {
	const history = fc.stringMatching(/^[PLEAXa\-c]{0,14}$/);

	test("the order they are read in does not matter", () => {
		fc.assert(
			fc.property(history, fc.nat(), (lessons, turn) => {
				const all = seen(lessons);
				const cut = all.length === 0 ? 0 : turn % all.length;
				const turned = [...all.slice(cut), ...all.slice(0, cut)];
				expect(absencesInARow(turned)).toEqual(absencesInARow(all));
			}),
		);
	});

	test("what does not count changes nothing, wherever it stands", () => {
		fc.assert(
			fc.property(history, (lessons) => {
				expect(count(lessons)).toBe(count(lessons.replace(/[-c]/g, "")));
				expect(count(`${lessons}-`)).toBe(count(lessons));
				expect(count(`${lessons}c`)).toBe(count(lessons));
			}),
		);
	});

	test("coming or telling us ends a row, and one more absence makes it longer by one", () => {
		fc.assert(
			fc.property(history, fc.constantFrom("P", "L", "E", "X", "a"), (lessons, end) => {
				expect(count(lessons + end)).toBe(0);
				expect(count(`${lessons}A`)).toBe(count(lessons) + 1);
			}),
		);
	});

	test("it is the number of plain absences at the end", () => {
		fc.assert(
			fc.property(history, (lessons) => {
				const [end = ""] = /A*$/.exec(lessons.replace(/[-c]/g, "")) ?? [];
				expect(count(lessons)).toBe(end.length);
			}),
		);
	});
});

describe("somebody has to ring", () => {
	const row = absencesInARow(seen("PAA"));

	test("after two in a row, until somebody tried, and again after the next", () => {
		expect(mustRing(absencesInARow(seen("PA")), null)).toBe(false);
		expect(mustRing(row, null)).toBe(true);
		expect(mustRing(row, "2026-10-03T10:05:00.000Z")).toBe(false);
		expect(mustRing(row, "2026-10-02T18:00:00.000Z")).toBe(true);
		expect(mustRing(absencesInARow(seen("PAAA")), "2026-10-03T12:00:00.000Z")).toBe(true);
		expect(mustRing([], null)).toBe(false);
	});
});
