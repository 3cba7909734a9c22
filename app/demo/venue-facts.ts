import { type Flag, flag } from "#db/columns.ts";
import type { VenueTable } from "#db/tables/places.ts";

type Fact =
	| "lift"
	| "accessible_toilet"
	| "hearing_loop"
	| "baby_changing"
	| "prayer_room"
	| "creche_room"
	| "address_hidden";

type Way = Pick<VenueTable, "station" | "bus" | "landmark">;

export type VenueFacts = Way & Record<Fact, Flag>;

/** The stations are real and near; the buildings are not. By the name of the venue. */
const KNOWN: Record<
	string,
	readonly [Way["station"], Way["bus"], Way["landmark"], readonly Fact[]]
> = {
	"Hoe Street Library": [
		"Walthamstow Central",
		"34, 97, 357",
		"Opposite the post office",
		["lift", "accessible_toilet", "baby_changing", "creche_room"],
	],
	"Leyton Community Hall": [
		"Leyton Midland Road",
		"58, 158",
		"Beside the park gate",
		["accessible_toilet", "baby_changing", "creche_room", "prayer_room"],
	],
	"Stratford Skills Centre": [
		"Stratford",
		"25, 86, 104",
		"Opposite the church",
		["lift", "accessible_toilet", "hearing_loop"],
	],
	"Poplar Meeting Rooms": ["All Saints", "15, 115, 309", "Beside the market", []],
	"Brightway Training Room": ["Canary Wharf", "135, 277", null, ["lift", "accessible_toilet"]],
	"Willow House": [null, null, null, ["address_hidden", "creche_room", "baby_changing"]],
	"Dalston Garden Hall": [
		"Dalston Kingsland",
		"67, 76, 149, 243",
		"Beside the garden",
		["accessible_toilet", "hearing_loop"],
	],
	"Millfields Garden": ["Clapton", "308, 488", "Beside the river", []],
	"Manningham Centre": [
		"Bradford Forster Square",
		"620, 621",
		"Opposite the school",
		["creche_room", "prayer_room", "baby_changing"],
	],
	"Lincoln Road Rooms": ["Peterborough", "1", "Above the baker", []],
	"Caldmore House": ["Walsall", "4", "On the green", ["accessible_toilet"]],
	"Audley Centre": ["Blackburn", "6", "Beside the library", ["creche_room", "prayer_room"]],

	"Hoe Street Learning Centre": [
		"Walthamstow Central",
		"34, 97, 357",
		"Beside the post office",
		["lift", "accessible_toilet", "hearing_loop", "baby_changing", "creche_room"],
	],
	"Walthamstow Market Rooms": [
		"Walthamstow Queen's Road",
		"W11, W19",
		"The blue door behind the library",
		["accessible_toilet"],
	],
	"Leyton Community School": ["Leyton", "58, 69, 97", "The car park", ["accessible_toilet"]],
	"Cann Hall Children's Centre": [
		"Leytonstone High Road",
		"58, 257",
		"The green gate",
		["accessible_toilet", "baby_changing", "creche_room"],
	],
	"Dalston Adult Centre": ["Dalston Junction", "56, 242", "Above the bank", ["prayer_room"]],
	"Homerton Hall": ["Homerton", "236, 242, 276", "Opposite the hospital", ["accessible_toilet"]],
	"Stratford Learning Rooms": [
		"Stratford",
		"25, 69, 86, 104",
		"2 minutes from the bus station",
		["lift", "accessible_toilet", "hearing_loop", "creche_room"],
	],
	"Plaistow Community House": ["Plaistow", "69, 241, 262", "Beside the park", ["prayer_room"]],
	"Whitechapel Study Centre": [
		"Whitechapel",
		"25, 205, 254",
		"Above the market",
		["lift", "accessible_toilet", "prayer_room"],
	],
	"Bethnal Green Hall": ["Bethnal Green", "8, 106, 254, 388", "Opposite the museum", []],
	"Bradford City Rooms": ["Bradford Interchange", "606, 607", "Beside the Interchange", ["lift"]],
	"Barkerend Centre": [
		"Bradford Interchange",
		"640, 645",
		"Opposite the mosque",
		["creche_room", "prayer_room"],
	],
	"Peterborough Bridge House": ["Peterborough", "1, 2", "Near the bus station", ["lift"]],
};

export const KNOWN_VENUES = Object.keys(KNOWN);

/** Nothing is said of a venue nobody described, such as the thousands made for measuring. */
export function venueFacts(name: string): VenueFacts {
	const [station = null, bus = null, landmark = null, facts = []] = KNOWN[name] ?? [];
	const has = (fact: Fact) => flag(facts.includes(fact));
	return {
		station,
		bus,
		landmark,
		lift: has("lift"),
		accessible_toilet: has("accessible_toilet"),
		hearing_loop: has("hearing_loop"),
		baby_changing: has("baby_changing"),
		prayer_room: has("prayer_room"),
		creche_room: has("creche_room"),
		address_hidden: has("address_hidden"),
	};
}
