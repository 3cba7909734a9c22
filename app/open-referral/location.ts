import type { Flag } from "#db/columns.ts";
import type { VenueRow } from "#db/tables/places.ts";
import { openId } from "./ids.ts";

/** Words by which the importer knows a fact again. */
export const VENUE_FACTS = {
	step_free: "Step-free",
	lift: "Lift",
	accessible_toilet: "Accessible toilet",
	hearing_loop: "Hearing loop",
	baby_changing: "Baby changing",
	prayer_room: "Prayer room",
	creche_room: "Crèche room",
} as const;

export type VenueFact = keyof typeof VENUE_FACTS;

/** The lines of `transportation`. */
export const WAYS_THERE = { station: "Station", bus: "Bus", landmark: "Look for" } as const;

type Venue = Pick<
	VenueRow,
	"address" | "town" | "postcode" | "latitude" | "longitude" | "directions"
> &
	Pick<VenueRow, keyof typeof WAYS_THERE> &
	Record<VenueFact, Flag>;

/** A class with its venue beside it, if it has one. */
export type PlacedClass = { [Column in keyof Venue]: Venue[Column] | null } & {
	venue_id: string | null;
	venue_name: string | null;
	address_hidden: Flag | null;
	area_id: string | null;
	area: string | null;
	online: Flag;
};

/** Where a class meets; undefined when nobody says. */
export function locationOf(course: PlacedClass) {
	if (course.venue_id !== null) {
		return course.address_hidden === 1 ? hiddenLocation(course) : venueLocation(course);
	}
	return course.online === 1
		? { id: openId("location", "online"), location_type: "virtual" as const, name: "Online" }
		: undefined;
}

export type Location = NonNullable<ReturnType<typeof locationOf>>;

/** One for all such classes of a borough: not even that two of them share a house is told. */
function hiddenLocation({ area_id, area }: PlacedClass) {
	return {
		id: openId("location", area_id ?? "hidden"),
		location_type: "physical" as const,
		name: `${area ?? "London"}, address given after joining`,
	};
}

function venueLocation(course: PlacedClass) {
	const id = course.venue_id ?? "";
	return {
		id,
		location_type: "physical" as const,
		name: course.venue_name ?? undefined,
		description: course.directions ?? undefined,
		latitude: course.latitude ?? undefined,
		longitude: course.longitude ?? undefined,
		transportation: waysThere(course),
		addresses: [addressOf(id, course)],
		accessibility: accessibilityOf(id, course),
	};
}

function addressOf(location_id: string, { address, town, postcode, area }: PlacedClass) {
	return {
		id: openId("address", location_id),
		location_id,
		address_1: address ?? "",
		city: town ?? "",
		state_province: area ?? town ?? "",
		postal_code: postcode ?? "",
		country: "GB",
		address_type: "physical" as const,
	};
}

function accessibilityOf(location_id: string, course: PlacedClass) {
	return factsOfVenue()
		.filter((fact) => course[fact] === 1)
		.map((fact) => ({
			id: openId("accessibility", location_id, fact),
			location_id,
			description: VENUE_FACTS[fact],
		}));
}

export function factsOfVenue(): VenueFact[] {
	return Object.keys(VENUE_FACTS).filter((fact): fact is VenueFact => fact in VENUE_FACTS);
}

function waysThere({ station, bus, landmark }: PlacedClass): string | undefined {
	const lines = [
		station && `${WAYS_THERE.station}: ${station}`,
		bus && `${WAYS_THERE.bus}: ${bus}`,
		landmark && `${WAYS_THERE.landmark}: ${landmark}`,
	].filter(Boolean);
	return lines.length > 0 ? lines.join("\n") : undefined;
}
