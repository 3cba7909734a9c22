import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exactPlace } from "#app/finder/places/exact-place.server.ts";
import { findPlace } from "#app/finder/places/place.ts";
import { importPostcodes } from "#app/imports/import-postcodes.server.ts";
import { findColumns, readPostcode } from "#app/imports/postcode-row.ts";
import { PostcodeSet } from "#app/imports/postcode-set.ts";
import type { Db } from "#db/open.ts";
import { onEachDatabase } from "#tests/support/databases.ts";
import { givenProvider, givenVenue } from "#tests/support/given.ts";
import { bytes } from "./ncs-csv.ts";

const HEADER = "pcd,pcds,dointr,doterm,oslaua,lat,long";

/** Postcodes that Royal Mail gives to nobody: their places here are made up. */
const HALL = row("E17 9ZZ", 51.58, -0.02, "E09000031");
const LIBRARY = row("E10 5ZZ", 51.57, -0.01, "E09000031");
const BRIGHTON = row("BN1 1ZZ", 50.82, -0.14, "E06000043");
const TERMINATED = row("E17 8ZZ", 51.5, -0.02, "E09000031", "202001");
const NOWHERE = row("JE2 3ZZ", 99.999999, 0, "L99999999");

function row(postcode: string, lat: number, long: number, area: string, doterm = ""): string {
	return [`"${postcode}"`, `"${postcode}"`, "198001", doterm, area, lat, long].join(",");
}

function file(...rows: string[]): Uint8Array[] {
	return bytes(`${[HEADER, ...rows].join("\r\n")}\r\n`);
}

onEachDatabase((db) => {
	const bring = (chunks: Uint8Array[], apply = true) => importPostcodes(db(), chunks, { apply });

	test("a preview counts, and writes nothing", async () => {
		const report = await bring(file(HALL, LIBRARY, TERMINATED, NOWHERE), false);
		expect(report).toMatchObject({
			applied: false,
			live: 2,
			terminated: 1,
			nowhere: 1,
			wrong: 0,
			added: 2,
			failure: null,
		});
		expect(await known(db())).toEqual([]);
	});

	test("live postcodes with a place come in; the same file again changes nothing", async () => {
		const first = await bring(file(HALL, LIBRARY, BRIGHTON, TERMINATED, NOWHERE));
		expect(first).toMatchObject({ added: 3, changed: 0, unchanged: 0, gone: 0 });
		expect(await known(db())).toEqual(["BN1 1ZZ", "E10 5ZZ", "E17 9ZZ"]);
		const again = await bring(file(HALL, LIBRARY, BRIGHTON, TERMINATED, NOWHERE));
		expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 3, gone: 0, venues: 0 });
	});

	test("a newer file moves, adds and takes out", async () => {
		await bring(file(HALL, LIBRARY, BRIGHTON));
		const moved = row("E17 9ZZ", 51.581, -0.021, "E09000031");
		const preview = await bring(file(moved, BRIGHTON), false);
		expect(preview).toMatchObject({ added: 0, changed: 1, unchanged: 1, gone: 1 });
		expect(await known(db())).toHaveLength(3);
		expect(await bring(file(moved, BRIGHTON))).toMatchObject({ changed: 1, gone: 1 });
		expect(await known(db())).toEqual(["BN1 1ZZ", "E17 9ZZ"]);
		const hall = await db()
			.selectFrom("postcode")
			.where("postcode", "=", "E17 9ZZ")
			.select("latitude")
			.executeTakeFirstOrThrow();
		expect(hall.latitude).toBe(51.581);
	});

	test("a file that is cut off or has a wrong row takes nothing out", async () => {
		await bring(file(HALL, LIBRARY));
		const cut = await bring(bytes(`${HEADER}\r\n${HALL}\r\n"E10 5ZZ","E10`));
		expect(cut.failure?.code).toBe("quote-open");
		expect(await bring(file(HALL, "E10 5ZZ,E10 5ZZ"))).toMatchObject({
			wrong: 1,
			wrongLines: [3],
			gone: 0,
		});
		expect(await known(db())).toEqual(expect.arrayContaining(["E10 5ZZ", "E17 9ZZ"]));
		expect((await bring(file())).failure?.code).toBe("empty");
		expect((await bring(bytes("pcds,lat\nE17 9ZZ,51"))).failure).toMatchObject({
			code: "column-missing",
			value: "long, oslaua",
		});
		expect((await bring([new Uint8Array([0x50, 0x4b, 3, 4])])).failure?.code).toBe("workbook");
		expect(await known(db())).toEqual(expect.arrayContaining(["E10 5ZZ", "E17 9ZZ"]));
	});

	test("a postcode twice in a file is in the database once", async () => {
		const later = row("E17 9ZZ", 51.59, -0.03, "E09000031");
		await bring(file(HALL, later));
		expect(await known(db())).toEqual(["E17 9ZZ"]);
	});

	test("more rows than one piece holds", async () => {
		const letters = [..."ABDEFGHJLNPQRSTUWXYZ"];
		const rows = letters.flatMap((one) =>
			letters.flatMap((two) =>
				[1, 2, 3].map((n) => row(`N1 ${n}${one}${two}`, 51.5, -0.1, "E09000019")),
			),
		);
		expect(await bring(file(...rows))).toMatchObject({ live: 1200, added: 1200, gone: 1 });
		expect(await bring(file(...rows.slice(0, 700)))).toMatchObject({ unchanged: 700, gone: 500 });
		expect(await known(db())).toHaveLength(700);
	});

	test("venues come to stand where their postcode is, in areas we know", async () => {
		const { id: provider_id } = await givenProvider(db());
		const hall = await givenVenue(db(), { provider_id, postcode: "E17 9ZZ" });
		const pier = await givenVenue(db(), { provider_id, postcode: "BN1 1ZZ", area_id: null });
		const other = await givenVenue(db(), { provider_id, postcode: "SE1 9ZZ" });
		await db()
			.insertInto("area")
			.values({
				id: "E09000031",
				name: "Waltham Forest",
				name_folded: "waltham forest",
				kind: "borough",
				integration: 1,
			})
			.onConflict((conflict) => conflict.column("id").doNothing())
			.execute();
		expect(await bring(file(HALL, BRIGHTON), false)).toMatchObject({ venues: 2 });
		expect(await bring(file(HALL, BRIGHTON))).toMatchObject({ venues: 2 });
		expect(await placeOf(db(), hall.id)).toEqual([51.58, -0.02, "E09000031"]);
		expect(await placeOf(db(), pier.id)).toEqual([50.82, -0.14, null]);
		expect(await placeOf(db(), other.id)).toEqual([51.5846, -0.0217, null]);
	});

	test("the search knows a whole postcode exactly once it is imported", async () => {
		const before = await exactPlace(db(), findPlace("e17 9zz"));
		await bring(file(row("E17 9ZZ", 51.5812, -0.0234, "E09000031")));
		const after = await exactPlace(db(), findPlace("e17 9zz"));
		expect(before).not.toMatchObject({ latitude: 51.5812 });
		expect(after).toMatchObject({ latitude: 51.5812, longitude: -0.0234, exact: true });
	});
});

describe("a row of the directory", () => {
	const columns = findColumns(HEADER.split(","));
	const read = (line: string) => {
		if (!columns.ok) throw new Error("no columns");
		return readPostcode(line.replaceAll('"', "").split(","), columns.value);
	};

	test.each([
		["no postcode", row("HELLO", 51.5, 0, "E09000031")],
		["half a postcode", row("E17", 51.5, 0, "E09000031")],
		["no number", `E17 9ZZ,E17 9ZZ,1,,E09000031,north,0`],
		["south of the country", row("E17 9ZZ", 12, 0, "E09000031")],
		["no area", row("E17 9ZZ", 51.5, 0, "London")],
		["a cell too few", "E17 9ZZ,E17 9ZZ,1,,E09000031,51.5"],
	])("is wrong with %s", (_what, line) => {
		expect(read(line)).toBe("wrong");
	});

	test("is terminated, nowhere, or a point", () => {
		expect(read(TERMINATED)).toBe("terminated");
		expect(read(NOWHERE)).toBe("nowhere");
		expect(read(HALL)).toMatchObject({ postcode: "E17 9ZZ", area_id: "E09000031" });
	});

	test("has its columns in any order and case, and the area by the year of its boundaries", () => {
		expect(findColumns(["LONG", "lad25cd", "PCDS", "lat"]).ok).toBe(true);
		expect(findColumns(["long", "ladname", "pcds", "lat"]).ok).toBe(false);
	});
});

test("a set of postcodes knows each that was put in, and no other", () => {
	const sign = fc.constantFrom(..."ABEW1479 ");
	const postcode = fc.array(sign, { minLength: 5, maxLength: 8 }).map((signs) => signs.join(""));
	fc.assert(
		fc.property(fc.array(postcode, { maxLength: 300 }), fc.array(postcode), (put, asked) => {
			const set = new PostcodeSet();
			for (const one of put) set.add(one);
			for (const one of [...put, ...asked]) expect(set.has(one)).toBe(put.includes(one));
			set.add("E17 9ZZ");
			expect(set.has("E17 9ZZ")).toBe(true);
		}),
	);
});

async function known(db: Db): Promise<string[]> {
	const rows = await db.selectFrom("postcode").select("postcode").orderBy("postcode").execute();
	return rows.map((one) => one.postcode);
}

async function placeOf(db: Db, venueId: string) {
	const { latitude, longitude, area_id } = await db
		.selectFrom("venue")
		.where("id", "=", venueId)
		.selectAll()
		.executeTakeFirstOrThrow();
	return [latitude, longitude, area_id];
}
