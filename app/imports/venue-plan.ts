import { fold } from "#app/i18n/fold.ts";
import type { VenueRow } from "#db/tables/places.ts";
import type { VenueName } from "./ncs-delivery.ts";
import type { VenueFacts } from "./ncs-venue-row.ts";

/** What a file can say of a venue, and what finds it again. */
export type PlannedVenue = Pick<
	VenueRow,
	| "id"
	| "provider_id"
	| "reference"
	| "name"
	| "address"
	| "town"
	| "postcode"
	| "outcode"
	| "area_id"
	| "latitude"
	| "longitude"
	| "step_free"
	| "directions"
>;

/** The provider's own reference finds a venue again; without one, or for a new one, its name. */
export function matchVenue(
	venues: readonly PlannedVenue[],
	{ reference, name }: Pick<VenueFacts, "reference" | "name">,
): PlannedVenue | null {
	return (
		(reference ? byReference(venues, reference) : null) ??
		venues.find((venue) => fold(venue.name) === fold(name)) ??
		null
	);
}

/** "two" when reference and name stand for different venues: then neither is believed. */
export function venueNamed(
	venues: readonly PlannedVenue[],
	{ reference, name }: VenueName,
): PlannedVenue | "two" | null {
	if (reference === "") return venues.find((venue) => fold(venue.name) === fold(name)) ?? null;
	const venue = byReference(venues, reference);
	return venue && name !== "" && fold(venue.name) !== fold(name) ? "two" : venue;
}

export function mergeVenue(
	before: PlannedVenue | null,
	{ step_free, directions, reference, ...facts }: VenueFacts,
	newRow: Pick<PlannedVenue, "id" | "provider_id">,
): PlannedVenue {
	const moved = before?.postcode !== facts.postcode;
	return {
		id: before?.id ?? newRow.id,
		provider_id: newRow.provider_id,
		...facts,
		// A point set more exactly than by outcode holds for as long as the postcode does.
		latitude: moved ? facts.latitude : before.latitude,
		longitude: moved ? facts.longitude : before.longitude,
		area_id: moved ? facts.area_id : before.area_id,
		reference: reference ?? before?.reference ?? null,
		step_free: step_free ?? before?.step_free ?? 0,
		directions: directions ?? before?.directions ?? null,
	};
}

export function venueChanges(before: PlannedVenue, after: PlannedVenue): string[] {
	const old = new Map(Object.entries(before));
	return Object.entries(after).flatMap(([name, value]) => (old.get(name) === value ? [] : [name]));
}

function byReference(venues: readonly PlannedVenue[], reference: string): PlannedVenue | null {
	return (
		venues.find((venue) => venue.reference && fold(venue.reference) === fold(reference)) ?? null
	);
}
