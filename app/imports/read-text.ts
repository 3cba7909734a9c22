import { decodeUtf8, FileRefused } from "./decode-utf8.ts";
import type { Read } from "./problems.ts";
import type { Chunks } from "./read-csv.ts";

/** A file as text, or why it is none. */
export async function readText(chunks: Chunks, largest: number): Promise<Read<string>> {
	let text = "";
	try {
		for await (const piece of decodeUtf8(chunks, largest)) text += piece;
	} catch (error) {
		if (!(error instanceof FileRefused)) throw error;
		return { ok: false, failures: [error.failure] };
	}
	return { ok: true, value: text };
}
