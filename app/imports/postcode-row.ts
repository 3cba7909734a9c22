import { tidyPostcode } from "#app/finder/places/place.ts";
import type { PostcodeTable } from "#db/tables/places.ts";
import type { FileFailure, Read } from "./problems.ts";

/** Where the columns that we need stand; the directory has some fifty. */
export type PostcodeColumns = {
	postcode: number;
	latitude: number;
	longitude: number;
	area: number;
	/** Left out of files that hold live postcodes only. */
	terminated: number | null;
	count: number;
};

/** A postcode with its point; or why the row has none, which is no fault of the file. */
export type PostcodeRow = PostcodeTable | "terminated" | "nowhere" | "wrong";

// Source: Office for National Statistics, ONS Postcode Directory. Its area column was `oslaua`
// for many years; later editions name it by the year of its boundaries, such as `lad25cd`.
const AREA = /^(oslaua|lad(\d\d)?cd)$/;

/** What the directory gives to a postcode that has no place on the ground. */
const NO_LATITUDE = 99.9;

/** The United Kingdom with all its islands. */
const BOUNDS = { south: 49, north: 61, west: -9, east: 2.1 };

export function findColumns(header: readonly string[]): Read<PostcodeColumns> {
	const names = header.map((name) => name.trim().toLowerCase());
	const found = {
		postcode: names.indexOf("pcds"),
		latitude: names.indexOf("lat"),
		longitude: names.indexOf("long"),
		area: names.findIndex((name) => AREA.test(name)),
	};
	const missing = Object.entries({
		pcds: found.postcode,
		lat: found.latitude,
		long: found.longitude,
		oslaua: found.area,
	}).flatMap(([name, at]) => (at < 0 ? [name] : []));
	if (missing.length > 0) return { ok: false, failures: [missingColumns(missing)] };
	const terminated = names.indexOf("doterm");
	const count = header.length;
	return { ok: true, value: { ...found, terminated: terminated < 0 ? null : terminated, count } };
}

export function readPostcode(cells: readonly string[], columns: PostcodeColumns): PostcodeRow {
	const cell = (at: number) => (cells[at] ?? "").trim();
	if (cells.length !== columns.count) return "wrong";
	if (columns.terminated !== null && cell(columns.terminated) !== "") return "terminated";
	const postcode = tidyPostcode(cell(columns.postcode));
	const [latitude, longitude] = [degrees(cell(columns.latitude)), degrees(cell(columns.longitude))];
	if (!postcode || latitude === null || longitude === null) return "wrong";
	if (latitude > NO_LATITUDE) return "nowhere";
	const area_id = cell(columns.area);
	const isArea = /^[A-Z]\d{8}$/.test(area_id);
	return isArea && isInside(latitude, longitude)
		? { postcode, latitude, longitude, area_id }
		: "wrong";
}

function missingColumns(missing: readonly string[]): FileFailure {
	return { code: "column-missing", line: 1, value: missing.join(", ") };
}

function degrees(text: string): number | null {
	return /^-?\d{1,3}(\.\d+)?$/.test(text) ? Number(text) : null;
}

function isInside(latitude: number, longitude: number): boolean {
	const { south, north, west, east } = BOUNDS;
	return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
}
