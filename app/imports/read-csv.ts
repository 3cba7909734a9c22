import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { CsvError, parse } from "csv-parse";
import { decodeUtf8, FileRefused } from "./decode-utf8.ts";
import type { FileFailure, Read } from "./problems.ts";

/** `line` is where the record begins: cells may hold line breaks. */
export type CsvRow = { line: number; cells: string[] };
export type CsvTable = { header: CsvRow; rows: CsvRow[] };
export type Chunks = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

// Longer than any honest row in four languages, and small enough to hold.
const LONGEST_RECORD = 256 * 1024;

/** Reads piece by piece, so that a wrong file is given up at its first wrong piece. */
export async function readCsv(chunks: Chunks): Promise<Read<CsvTable>> {
	const rows: CsvRow[] = [];
	let next = 1;
	const parser = parse({
		bom: true,
		relax_column_count: true,
		skip_empty_lines: true,
		max_record_size: LONGEST_RECORD,
		// Taken as they are read: what waits in the stream is lost when a later line is wrong.
		on_record: (cells: string[], { lines }) => {
			rows.push({ line: firstLine(cells, lines), cells: cells.map((cell) => cell.trim()) });
			next = lines + 1;
			return null;
		},
	});
	try {
		await pipeline(Readable.from(decodeUtf8(chunks)), parser.resume());
	} catch (error) {
		return { ok: false, failures: [failureOf(error, next)] };
	}
	return tableOf(rows.filter(({ cells }) => cells.some((cell) => cell !== "")));
}

function firstLine(record: readonly string[], lastLine: number): number {
	const breaks = record.reduce((sum, cell) => sum + (cell.split("\n").length - 1), 0);
	return lastLine - breaks;
}

function tableOf([header, ...rows]: CsvRow[]): Read<CsvTable> {
	if (!header) return refused({ code: "empty", line: 1, value: "" });
	const [only = ""] = header.cells;
	if (header.cells.length === 1 && /[;\t]/.test(only)) {
		return refused({
			code: "separator",
			line: header.line,
			value: only.includes(";") ? ";" : "tab",
		});
	}
	if (rows.length === 0) return refused({ code: "empty", line: header.line, value: "" });
	return { ok: true, value: { header, rows } };
}

function refused(failure: FileFailure): Read<never> {
	return { ok: false, failures: [failure] };
}

/** An open quotation mark swallows what follows: the record's first line says where to look. */
function failureOf(error: unknown, recordLine: number): FileFailure {
	if (error instanceof FileRefused) return error.failure;
	if (!(error instanceof CsvError)) throw error;
	switch (error.code) {
		case "CSV_QUOTE_NOT_CLOSED":
			return { code: "quote-open", line: recordLine, value: "" };
		case "CSV_MAX_RECORD_SIZE": {
			const spread = Number(error.lines) > recordLine;
			return { code: spread ? "quote-open" : "line-long", line: recordLine, value: "" };
		}
		case "CSV_INVALID_CLOSING_QUOTE":
		case "INVALID_OPENING_QUOTE":
			return { code: "quote-inside", line: Number(error.lines), value: "" };
		default:
			throw error;
	}
}
