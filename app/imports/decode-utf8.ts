import type { FileFailure } from "./problems.ts";
import type { Chunks } from "./read-csv.ts";

const MEGABYTE = 1024 * 1024;
const LARGEST_SHEET = 16 * MEGABYTE;

export class FileRefused extends Error {
	failure: FileFailure;
	constructor(failure: FileFailure) {
		super(failure.code);
		this.failure = failure;
	}
}

/** The text with every line ending in `\n`, piece by piece: only so are lines counted alike. */
export async function* decodeUtf8(chunks: Chunks, largest = LARGEST_SHEET): AsyncGenerator<string> {
	let held = "";
	for await (const piece of decode(chunks, largest)) {
		const text = held + piece;
		// What follows a return at the end of a piece is not known yet.
		held = text.endsWith("\r") ? "\r" : "";
		yield text.slice(0, text.length - held.length).replace(/\r\n?/g, "\n");
	}
	if (held) yield "\n";
}

/** Or a refusal that says what the file is instead. */
async function* decode(chunks: Chunks, largest: number): AsyncGenerator<string> {
	const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
	let line = 1;
	let size = 0;
	for await (const chunk of chunks) {
		if (size === 0) refuseOtherKinds(chunk);
		size += chunk.length;
		if (size > largest) {
			const value = String(Math.floor(largest / MEGABYTE));
			throw new FileRefused({ code: "file-long", line, value });
		}
		const text = decodeOr(() => decoder.decode(chunk, { stream: true }), chunk, line);
		refuseNul(text, line);
		line += breaksIn(text);
		yield text;
	}
	decodeOr(() => decoder.decode(), new Uint8Array(), line);
}

function refuseOtherKinds(start: Uint8Array): void {
	const [first, second] = start;
	// A ZIP archive, as workbooks are today, or a workbook of before 2007.
	const isZip = first === 0x50 && second === 0x4b;
	const isWorkbook = first === 0xd0 && second === 0xcf && start[2] === 0x11;
	if (isZip || isWorkbook) throw new FileRefused({ code: "workbook", line: 1, value: "" });
	const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
	if (isUtf16) throw new FileRefused({ code: "utf-16", line: 1, value: "" });
}

function decodeOr(decode: () => string, chunk: Uint8Array, line: number): string {
	try {
		return decode();
	} catch (error) {
		if (!(error instanceof TypeError)) throw error;
		const [before = ""] = new TextDecoder().decode(chunk).split("\uFFFD", 1);
		throw new FileRefused({ code: "encoding", line: line + breaksIn(before), value: "" });
	}
}

function refuseNul(text: string, line: number): void {
	const at = text.indexOf("\0");
	if (at < 0) return;
	throw new FileRefused({ code: "nul", line: line + breaksIn(text.slice(0, at)), value: "" });
}

function breaksIn(text: string): number {
	return text.split("\n").length - 1;
}
