import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import type { PostcodeTable } from "#db/tables/places.ts";
import { decodeUtf8, FileRefused } from "./decode-utf8.ts";
import { findColumns, type PostcodeColumns, readPostcode } from "./postcode-row.ts";
import type { FileFailure } from "./problems.ts";
import type { Chunks } from "./read-csv.ts";

const ROWS_AT_ONCE = 500;
// The directory of 2026 has 1.4 GB; one of ten times that is something else.
const LARGEST_FILE = 16 * 1024 ** 3;
const LONGEST_RECORD = 64 * 1024;
/** Of the lines that are wrong, so many are told. */
const LINES_TOLD = 10;

export type PostcodeCounts = {
	live: number;
	terminated: number;
	nowhere: number;
	wrong: number;
	wrongLines: number[];
};

export class PostcodeFile {
	readonly counts: PostcodeCounts = {
		live: 0,
		terminated: 0,
		nowhere: 0,
		wrong: 0,
		wrongLines: [],
	};
	/** Why the rest was not read; null when all was. */
	failure: FileFailure | null = null;
	#line = 0;
	readonly #chunks: Chunks;

	constructor(chunks: Chunks) {
		this.#chunks = chunks;
	}

	/** The live postcodes, some hundreds at a time; no postcode twice in one of the pieces. */
	async *batches(): AsyncGenerator<PostcodeTable[]> {
		try {
			yield* this.#read();
		} catch (error) {
			this.failure = failureOf(error, this.#line);
		}
	}

	async *#read(): AsyncGenerator<PostcodeTable[]> {
		let columns: PostcodeColumns | null = null;
		let batch = new Map<string, PostcodeTable>();
		for await (const cells of recordsOf(this.#chunks)) {
			this.#line++;
			if (!columns) {
				columns = columnsOf(cells);
				continue;
			}
			const row = this.#count(cells, columns);
			if (!row) continue;
			batch.set(row.postcode, row);
			if (batch.size < ROWS_AT_ONCE) continue;
			yield [...batch.values()];
			batch = new Map();
		}
		if (batch.size > 0) yield [...batch.values()];
		if (this.counts.live === 0) throw new FileRefused({ code: "empty", line: 1, value: "" });
	}

	#count(cells: readonly string[], columns: PostcodeColumns): PostcodeTable | null {
		const row = readPostcode(cells, columns);
		if (typeof row !== "string") {
			this.counts.live++;
			return row;
		}
		this.counts[row]++;
		const isTold = row === "wrong" && this.counts.wrongLines.length < LINES_TOLD;
		if (isTold) this.counts.wrongLines.push(this.#line);
		return null;
	}
}

async function* recordsOf(chunks: Chunks): AsyncGenerator<string[]> {
	const options = { bom: true, relax_column_count: true, max_record_size: LONGEST_RECORD };
	const source = Readable.from(decodeUtf8(chunks, LARGEST_FILE));
	const parser = parse(options);
	// An error on the way in ends the reading too: `pipe` alone would leave it waiting.
	source.on("error", (error) => parser.destroy(error));
	yield* source.pipe(parser);
}

function columnsOf(header: readonly string[]): PostcodeColumns {
	const found = findColumns(header);
	if (found.ok) return found.value;
	throw new FileRefused(found.failures[0]!);
}

function failureOf(error: unknown, line: number): FileFailure {
	if (error instanceof FileRefused) return error.failure;
	if (!(error instanceof CsvError)) throw error;
	return { code: "quote-open", line: line + 1, value: "" };
}
