import { codewordsOf, inBits } from "./qr-bytes.ts";

/** Rows of dark and light. */
type Grid = boolean[][];

/** An address as a square that a telephone's camera reads; null when it is too long. */
export function qrGrid(text: string): Grid | null {
	const found = codewordsOf(text);
	if (!found) return null;
	const { version, codewords } = found;
	const size = 17 + 4 * version;
	const fixed = fixedOf(size, version);
	const grids = MASKS.map((mask, index) => {
		const grid = drawn(size, fixed, codewords, mask);
		for (const [x, y, dark] of formatOf(size, index)) grid[y]![x] = dark;
		return grid;
	});
	return grids.toSorted((one, other) => unrest(one) - unrest(other))[0]!;
}

/** One path for all that is dark, a unit each. */
export function qrPath(grid: Grid): string {
	return grid
		.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")))
		.join("");
}

type Spot = [x: number, y: number, dark: boolean];

/** Eyes, clocks and marks that tell a camera where it looks; nothing is written there. */
function fixedOf(size: number, version: number): Map<string, boolean> {
	const spots: Spot[] = [];
	for (let at = 0; at < size; at++) {
		spots.push([6, at, at % 2 === 0], [at, 6, at % 2 === 0]);
	}
	for (const [x, y] of [
		[3, 3],
		[size - 4, 3],
		[3, size - 4],
	] as const) {
		spots.push(...square(x, y, 4, (ring) => ring !== 2 && ring !== 4));
	}
	const places = alignments(size, version);
	for (const x of places) {
		for (const y of places) {
			const isEye =
				(x === 6 && y === 6) || (x === 6 && y === size - 7) || (x === size - 7 && y === 6);
			if (!isEye) spots.push(...square(x, y, 2, (ring) => ring !== 1));
		}
	}
	spots.push(...formatOf(size, 0), ...versionOf(size, version));
	const inside = spots.filter(([x, y]) => x >= 0 && y >= 0 && x < size && y < size);
	return new Map(inside.map(([x, y, dark]) => [`${x} ${y}`, dark]));
}

function square(x: number, y: number, reach: number, isDark: (ring: number) => boolean): Spot[] {
	const steps = Array.from({ length: 2 * reach + 1 }, (_, index) => index - reach);
	return steps.flatMap((dy) =>
		steps.map((dx): Spot => [x + dx, y + dy, isDark(Math.max(Math.abs(dx), Math.abs(dy)))]),
	);
}

function alignments(size: number, version: number): number[] {
	if (version === 1) return [];
	if (version < 7) return [6, size - 7];
	return [6, (size - 1) / 2, size - 7];
}

/** Which mask, at correction M, twice; and one spot that is always dark. */
function formatOf(size: number, mask: number): Spot[] {
	let rest = mask;
	for (let step = 0; step < 10; step++) rest = (rest << 1) ^ ((rest >>> 9) * 0x537);
	const bits = inBits(((mask << 10) | rest) ^ 0x5412, 15).toReversed();
	const dark = (index: number) => bits[index] === 1;
	const spots: Spot[] = [[8, size - 8, true]];
	for (let index = 0; index < 15; index++) {
		const near = index < 6 ? index : index < 8 ? index + 1 : 0;
		if (index < 8) spots.push([8, near, dark(index)]);
		else spots.push([index === 8 ? 7 : 14 - index, 8, dark(index)]);
		if (index < 8) spots.push([size - 1 - index, 8, dark(index)]);
		else spots.push([8, size - 15 + index, dark(index)]);
	}
	return spots;
}

/** From version 7 on it says its own number, twice. */
function versionOf(size: number, version: number): Spot[] {
	if (version < 7) return [];
	let rest = version;
	for (let step = 0; step < 12; step++) rest = (rest << 1) ^ ((rest >>> 11) * 0x1f25);
	const bits = inBits((version << 12) | rest, 18).toReversed();
	return bits.flatMap((bit, index): Spot[] => {
		const [far, near] = [size - 11 + (index % 3), Math.floor(index / 3)];
		return [
			[far, near, bit === 1],
			[near, far, bit === 1],
		];
	});
}

const MASKS: readonly ((x: number, y: number) => boolean)[] = [
	(x, y) => (x + y) % 2 === 0,
	(_, y) => y % 2 === 0,
	(x) => x % 3 === 0,
	(x, y) => (x + y) % 3 === 0,
	(x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
	(x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
	(x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
	(x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** Up and down in pairs of columns from the right, past what is fixed. */
function drawn(
	size: number,
	fixed: ReadonlyMap<string, boolean>,
	codewords: readonly number[],
	mask: (x: number, y: number) => boolean,
): Grid {
	const bits = codewords.flatMap((word) => inBits(word, 8));
	const grid: Grid = Array.from({ length: size }, (_, y) =>
		Array.from({ length: size }, (__, x) => fixed.get(`${x} ${y}`) ?? false),
	);
	let at = 0;
	for (const [x, y] of wayThrough(size)) {
		if (fixed.has(`${x} ${y}`)) continue;
		grid[y]![x] = (bits[at++] === 1) !== mask(x, y);
	}
	return grid;
}

function* wayThrough(size: number): Generator<[number, number]> {
	let isUp = true;
	for (let right = size - 1; right > 0; right -= 2) {
		// The clock's column is stepped over whole.
		if (right === 6) right = 5;
		for (let step = 0; step < size; step++) {
			const y = isUp ? size - 1 - step : step;
			yield [right, y];
			yield [right - 1, y];
		}
		isUp = !isUp;
	}
}

/** Long runs of one shade and an uneven share of dark are hard to read. */
function unrest(grid: Grid): number {
	const columns = grid.map((_, x) => grid.map((row) => row[x]!));
	let sum = 0;
	for (const line of [...grid, ...columns]) {
		const text = line.map((dark) => (dark ? "1" : "0")).join("");
		for (const [run] of text.matchAll(/0{5,}|1{5,}/g)) sum += run.length - 2;
		sum += 40 * (text.match(/(?=10111010000|00001011101)/g)?.length ?? 0);
	}
	const dark = grid.flat().filter(Boolean).length / grid.length ** 2;
	return sum + 10 * Math.floor(Math.abs(dark - 0.5) * 20);
}
