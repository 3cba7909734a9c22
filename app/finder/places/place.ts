import { fold } from "#app/i18n/fold.ts";
import { OTHER_WORDS } from "../words/all.ts";
import { BOROUGHS, INTEGRATION_AREAS } from "./boroughs.ts";
import { type Outcode, readOutcodes } from "./outcodes.ts";
import { readStations } from "./stations.ts";
import { readTowns } from "./towns.ts";

export type Point = { latitude: number; longitude: number };

export type Place = Point & {
	kind: "outcode" | "postcode" | "borough" | "station";
	name: string;
	outcode?: string;
	/** GSS code of the borough or Integration Area. */
	area?: string;
	/** False when the point is the middle of something wide: say "about 1 mile". */
	exact: boolean;
};

// The last two letters of a postcode are never C, I, K, M, O or V: they look like others.
const WHOLE = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[ABD-HJLNP-UW-Z]{2})$/;
const BEGUN = /^([A-Z]{1,2}\d[A-Z\d]?)(?:\s+\d[A-Z]{0,2})?$/;
const BEGUN_UNSPACED = /^([A-Z]{1,2}\d[A-Z\d]?)(?:\d[A-Z]{0,2})?$/;

const EARTH_RADIUS_MILES = 3958.76;
const SHORTEST_BEGINNING = 4;

/** What somebody typed, however carelessly, as a point on the map. */
export function findPlace(text: string): Place | null {
	const name = fold(text)
		.trim()
		.replace(/^the /, "")
		.replace(/(?<!city of),?\s+london$/, "");
	return byPostcode(name) ?? byName(name);
}

export function milesBetween(from: Point, to: Point): number {
	const radians = Math.PI / 180;
	const up = Math.sin(((to.latitude - from.latitude) * radians) / 2);
	const along = Math.sin(((to.longitude - from.longitude) * radians) / 2);
	const shrink = Math.cos(from.latitude * radians) * Math.cos(to.latitude * radians);
	return (
		2 * EARTH_RADIUS_MILES * Math.asin(Math.min(1, Math.sqrt(up * up + shrink * along * along)))
	);
}

export function isPostcode(text: string): boolean {
	return WHOLE.test(closeUp(text));
}

/** The first half of a postcode, whole, half typed or without its space; null when it is none. */
export function outcodeOf(postcode: string): string | null {
	const spaced = fold(postcode).trim().toUpperCase();
	const closed = closeUp(postcode);
	const match = WHOLE.exec(closed) ?? BEGUN.exec(spaced) ?? BEGUN_UNSPACED.exec(closed);
	return match?.[1] ?? null;
}

/** `e174qh` is E17 4QH; null unless the postcode is whole. */
export function tidyPostcode(text: string): string | null {
	const match = WHOLE.exec(closeUp(text));
	return match ? `${match[1]} ${match[2]}` : null;
}

function closeUp(text: string): string {
	return fold(text)
		.replace(/[\s.,-]+/g, "")
		.toUpperCase();
}

function byPostcode(text: string): Place | null {
	const outcode = outcodeOf(text);
	// W1A is for large post only and has no middle of its own: W1 has.
	const found =
		outcode && (outcodes().get(outcode) ?? outcodes().get(outcode.replace(/[A-Z]$/, "")));
	if (!outcode || !found) return null;
	const { latitude, longitude, area } = found;
	const postcode = tidyPostcode(text);
	return {
		kind: postcode ? "postcode" : "outcode",
		name: postcode ?? outcode,
		outcode,
		...(area ? { area } : {}),
		latitude,
		longitude,
		exact: false,
	};
}

function byName(text: string): Place | null {
	const key = keyOf(text);
	const bare = keyOf(
		text
			.replace(/^((london|royal) borough|city) of (?!london)/, "")
			.replace(/( (tube|underground|overground|dlr|rail|railway|train))* station$/, ""),
	);
	return names().get(key) ?? names().get(bare) ?? begun(names(), bare);
}

/** "Walthamstow" is Walthamstow Central; "London" alone is no place to be near. */
function begun(places: ReadonlyMap<string, Place>, key: string): Place | null {
	if (key.length < SHORTEST_BEGINNING || key === "london") return null;
	for (const [name, place] of places) {
		if (name.startsWith(key)) return place;
	}
	return null;
}

let keptOutcodes: Map<string, Outcode> | null = null;

function outcodes(): Map<string, Outcode> {
	keptOutcodes ??= new Map(readOutcodes().map((outcode) => [outcode.outcode, outcode]));
	return keptOutcodes;
}

let keptNames: Map<string, Place> | null = null;

function names(): Map<string, Place> {
	keptNames ??= readNames();
	return keptNames;
}

/** English names first: a name of another language never takes one of theirs. */
function readNames(): Map<string, Place> {
	const places = readEnglishNames();
	const english = new Map(places);
	for (const words of Object.values(OTHER_WORDS)) {
		for (const [name, others] of Object.entries(words.places)) {
			const place = english.get(keyOf(name)) ?? begun(english, keyOf(name));
			for (const key of others.map(keyOf)) if (place && !places.has(key)) places.set(key, place);
		}
	}
	return places;
}

/** Where a borough and a station share a name, the borough is meant: it holds the station. */
function readEnglishNames(): Map<string, Place> {
	const places = new Map<string, Place>();
	for (const { gss, ...rest } of [...BOROUGHS, ...INTEGRATION_AREAS]) {
		places.set(keyOf(rest.name), { kind: "borough", ...rest, area: gss, exact: false });
	}
	for (const station of readStations()) {
		const key = keyOf(station.name);
		if (!places.has(key)) places.set(key, { kind: "station", ...station, exact: true });
	}
	for (const { name, outcode } of readTowns()) {
		const key = keyOf(name);
		const place = byPostcode(outcode);
		if (place && !places.has(key)) places.set(key, { ...place, name });
	}
	return places;
}

function keyOf(name: string): string {
	return fold(name)
		.replaceAll("&", "and")
		.replace(/\bsaint\b/g, "st")
		.replace(/[^\p{L}\p{M}\p{N}]/gu, "");
}
