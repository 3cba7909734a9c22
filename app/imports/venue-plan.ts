import { fold } from "#app/i18n/fold.ts";
import type { VenueTable } from "#db/tables/places.ts";
import type { VenueName } from "./ncs-delivery.ts";
import type { VenueFacts } from "./ncs-venue-row.ts";

/** The provider's own reference finds a venue again; without one, or for a new one, its name. */
export function matchVenue(
	venues: readonly VenueTable[],
	{ reference, name }: Pick<VenueFacts, "reference" | "name">,
): VenueTable | null {
	return (
		(reference ? byReference(venues, reference) : null) ??
		venues.find((venue) => fold(venue.name) === fold(name)) ??
		null
	);
}

/** "two" when reference and name stand for different venues: then neither is believed. */
export function venueNamed(
	venues: readonly VenueTable[],
	{ reference, name }: VenueName,
): VenueTable | "two" | null {
	if (reference === "") return venues.find((venue) => fold(venue.name) === fold(name)) ?? null;
	const venue = byReference(venues, reference);
	return venue && name !== "" && fold(venue.name) !== fold(name) ? "two" : venue;
}

export function mergeVenue(
	before: VenueTable | null,
	{ step_free, directions, reference, ...facts }: VenueFacts,
	newRow: Pick<VenueTable, "id" | "provider_id">,
): VenueTable {
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

export function venueChanges(before: VenueTable, after: VenueTable): string[] {
	const old = new Map(Object.entries(before));
	return Object.entries(after).flatMap(([name, value]) => (old.get(name) === value ? [] : [name]));
}

function byReference(venues: readonly VenueTable[], reference: string): VenueTable | null {
	return (
		venues.find((venue) => venue.reference && fold(venue.reference) === fold(reference)) ?? null
	);
}
