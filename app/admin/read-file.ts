import { createReadStream } from "node:fs";
import { failureMessage } from "#app/imports/messages.ts";
import type { Read } from "#app/imports/problems.ts";
import type { Chunks } from "#app/imports/read-csv.ts";
import { english } from "./english.ts";
import { Failure } from "./failure.ts";

/** The file, read piece by piece, or one failure that names all that is wrong with it. */
export async function readFileOr<T>(
	path: string,
	read: (chunks: Chunks) => Promise<Read<T>>,
): Promise<T> {
	const result = await refuseUnreadable(path, read(createReadStream(path)));
	if (result.ok) return result.value;
	const messages = result.failures.map((failure) => failureMessage(english(), failure));
	for (const message of messages) console.error(`${path}, ${message}`);
	throw new Failure("Nothing was written.");
}

/** A path that leads to no file is a failure of who typed it. */
export function refuseUnreadable<T>(path: string, reading: Promise<T>): Promise<T> {
	return reading.catch((error: unknown) => {
		throw isNodeError(error) ? new Failure(`${path} cannot be read (${error.code}).`) : error;
	});
}

function isNodeError(error: unknown): error is Error & { code: string } {
	return error instanceof Error && "syscall" in error && "code" in error;
}
