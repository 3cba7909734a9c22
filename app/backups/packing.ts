import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { BrokenBackup } from "./pieces.ts";

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** A higher one takes three times as long for a tenth less. */
const LEVEL = 4;
const LENGTH_BYTES = 4;

/**
 * Each text by itself, behind its length. Generators all the way, and no stream of Node's: whoever stops
 * reading has stopped all that is in front when her loop ends.
 */
export async function* pack(texts: AsyncIterable<string>): AsyncIterable<Buffer> {
	for await (const text of texts) {
		const packed = await compress(text, { level: LEVEL });
		const length = Buffer.alloc(LENGTH_BYTES);
		length.writeUInt32BE(packed.length);
		yield Buffer.concat([length, packed]);
	}
}

export async function* unpack(bytes: AsyncIterable<Buffer>): AsyncIterable<string> {
	let held = Buffer.alloc(0);
	for await (const some of bytes) {
		held = Buffer.concat([held, some]);
		for (let end = endOf(held); end <= held.length; end = endOf(held)) {
			yield (await decompress(held.subarray(LENGTH_BYTES, end))).toString();
			held = held.subarray(end);
		}
	}
	if (held.length > 0) throw new BrokenBackup("changed");
}

function endOf(held: Buffer): number {
	if (held.length < LENGTH_BYTES) return Number.POSITIVE_INFINITY;
	return LENGTH_BYTES + held.readUInt32BE();
}
