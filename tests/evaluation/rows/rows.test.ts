import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hoursBand, type PersonRow, personRows } from "#app/evaluation/rows/person-rows.ts";
import { keyOf, protectRows } from "#app/evaluation/rows/protect-rows.ts";
import { ROW_COLUMNS, SEALED_COLUMNS } from "#app/evaluation/rows/row-columns.ts";
import { rowsCsv } from "#app/evaluation/rows/rows-csv.server.ts";
import { givenCourseFacts, givenEnrolment, givenFacts } from "#tests/support/given-facts.ts";

const row: fc.Arbitrary<PersonRow> = fc.record({
	learnerId: fc.nat(40).map((number) => `learner-${number}`),
	month: fc.constantFrom("2026-01", "2026-02", "2026-05"),
	area: fc.constantFrom("Brent", "Newham", "online"),
	language: fc.constantFrom("bn", "ar", "pl", "[x]"),
	level: fc.constantFrom("entry-1", "entry-2"),
	outcome: fc.constantFrom("achieved", "withdrawn", "active"),
	hours: fc.constantFrom("under 10", "60 or more"),
});

describe("rows of people", () => {
	test("every row is like those of four others at least, and their outcomes differ", () => {
		fc.assert(
			fc.property(fc.array(row, { maxLength: 120 }), (rows) => {
				for (const group of Map.groupBy(protectRows(rows), keyOf).values()) {
					expect(new Set(group.map(({ learnerId }) => learnerId)).size).toBeGreaterThanOrEqual(5);
					expect(new Set(group.map(({ outcome }) => outcome)).size).toBeGreaterThanOrEqual(2);
				}
			}),
		);
	});

	test("a row is never finer than it was, and none is made up", () => {
		fc.assert(
			fc.property(fc.array(row, { maxLength: 120 }), (rows) => {
				const shown = protectRows(rows);
				expect(shown.length).toBeLessThanOrEqual(rows.length);
				for (const { learnerId, area, outcome } of shown) {
					const mine = rows.filter((one) => one.learnerId === learnerId);
					expect(mine.some((one) => one.outcome === outcome)).toBe(true);
					expect(area === "[c]" || mine.some((one) => one.area === area)).toBe(true);
				}
			}),
		);
	});

	test("their order tells nothing", () => {
		fc.assert(
			fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
				const sorted = (some: PersonRow[]) => some.map((one) => JSON.stringify(one)).sort();
				expect(sorted(protectRows(rows.toReversed()))).toEqual(sorted(protectRows(rows)));
			}),
		);
	});

	test("enough who are alike stay as they are, and months become quarters first", () => {
		const made = (month: string, count: number): PersonRow[] =>
			Array.from({ length: count }, (_, at) => ({
				...{ learnerId: `${month}-${at}`, month, area: "Brent", language: "bn", level: "entry-1" },
				...{ outcome: at % 2 === 0 ? "achieved" : "withdrawn", hours: "under 10" },
			}));
		expect(new Set(protectRows(made("2026-01", 6)).map(({ month }) => month))).toEqual(
			new Set(["2026-01"]),
		);
		const two = protectRows([...made("2026-01", 3), ...made("2026-02", 3)]);
		expect(new Set(two.map(({ month }) => month))).toEqual(new Set(["2026 Q1"]));
		expect(protectRows(made("2026-01", 4))).toEqual([]);
	});

	test("a group in which everybody ended alike tells of each, and is not shown", () => {
		const alike = Array.from({ length: 9 }, (_, at) => ({
			...{ learnerId: `l${at}`, month: "2026-01", area: "Brent", language: "bn", level: "entry-1" },
			...{ outcome: "withdrawn", hours: "under 10" },
		}));
		expect(protectRows(alike)).toEqual([]);
	});
});

/** Facts of sdcMicro, tests/testthat/test_freqCalc.R (commit cf32510): eight records by three keys. */
describe("sample frequencies as sdcMicro counts them", () => {
	const KEYS = ["231", "333", "231", "232", "331", "331", "141", "231"];
	const FREQUENCIES = [3, 1, 3, 1, 2, 2, 1, 3];
	const rows = KEYS.map(([area = "", language = "", level = ""], at) => ({
		...{ learnerId: `l${at}`, month: "2026-01", area, language, level },
		...{ outcome: "achieved", hours: "under 10" },
	}));

	test("each row is alike to as many as published", () => {
		const groups = Map.groupBy(rows, keyOf);
		expect(rows.map((one) => groups.get(keyOf(one))!.length)).toEqual(FREQUENCIES);
	});

	test.each([
		{ people: 2, breaking: 3 },
		{ people: 3, breaking: 5 },
		{ people: 1, breaking: 0 },
	])("$breaking of them break $people-anonymity, and only they become coarser", (given) => {
		const shown = protectRows(rows, { people: given.people, outcomes: 1 });
		const asTheyWere = shown.filter((one) => rows.some((row) => keyOf(row) === keyOf(one)));
		expect(asTheyWere).toHaveLength(KEYS.length - given.breaking);
	});
});

test("a row is a place whose learner came, with hours in bands", () => {
	const enrolments = [
		givenEnrolment("1", { minutesAttended: 1800 }),
		givenEnrolment("2", { startedOn: null }),
		givenEnrolment("3", { state: "withdrawn", outcome: null }),
	];
	const course = givenCourseFacts({ enrolments, area: null, levels: ["entry-1", "entry-2"] });
	const rows = personRows(
		givenFacts({ courses: [course], languages: new Map([["learner-1", "bn"]]) }),
	);
	expect(rows).toHaveLength(2);
	expect(rows[0]).toMatchObject({
		...{ month: "2026-01", area: "online", level: "several", language: "bn" },
		...{ outcome: "achieved", hours: "30 to under 60" },
	});
	expect(rows[1]).toMatchObject({ language: "[x]", outcome: "withdrawn" });
	expect([0, 9.9, 10, 30, 60].map(hoursBand)).toEqual([
		"under 10",
		"under 10",
		"10 to under 30",
		"30 to under 60",
		"60 or more",
	]);
});

test("the file has pseudonyms of its own, the same for the places of one learner, and no ids", () => {
	const rows: PersonRow[] = ["a", "b", "a"].map((learnerId) => ({
		...{ learnerId, month: "2026-01", area: "=Brent", language: "bn", level: "entry-1" },
		...{ outcome: "achieved", hours: "under 10" },
	}));
	const read = (file: string) => {
		const csv = [...rowsCsv(rows, { secret: "s", file })].join("");
		return parse(csv, { bom: true, record_delimiter: "\r\n" }) as string[][];
	};
	const [header, ...lines] = read("one");
	expect(header).toEqual(ROW_COLUMNS);
	for (const name of SEALED_COLUMNS) expect(header).not.toContain(name);
	expect(new Set(lines.map(([pseudonym]) => pseudonym)).size).toBe(2);
	expect(lines[0]![2]).toBe("'=Brent");
	const other = new Set(read("two").map(([pseudonym]) => pseudonym));
	expect(lines.some(([pseudonym]) => other.has(pseudonym))).toBe(false);
	expect(lines.every(([pseudonym]) => /^p[\w-]{16}$/.test(pseudonym!))).toBe(true);
});
