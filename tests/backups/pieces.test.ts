import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { BrokenBackup, openPieces, sealPieces } from "#app/backups/pieces.ts";

const KEY = randomBytes(32);
const PIECE = 64 * 1024;
const HEAD = 67;

test("what is sealed opens again, however long it is and however it comes", async () => {
	const lengths = [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 3 * PIECE + 17];
	for (const length of lengths) {
		const plain = randomBytes(length);
		const sealed = await sealedOf(plain);
		expect((await opened(sealed, [KEY])).equals(plain), String(length)).toBe(true);
		expect((await opened(sealed, [randomBytes(32), KEY], 7_000)).equals(plain)).toBe(true);
	}
});

test("a cut anywhere is noticed", async () => {
	const sealed = await sealedOf(randomBytes(3 * PIECE + 100));
	const borders = [
		0,
		1,
		HEAD - 1,
		HEAD,
		HEAD + 1,
		...[1, 2, 3].map((n) => HEAD + n * (PIECE + 16)),
	];
	for (const at of borders) await expectBroken(sealed.subarray(0, at));
	await fc.assert(
		fc.asyncProperty(fc.nat(sealed.length - 1), (at) => expectBroken(sealed.subarray(0, at))),
	);
});

test("a changed byte anywhere is noticed", async () => {
	const sealed = await sealedOf(randomBytes(2 * PIECE + 100));
	await fc.assert(
		fc.asyncProperty(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
			const changed = Buffer.from(sealed);
			changed[at] = sealed[at]! ^ by;
			return expectBroken(changed);
		}),
	);
});

test("bytes put behind, pieces that change places and pieces of another file are noticed", async () => {
	const [one, other] = [
		await sealedOf(randomBytes(3 * PIECE)),
		await sealedOf(randomBytes(3 * PIECE)),
	];
	const pieceOf = (file: Buffer, n: number) =>
		file.subarray(HEAD + n * (PIECE + 16), HEAD + (n + 1) * (PIECE + 16));
	const head = one.subarray(0, HEAD);
	const [first, second, third] = [pieceOf(one, 0), pieceOf(one, 1), pieceOf(one, 2)];
	expect((await opened(Buffer.concat([head, first, second, third]), [KEY])).length).toBe(3 * PIECE);
	await expectBroken(Buffer.concat([one, Buffer.from("x")]));
	await expectBroken(Buffer.concat([one, third]));
	await expectBroken(Buffer.concat([head, second, first, third]));
	await expectBroken(Buffer.concat([head, first, third]));
	await expectBroken(Buffer.concat([head, first, pieceOf(other, 1), third]));
	await expectBroken(Buffer.concat([other.subarray(0, HEAD), first, second, third]));
});

test("another key and another file have sentences of their own", async () => {
	const sealed = await sealedOf(Buffer.from("words"));
	await expect(opened(sealed, [randomBytes(32)])).rejects.toThrow("BACKUP_KEY does not open");
	await expect(opened(Buffer.alloc(200), [KEY])).rejects.toThrow("no backup of ESOL Plus");
	await expect(opened(sealed.subarray(0, -1), [KEY])).rejects.toThrow("cut off or was changed");
});

test("nothing that was sealed can be read in the file, and no two files are alike", async () => {
	const plain = Buffer.from("Amina Karimi ".repeat(1_000));
	const [one, other] = [await sealedOf(plain), await sealedOf(plain)];
	expect(one.includes("Amina")).toBe(false);
	expect(one.subarray(19).equals(other.subarray(19))).toBe(false);
});

async function expectBroken(bytes: Buffer): Promise<void> {
	await expect(opened(bytes, [KEY])).rejects.toBeInstanceOf(BrokenBackup);
}

function sealedOf(plain: Buffer): Promise<Buffer> {
	return all(sealPieces(inChunks(plain, 10_000), KEY));
}

function opened(bytes: Buffer, keys: readonly Buffer[], chunk = PIECE): Promise<Buffer> {
	return all(openPieces(inChunks(bytes, chunk), keys));
}

async function* inChunks(bytes: Buffer, length: number) {
	for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

async function all(bytes: AsyncIterable<Buffer>): Promise<Buffer> {
	const found: Buffer[] = [];
	for await (const some of bytes) found.push(some);
	return Buffer.concat(found);
}
