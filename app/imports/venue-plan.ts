import { findPlace, outcodeOf } from "#app/finder/places/place.ts";
import { fold } from "#app/i18n/fold.ts";
import type { PostcodeTable, VenueRow } from "#db/tables/places.ts";
import type { VenueName } from "./ncs-delivery.ts";
import type { VenueFacts } from "./ncs-venue-row.ts";

/** Postcodes of which the exact point is known. */
export type ExactPoints = ReadonlyMap<
	string,
	Pick<VenueRow, "area_id"> & Pick<PostcodeTable, "latitude" | "longitude">
>;

/** The provider's own reference finds a venue again; without one, or for a new one, its name. */
export function matchVenue(
	venues: readonly VenueRow[],
	{ reference, name }: Pick<VenueFacts, "reference" | "name">,
): VenueRow | null {
	return (reference ? byReference(venues, reference) : null) ?? byName(venues, name);
}

/** "two" when reference and name stand for different venues: then neither is believed. */
export function venueNamed(
	venues: readonly VenueRow[],
	{ reference, name }: VenueName,
): VenueRow | "two" | null {
	if (reference === "") return byName(venues, name);
	const venue = byReference(venues, reference);
	return venue && name !== "" && fold(venue.name) !== fold(name) ? "two" : venue;
}

/** The venue after the row: what the row says, and for all the rest what was there. */
export function mergeVenue(
	before: VenueRow | null,
	{ reference, ...facts }: VenueFacts,
	newRow: Pick<VenueRow, "id" | "provider_id">,
	points: ExactPoints,
): VenueRow {
	const old = before ?? { ...NEW_VENUE, ...newRow };
	const said = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
	const merged = { ...old, ...said, reference: reference ?? old.reference };
	// A point set more exactly than by outcode holds for as long as the postcode does.
	return merged.postcode === old.postcode ? merged : { ...merged, ...placeOf(merged, points) };
}

export function venueChanges(before: VenueRow, after: VenueRow): string[] {
	const old = new Map(Object.entries(before));
	return Object.entries(after).flatMap(([name, value]) => (old.get(name) === value ? [] : [name]));
}

const NEW_VENUE = {
	reference: null,
	name: "",
	address: "",
	town: "",
	postcode: "",
	outcode: "",
	area_id: null,
	latitude: null,
	longitude: null,
	step_free: 0,
	lift: 0,
	accessible_toilet: 0,
	hearing_loop: 0,
	baby_changing: 0,
	prayer_room: 0,
	creche_room: 0,
	address_hidden: 0,
	directions: null,
	station: null,
	bus: null,
	landmark: null,
} as const;

/** The exact point where a directory of postcodes has it; else the middle of the outcode. */
function placeOf({ postcode }: Pick<VenueRow, "postcode">, points: ExactPoints) {
	const outcode = findPlace(postcode);
	const exact = points.get(postcode);
	return {
		outcode: outcodeOf(postcode) ?? "",
		area_id: exact?.area_id ?? outcode?.area ?? null,
		latitude: exact?.latitude ?? outcode?.latitude ?? null,
		longitude: exact?.longitude ?? outcode?.longitude ?? null,
	};
}

function byReference(venues: readonly VenueRow[], reference: string): VenueRow | null {
	return (
		venues.find((venue) => venue.reference && fold(venue.reference) === fold(reference)) ?? null
	);
}

function byName(venues: readonly VenueRow[], name: string): VenueRow | null {
	return venues.find((venue) => fold(venue.name) === fold(name)) ?? null;
}
