import { Readable } from "node:stream";
import { ZipFile } from "yazl";

export type ZipPart = { path: string; content: string; isStored?: true };

/** The same parts make the same bytes: a published file never changes. */
const MADE = new Date("2026-01-01T00:00:00Z");

/** Packed part by part as it is read. Sizes stand before each part, which strict readers ask for. */
export function zipOf(parts: Iterable<ZipPart>): Readable {
	const file = new ZipFile();
	for (const { path, content, isStored } of parts) {
		const options = { mtime: MADE, forceDosTimestamp: true, compress: !isStored };
		file.addBuffer(Buffer.from(content), path, options);
	}
	file.end();
	return Readable.from(file.outputStream);
}
