import { fold } from "#app/i18n/fold.ts";
import { factsOfVenue, VENUE_FACTS, WAYS_THERE } from "#app/open-referral/location.ts";
import { allIn, type FeedCheck, oneIn, type Thing, tell, textIn } from "./open-referral-values.ts";

/** The first place with an address; a class of ours meets in one. */
export function readPlace(check: FeedCheck, places: readonly Thing[]): Record<string, string> {
	const locations = new Map<string, Thing>();
	for (const place of places) {
		const location = oneIn(check, place, "location");
		if (location) locations.set(textIn(check, location, "id"), location);
	}
	const all = [...locations.values()];
	const isOnline = all.some((one) => textIn(check, one, "location_type") === "virtual");
	const rooms = all.filter((one) => textIn(check, one, "location_type") !== "virtual");
	const [room, ...others] = rooms.filter((one) => allIn(check, one, "addresses").length > 0);
	if (others.length > 0) tell(check, "service_at_locations", "feed-places");
	if (!room && rooms.length > 0) tell(check, "addresses", "feed-address");
	return { ...(isOnline && { online: "yes" }), ...(room && roomOf(check, room)) };
}

function roomOf(check: FeedCheck, location: Thing): Record<string, string> {
	const [address] = allIn(check, location, "addresses");
	const line = (name: string) => (address ? textIn(check, address, name) : "");
	const street = [line("address_1"), line("address_2")].filter(Boolean).join(", ");
	return {
		venue: textIn(check, location, "name") || street,
		address: street,
		town: line("city"),
		postcode: line("postal_code"),
		directions: textIn(check, location, "description"),
		...waysThere(textIn(check, location, "transportation")),
		...accessOf(check, location),
	};
}

function waysThere(text: string): Record<string, string> {
	const lines = text.split("\n");
	return Object.fromEntries(
		Object.entries(WAYS_THERE).map(([fact, name]) => [
			fact,
			lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? "",
		]),
	);
}

/** Where a directory says nothing of a fact, it is left as it is. */
function accessOf(check: FeedCheck, location: Thing): Record<string, string> {
	const said = new Set(
		allIn(check, location, "accessibility").map((one) => fold(textIn(check, one, "description"))),
	);
	const known = factsOfVenue().filter((fact) => said.has(fold(VENUE_FACTS[fact])));
	return Object.fromEntries(known.map((fact) => [fact, "yes"]));
}
