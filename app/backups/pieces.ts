import {
	type CipherGCMTypes,
	createCipheriv,
	createDecipheriv,
	hkdfSync,
	randomBytes,
	timingSafeEqual,
} from "node:crypto";

const MAGIC = Buffer.from("ESOL Plus backup 1\n");
const SALT_BYTES = 32;
const CHECK_BYTES = 16;
const HEAD_BYTES = MAGIC.length + SALT_BYTES + CHECK_BYTES;
const PIECE_BYTES = 64 * 1024;
const TAG_BYTES = 16;
const CIPHER: CipherGCMTypes = "aes-256-gcm";

type Bytes = AsyncIterable<Buffer>;

/** Why a file is not opened; each has a sentence of its own. */
export type Broken = "no-backup" | "other-key" | "changed";

export class BrokenBackup extends Error {
	readonly why: Broken;

	constructor(why: Broken) {
		super(SENTENCES[why]);
		this.why = why;
	}
}

const SENTENCES: Record<Broken, string> = {
	"no-backup": "This file is no backup of ESOL Plus.",
	"other-key": "BACKUP_KEY does not open this file: it was sealed with another key.",
	changed: "This file is cut off or was changed: use another backup.",
};

/**
 * Sealed in numbered pieces with a mark on the last: a piece that is changed, moved, missing, or of another
 * file does not open, and neither does the rest when the end is gone. Every file has a key of its own.
 */
export async function* sealPieces(plain: Bytes, key: Buffer): Bytes {
	const salt = randomBytes(SALT_BYTES);
	const keys = keysOf(key, salt);
	yield Buffer.concat([MAGIC, salt, keys.check]);
	let number = 0;
	for await (const { piece, isLast } of inPieces(plain, PIECE_BYTES)) {
		const cipher = createCipheriv(CIPHER, keys.seal, nonceOf(number++, isLast));
		yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
	}
}

/** @param keys several, while one replaces the other */
export async function* openPieces(sealed: Bytes, keys: readonly Buffer[]): Bytes {
	let seal: Buffer | null = null;
	let number = 0;
	for await (const { piece, isLast } of inPieces(sealed, PIECE_BYTES + TAG_BYTES, HEAD_BYTES)) {
		if (seal === null) seal = openHead(piece, keys);
		else yield openPiece(piece, seal, nonceOf(number++, isLast));
	}
	if (number === 0) throw new BrokenBackup(seal === null ? "no-backup" : "changed");
}

function openHead(head: Buffer, keys: readonly Buffer[]): Buffer {
	if (head.length < HEAD_BYTES || !head.subarray(0, MAGIC.length).equals(MAGIC))
		throw new BrokenBackup("no-backup");
	const salt = head.subarray(MAGIC.length, MAGIC.length + SALT_BYTES);
	const check = head.subarray(MAGIC.length + SALT_BYTES);
	const found = keys
		.map((key) => keysOf(key, salt))
		.find((derived) => timingSafeEqual(derived.check, check));
	if (!found) throw new BrokenBackup("other-key");
	return found.seal;
}

function openPiece(piece: Buffer, key: Buffer, nonce: Buffer): Buffer {
	if (piece.length < TAG_BYTES) throw new BrokenBackup("changed");
	const decipher = createDecipheriv(CIPHER, key, nonce);
	decipher.setAuthTag(piece.subarray(-TAG_BYTES));
	const plain = decipher.update(piece.subarray(0, -TAG_BYTES));
	try {
		return Buffer.concat([plain, decipher.final()]);
	} catch {
		// All that `final` does here is to compare the tag.
		throw new BrokenBackup("changed");
	}
}

function keysOf(key: Buffer, salt: Buffer): { seal: Buffer; check: Buffer } {
	const derived = Buffer.from(hkdfSync("sha256", key, salt, MAGIC, 32 + CHECK_BYTES));
	return { seal: derived.subarray(0, 32), check: derived.subarray(32) };
}

function nonceOf(number: number, isLast: boolean): Buffer {
	const nonce = Buffer.alloc(12);
	nonce.writeUIntBE(number, 5, 6);
	nonce[11] = isLast ? 1 : 0;
	return nonce;
}

/** Of one length, but for the first where asked, and the last, which may be empty when all is. */
async function* inPieces(bytes: Bytes, length: number, first = length) {
	let held: Buffer[] = [];
	let much = 0;
	let next = first;
	for await (const some of bytes) {
		held.push(some);
		much += some.length;
		if (much <= next) continue;
		let rest = Buffer.concat(held);
		// One byte stays behind: only then it is known that this piece is not the last.
		for (; rest.length > next; next = length) {
			yield { piece: rest.subarray(0, next), isLast: false };
			rest = rest.subarray(next);
		}
		held = [rest];
		much = rest.length;
	}
	yield { piece: Buffer.concat(held), isLast: true };
}
