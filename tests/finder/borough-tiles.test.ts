import { expect, test } from "vitest";
import { BOROUGH_TILES, TILE_COLUMNS, TILE_ROWS } from "#app/finder/borough-tiles.ts";
import { BOROUGHS } from "#app/finder/places/boroughs.ts";

test("every borough has one tile of its own, on the grid", () => {
	expect(BOROUGH_TILES.map(({ gss }) => gss).sort()).toEqual(BOROUGHS.map(({ gss }) => gss).sort());
	expect(new Set(BOROUGH_TILES.map(({ column, row }) => `${column} ${row}`)).size).toBe(33);
	expect(Math.max(...BOROUGH_TILES.map(({ column }) => column))).toBe(TILE_COLUMNS - 1);
	expect(Math.max(...BOROUGH_TILES.map(({ row }) => row))).toBe(TILE_ROWS - 1);
});

test("what stands on a tile begins its name, and no other's", () => {
	for (const { name, short } of BOROUGH_TILES) {
		expect(name.startsWith(short), name).toBe(true);
		expect(BOROUGHS.filter((borough) => borough.name.startsWith(short))).toHaveLength(1);
		expect(short.length).toBeLessThanOrEqual(4);
	}
});

test("who lives clearly west or north of another stands so on the picture", () => {
	const wrong = pairs().filter(({ west, north, here, there }) => {
		const goesWest = west > 0.16 && here.column >= there.column;
		const goesNorth = north > 0.1 && here.row >= there.row;
		return goesWest || goesNorth;
	});
	expect(wrong.map(({ here, there }) => `${here.name}, ${there.name}`)).toEqual([]);
});

test("the City is in the middle, and every tile touches another", () => {
	for (const tile of BOROUGH_TILES) {
		const touching = BOROUGH_TILES.filter(
			({ column, row }) => Math.abs(column - tile.column) + Math.abs(row - tile.row) === 1,
		);
		expect(touching.length, tile.name).toBeGreaterThan(0);
	}
	const city = BOROUGH_TILES.find(({ name }) => name === "City of London");
	expect(city).toMatchObject({ column: 4, row: 3 });
});

/** How far the first is west and north of the second, in degrees. */
function pairs() {
	const middles = new Map(BOROUGHS.map((borough) => [borough.gss, borough]));
	return BOROUGH_TILES.flatMap((here) =>
		BOROUGH_TILES.map((there) => {
			const [one, other] = [middles.get(here.gss)!, middles.get(there.gss)!];
			return {
				here,
				there,
				west: other.longitude - one.longitude,
				north: one.latitude - other.latitude,
			};
		}),
	);
}
