import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { loadTexts } from "#app/i18n/texts.server.ts";
import { errorsCsv } from "#app/imports/errors-csv.ts";
import { failureMessage, problemMessage, shown } from "#app/imports/messages.ts";
import { LARS_COLUMNS, OTHER_COLUMNS } from "#app/imports/ncs-columns.ts";
import { readNcsClasses, readNcsVenues } from "#app/imports/ncs-files.ts";
import { checkClassRow } from "#app/imports/ncs-row.ts";
import type { FileFailure } from "#app/imports/problems.ts";
import { bytes, classesCsv, csvOf, OURS, THEIRS, VENUE, venuesCsv } from "./ncs-csv.ts";

const { t } = loadTexts(join(process.cwd(), "locales"))("en");
const PLAIN = classesCsv(THEIRS);

test("both forms of theirs are read, with or without columns of ours", async () => {
	const lars = await readNcsClasses(bytes(PLAIN));
	const other = await readNcsClasses(
		bytes(csvOf(OTHER_COLUMNS, [{ ...THEIRS, COURSE_TYPE: "Multiply", EDUCATION_LEVEL: "1" }])),
	);
	expect(lars).toMatchObject({ ok: true, value: { rows: [{ line: 2 }] } });
	if (!other.ok) throw new Error("refused");
	expect(checkClassRow(other.value.rows[0]!, "2026-09-01").errors).toEqual([]);
});

test("column names may be in any case, and the file may begin with a mark of its encoding", async () => {
	const [header, ...rest] = PLAIN.split("\n");
	const text = `\uFEFF${[header!.toLowerCase(), ...rest].join("\r\n")}`;
	expect((await readNcsClasses(bytes(text))).ok).toBe(true);
});

test("a row is known by the line it begins on, also after cells with line breaks", async () => {
	const csv = classesCsv(
		{ ...THEIRS, WHERE_NEXT: "one\r\ntwo\nthree" },
		{ ...THEIRS, YOUR_REFERENCE: "second" },
	);
	const read = await readNcsClasses(bytes(csv));
	expect(read.ok && read.value.rows.map(({ line }) => line)).toEqual([2, 5]);
});

test("empty lines and rows of commas are passed over", async () => {
	const csv = `\n${PLAIN}\n${",".repeat(LARS_COLUMNS.length - 1)}\n\n`;
	const read = await readNcsClasses(bytes(csv));
	expect(read.ok && read.value.rows.length).toBe(1);
});

const HEADER = LARS_COLUMNS.join(",");
const AGAIN = { ...THEIRS, COURSE_NAME: "Another" };
const NO_NAME = { ...THEIRS, YOUR_REFERENCE: "" };

const MALFORMED: [what: string, chunks: Uint8Array[], failure: Partial<FileFailure>][] = [
	["an empty file", [], { code: "empty" }],
	["only a header", bytes(HEADER), { code: "empty" }],
	["a workbook", [new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])], { code: "workbook" }],
	["UTF-16", [new Uint8Array([0xff, 0xfe, 0x41, 0])], { code: "utf-16" }],
	[
		"Windows-1252",
		[...bytes(`${HEADER}\n`), Buffer.from("1,caf\xe9\n", "latin1")],
		{ code: "encoding", line: 2 },
	],
	["a letter cut in two", [...bytes(PLAIN), new Uint8Array([0xd9])], { code: "encoding", line: 3 }],
	["a NUL sign", bytes(`${HEADER}\n1,2\n3,\0`), { code: "nul", line: 3 }],
	[
		"more than 16 MB",
		Array.from({ length: 300 }, () => new Uint8Array(65_536).fill(10)),
		{ code: "file-long" },
	],
	["semicolons", bytes(PLAIN.replaceAll(",", ";")), { code: "separator", line: 1 }],
	["an open quotation mark", bytes(`${PLAIN}1,"open\n2,3\n4,5\n`), { code: "quote-open", line: 3 }],
	[
		"an open quotation mark before much text",
		bytes(`${PLAIN}1,"open\n`, "2,3\n".repeat(100_000)),
		{ code: "quote-open", line: 3 },
	],
	["a lone quotation mark", bytes(`${PLAIN}1,2"3\n`), { code: "quote-inside", line: 3 }],
	["text behind a quotation mark", bytes(`${PLAIN}1,"2"3\n`), { code: "quote-inside", line: 3 }],
	[
		"other columns",
		bytes("name,day\nEnglish,mon"),
		{ code: "column-missing", line: 1, value: LARS_COLUMNS.join(", ") },
	],
	[
		"a column missing",
		bytes(
			csvOf(
				LARS_COLUMNS.filter((column) => column !== "COST"),
				[THEIRS],
			),
		),
		{ code: "column-missing", value: "COST" },
	],
	[
		"a column misspelt",
		bytes(csvOf([...LARS_COLUMNS, "ESOL_LEVEL"], [THEIRS])),
		{ code: "column-unknown", value: "ESOL_LEVEL" },
	],
	[
		"a column twice",
		bytes(csvOf([...LARS_COLUMNS, "COST"], [THEIRS])),
		{ code: "column-twice", value: "COST" },
	],
	[
		"a reference twice",
		bytes(classesCsv(THEIRS, AGAIN)),
		{ code: "reference-twice", line: 3, value: "E1-MON", first: 2 },
	],
	[
		"a row without reference twice",
		bytes(classesCsv(NO_NAME, NO_NAME)),
		{ code: "row-twice", line: 3, first: 2 },
	],
];

test.each(MALFORMED)("a file is refused, and told why: %s", async (_what, chunks, failure) => {
	const read = await readNcsClasses(chunks);
	if (read.ok) throw new Error("accepted");
	expect(read.failures[0]).toMatchObject(failure);
	expect(failureMessage(t, read.failures[0]!)).toMatch(/^Line \d+: [^{}]+$/);
});

test("a line of 10 MB is given up after its first pieces", async () => {
	let asked = 0;
	function* endless() {
		yield* bytes(`${HEADER}\n1,`);
		for (; asked < 160; asked++) yield new Uint8Array(65_536).fill(120);
	}
	const read = await readNcsClasses(endless());
	expect(read).toMatchObject({ ok: false, failures: [{ code: "line-long", line: 2 }] });
	expect(asked).toBeLessThan(80);
});

test("a venue's reference and its name stand for one venue", async () => {
	const other = { ...VENUE, YOUR_VENUE_REFERENCE: "OTHER" };
	const read = await readNcsVenues(bytes(venuesCsv(VENUE, other)));
	expect(read).toMatchObject({
		ok: false,
		failures: [{ code: "venue-twice", line: 3, value: "Hoe Street Centre", first: 2 }],
	});
});

test("the wrong rows go back as they came, with the reasons last, and come in mended", async () => {
	const wrong = { ...THEIRS, ...OURS, COST: "free, really", WHERE_NEXT: 'the "next"\nlevel' };
	const read = await readNcsClasses(bytes(classesCsv(wrong)));
	if (!read.ok) throw new Error("refused");
	const [row] = read.value.rows;
	const { errors } = checkClassRow(row!, "2026-09-01");
	const outcome = {
		row: row!,
		action: "wrong",
		reference: "",
		title: "",
		state: null,
		missing: [],
		changes: [],
		errors,
		warnings: [],
	} as const;
	const back = errorsCsv(t, read.value.header, [outcome]);
	expect(back).toContain("COST (free, really): Write pounds");
	const mended = await readNcsClasses(bytes(back.replace('"free, really"', "0")));
	if (!mended.ok) throw new Error("refused");
	expect(checkClassRow(mended.value.rows[0]!, "2026-09-01").errors).toEqual([]);
	expect(errorsCsv(t, mended.value.header, [outcome]).match(/ERRORS/g)).toHaveLength(1);
});

test("a message has nothing in it that a terminal would obey", () => {
	expect(shown("a\u001b[31mb\nc\u202Ed")).toBe("a [31mb c d");
	const problem = { line: 2, column: "COST", code: "cost", value: "x".repeat(1000) } as const;
	expect(problemMessage(t, problem).length).toBeLessThan(200);
});

test("whatever bytes come, the answer is rows or a reason", async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.uint8Array({ maxLength: 80 }), { maxLength: 4 }),
			async (chunks) => {
				const read = await readNcsClasses([...bytes(`${HEADER}\n`), ...chunks]);
				if (read.ok) expect(read.value.rows.length).toBeGreaterThan(0);
				else expect(read.failures.length).toBeGreaterThan(0);
			},
		),
		{ numRuns: 200 },
	);
});
