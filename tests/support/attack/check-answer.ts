import { parse } from "csv-parse/sync";
import { readOds } from "hucre/ods";
import { readXlsx } from "hucre/xlsx";
import ICAL from "ical.js";
import ts from "typescript";
import { MARKER } from "./attacks.ts";
import type { PageReader, ReadPage } from "./page-reader.ts";

export type Checked = { problems: string[]; text: string; page: ReadPage | null };
type Reading = { bytes: Buffer; reader: PageReader };

const RUNS = /^'*\s*[=+\-@\t\r＝＋－＠]/;
const IS_NUMBER = /^-?\d+(\.\d+)?$/;

/** What of an answer is more than text, by the kind that it says it is. */
export async function checkAnswer(answer: Response, reader: PageReader): Promise<Checked> {
	const bytes = Buffer.from(await answer.arrayBuffer());
	const type = answer.headers.get("content-type")?.split(";")[0] ?? "";
	const headers = [...answer.headers].filter(([name]) => name.includes(MARKER));
	const check = CHECKS[type];
	if (!check && bytes.length > 0) return failed(`nobody reads ${type}`);
	const checked = check ? await check({ bytes, reader }) : fine("");
	if (answer.headers.get("x-content-type-options") !== "nosniff")
		checked.problems.push("may be taken for another kind");
	checked.problems.push(...headers.map(([name]) => `header: ${name}`));
	return checked;
}

const CHECKS: Record<string, (reading: Reading) => Promise<Checked> | Checked> = {
	"text/html": async ({ bytes, reader }) => checkPage(await reader.read(bytes.toString())),
	"application/xml": async ({ bytes, reader }) =>
		checkPage(await reader.read(bytes.toString(), "application/xml")),
	"text/plain": ({ bytes }) => fine(bytes.toString()),
	"text/x-script": ({ bytes }) => fine(bytes.toString()),
	"application/ld+json": ({ bytes }) => checkJson(bytes.toString()),
	"application/json": ({ bytes }) => checkJson(bytes.toString()),
	"text/csv": ({ bytes }) => checkCells(parse(bytes, { bom: true, relax_column_count: true })),
	"text/calendar": ({ bytes }) => checkCalendar(bytes.toString()),
	"application/vnd.oasis.opendocument.spreadsheet": async ({ bytes }) =>
		checkSheets((await readOds(new Uint8Array(bytes))).sheets),
	"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": async ({ bytes }) =>
		checkSheets((await readXlsx(new Uint8Array(bytes))).sheets),
};

function fine(text: string): Checked {
	return { problems: [], text, page: null };
}

function failed(problem: string): Checked {
	return { problems: [problem], text: "", page: null };
}

function checkPage(page: ReadPage): Checked {
	const scripts = page.scripts.flatMap(madeInScript);
	const blocks = page.dataBlocks.flatMap((block) => checkJson(block).problems);
	return { problems: [...page.made, ...scripts, ...blocks], text: page.text, page };
}

/** A script is the site's own where the marker stands in nothing but its strings. */
function madeInScript(script: string): string[] {
	const file = ts.createSourceFile(
		"page.js",
		script,
		ts.ScriptTarget.Latest,
		false,
		ts.ScriptKind.JS,
	);
	const made: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isIdentifier(node) && node.text.includes(MARKER)) made.push(`script: ${node.text}`);
		ts.forEachChild(node, visit);
	};
	visit(file);
	const inStrings = script.length - outsideStrings(script).length;
	if (inStrings === 0) made.push("script: no string holds it");
	return made;
}

function outsideStrings(script: string): string {
	return script.replace(/"(?:[^"\\]|\\.)*"/g, '""');
}

function checkJson(text: string): Checked {
	const made: string[] = [];
	JSON.parse(text, function (this: unknown, key, value: unknown) {
		if (key.includes(MARKER)) made.push(`key: ${key}`);
		return value;
	});
	return { problems: made, text, page: null };
}

function checkCells(rows: readonly (readonly string[])[]): Checked {
	const cells = rows.flat();
	const run = cells.filter((cell) => !/^'/.test(cell) && !IS_NUMBER.test(cell) && RUNS.test(cell));
	return {
		problems: run.map((cell) => `formula: ${cell.slice(0, 60)}`),
		text: cells.join("\n"),
		page: null,
	};
}

type Sheets = readonly { rows: readonly (readonly unknown[])[] }[];

function checkSheets(sheets: Sheets): Checked {
	const cells = sheets.flatMap(({ rows }) => rows.flat());
	return checkCells([cells.filter((cell) => typeof cell === "string")]);
}

const PROPERTIES =
	/^(VERSION|PRODID|CALSCALE|METHOD|X-WR-CALNAME|REFRESH-INTERVAL|X-PUBLISHED-TTL|UID|DTSTAMP|SEQUENCE|DTSTART|DTEND|STATUS|SUMMARY|LOCATION|DESCRIPTION|URL)$/i;

function checkCalendar(text: string): Checked {
	const root = new ICAL.Component(ICAL.parse(text));
	const events = root.getAllSubcomponents();
	const properties = [root, ...events].flatMap((one) => one.getAllProperties());
	const problems = [
		...events.filter(({ name }) => name !== "vevent").map(({ name }) => `component: ${name}`),
		...properties
			.filter(({ name }) => !PROPERTIES.test(name))
			.map(({ name }) => `property: ${name}`),
		...text.split("\r\n").filter((line) => Buffer.byteLength(line) > 75),
	];
	if (/[^\r]\n|\r[^\n]/.test(text)) problems.push("a line ends by half");
	return {
		problems,
		text: properties.map((one) => one.getValues().join(" ")).join("\n"),
		page: null,
	};
}
