import fc from "fast-check";
import { expect, test } from "vitest";
import { qrGrid, qrPath } from "#app/ui/qr.ts";
import { readQr } from "./read-qr.ts";

const ADDRESS = "https://esol-plus.example.org/ar/my/UHUZX2cVcGI7hIwsw6SuQE0a-DFvd5czodF4n9F16nw";

test("an address is read again, whole", () => {
	expect(readQr(qrGrid(ADDRESS)!)).toEqual({ text: ADDRESS, isWhole: true });
});

test("so is any text of up to 213 bytes, and a longer one is refused", () => {
	fc.assert(
		fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 230 }), (text) => {
			const grid = qrGrid(text);
			const isLong = new TextEncoder().encode(text).length > 213;
			expect(grid === null).toBe(isLong);
			if (grid) expect(readQr(grid)).toEqual({ text, isWhole: true });
		}),
		{ numRuns: 60 },
	);
	expect(qrGrid("x".repeat(213))).not.toBeNull();
	expect(qrGrid("x".repeat(214))).toBeNull();
});

test("the reader sees a stain", () => {
	const grid = qrGrid(ADDRESS)!;
	grid[20]![20] = !grid[20]![20];
	expect(readQr(grid).isWhole).toBe(false);
});

test("it has three eyes, and the picture draws what is dark", () => {
	const grid = qrGrid(ADDRESS)!;
	const eye = ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"];
	const size = grid.length;
	for (const [x, y] of [
		[0, 0],
		[size - 7, 0],
		[0, size - 7],
	] as const) {
		const seen = grid.slice(y, y + 7).map((row) =>
			row
				.slice(x, x + 7)
				.map((dark) => (dark ? "#" : "."))
				.join(""),
		);
		expect(seen).toEqual(eye);
	}
	expect(qrPath(grid).match(/M/g)).toHaveLength(grid.flat().filter(Boolean).length);
});
