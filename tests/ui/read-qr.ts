/** Reads a square as a camera's program does, written without a look at how it is drawn. */
const EXP: number[] = [];
for (let power = 0, value = 1; power < 255; power++) {
	EXP.push(value);
	value = value < 128 ? value * 2 : (value * 2) ^ 285;
}
const LOG = new Map(EXP.map((value, power) => [value, power]));

const M = "10/1 16/1 26/1 18/2 24/2 16/4 18/4 22/4 22/5 26/5"
	.split(" ")
	.map((one) => one.split("/").map(Number));

export function readQr(grid: readonly (readonly boolean[])[]): { text: string; isWhole: boolean } {
	const size = grid.length;
	const version = (size - 17) / 4;
	const [repairs = 0, parts = 1] = M[version - 1]!;
	const bits = bitsOf(grid, size, version, maskOf(grid));
	const words = Array.from({ length: Math.floor(bits.length / 8) }, (_, at) =>
		Number.parseInt(bits.slice(at * 8, at * 8 + 8).join(""), 2),
	);
	const blocks = apart(words, repairs, parts);
	const data = blocks.flatMap((block) => block.slice(0, -repairs));
	const stream = data.map((word) => word.toString(2).padStart(8, "0")).join("");
	const lengthBits = version < 10 ? 8 : 16;
	const length = Number.parseInt(stream.slice(4, 4 + lengthBits), 2);
	const bytes = Array.from({ length }, (_, at) => {
		const from = 4 + lengthBits + at * 8;
		return Number.parseInt(stream.slice(from, from + 8), 2);
	});
	return {
		text: new TextDecoder().decode(Uint8Array.from(bytes)),
		isWhole: blocks.every((block) => hasNoFault(block, repairs)),
	};
}

function maskOf(grid: readonly (readonly boolean[])[]): number {
	const three = [2, 3, 4].map((x) => Number(grid[8]![x]));
	return Number.parseInt(three.join(""), 2) ^ 0b101;
}

function isData(x: number, y: number, size: number, version: number): boolean {
	if (x === 6 || y === 6) return false;
	if (x < 9 && y < 9) return false;
	if ((x > size - 9 && y < 9) || (x < 9 && y > size - 9)) return false;
	if (version >= 7 && ((x > size - 12 && y < 6) || (y > size - 12 && x < 6))) return false;
	const centres = version < 2 ? [] : version < 7 ? [size - 7] : [(size - 1) / 2, size - 7];
	const all = version < 2 ? [] : [6, ...centres];
	return !all.some((cx) =>
		all.some((cy) => {
			const isCorner = [6, size - 7].includes(cx) && [6, size - 7].includes(cy);
			const isEye = isCorner && (cx === 6 || cy === 6);
			return !isEye && Math.abs(cx - x) < 3 && Math.abs(cy - y) < 3;
		}),
	);
}

function isTurned(mask: number, i: number, j: number): boolean {
	if (mask === 0) return (i + j) % 2 === 0;
	if (mask === 1) return i % 2 === 0;
	if (mask === 2) return j % 3 === 0;
	if (mask === 3) return (i + j) % 3 === 0;
	if (mask === 4) return (Math.floor(i / 2) + Math.floor(j / 3)) % 2 === 0;
	if (mask === 5) return (i * j) % 2 === 0 && (i * j) % 3 === 0;
	if (mask === 6) return (((i * j) % 2) + ((i * j) % 3)) % 2 === 0;
	return (((i + j) % 2) + ((i * j) % 3)) % 2 === 0;
}

function bitsOf(
	grid: readonly (readonly boolean[])[],
	size: number,
	version: number,
	mask: number,
): number[] {
	const bits: number[] = [];
	const columns = Array.from({ length: size }, (_, x) => x)
		.filter((x) => x !== 6)
		.reverse();
	for (let pair = 0; pair < columns.length; pair += 2) {
		const rows = Array.from({ length: size }, (_, y) => y);
		for (const y of (pair / 2) % 2 === 0 ? rows.reverse() : rows) {
			for (const x of columns.slice(pair, pair + 2)) {
				if (!isData(x, y, size, version)) continue;
				bits.push(Number(grid[y]![x] !== isTurned(mask, y, x)));
			}
		}
	}
	return bits;
}

function apart(words: readonly number[], repairs: number, parts: number): number[][] {
	const dataLength = words.length - repairs * parts;
	const lengths = Array.from({ length: parts }, (_, part) =>
		Math.floor((dataLength + part) / parts),
	);
	const blocks: number[][] = lengths.map(() => []);
	let at = 0;
	for (let row = 0; row < Math.max(...lengths); row++) {
		for (const [part, block] of blocks.entries()) {
			if (row < lengths[part]!) block.push(words[at++]!);
		}
	}
	for (let row = 0; row < repairs; row++) for (const block of blocks) block.push(words[at++]!);
	return blocks;
}

/** As a polynomial the block is nought at each of the first powers of two. */
function hasNoFault(block: readonly number[], repairs: number): boolean {
	return Array.from({ length: repairs }, (_, power) => {
		let value = 0;
		for (const word of block)
			value = (value === 0 ? 0 : EXP[(LOG.get(value)! + power) % 255]!) ^ word;
		return value;
	}).every((value) => value === 0);
}
