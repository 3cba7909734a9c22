import { tidyPostcode } from "#app/finder/places/place.ts";
import { type FieldErrors, type Parsed, textOf } from "#app/http/forms.ts";
import type { Flag } from "#db/columns.ts";
import type { VenueRow } from "#db/tables/places.ts";
import type { FactsTyped } from "./desk-form.ts";

export const ROOMS = [
	"step_free",
	"lift",
	"accessible_toilet",
	"hearing_loop",
	"baby_changing",
	"prayer_room",
	"creche_room",
] as const;

export type Room = (typeof ROOMS)[number];

/** What a coordinator says of a place; outcode, area and point follow from the postcode. */
export type VenueFacts = Omit<
	VenueRow,
	"id" | "provider_id" | "reference" | "outcode" | "area_id" | "latitude" | "longitude"
>;

const LONG = 2000;

export function typedVenue(facts: VenueFacts): FactsTyped {
	return {
		name: [facts.name],
		address: [facts.address],
		town: [facts.town],
		postcode: [facts.postcode],
		station: [facts.station ?? ""],
		bus: [facts.bus ?? ""],
		landmark: [facts.landmark ?? ""],
		directions: [facts.directions ?? ""],
		rooms: ROOMS.filter((room) => facts[room] === 1),
		hidden: facts.address_hidden === 1 ? ["yes"] : [],
	};
}

export function parseVenue(form: FormData): Parsed<VenueFacts> {
	const errors: FieldErrors = {};
	const has = (room: Room) => yesNo(form.getAll("rooms").includes(room));
	const value: VenueFacts = {
		name: needed(form, "name", "timetable:venueErrors.name", errors),
		address: needed(form, "address", "timetable:venueErrors.address", errors),
		town: needed(form, "town", "timetable:venueErrors.town", errors),
		postcode: parsePostcode(form, errors),
		station: textOf(form, "station", 100) || null,
		bus: textOf(form, "bus", 100) || null,
		landmark: textOf(form, "landmark", 255) || null,
		directions: textOf(form, "directions", LONG) || null,
		step_free: has("step_free"),
		lift: has("lift"),
		accessible_toilet: has("accessible_toilet"),
		hearing_loop: has("hearing_loop"),
		baby_changing: has("baby_changing"),
		prayer_room: has("prayer_room"),
		creche_room: has("creche_room"),
		address_hidden: yesNo(form.get("hidden") === "yes"),
	};
	return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, value };
}

function yesNo(isTrue: boolean): Flag {
	return isTrue ? 1 : 0;
}

function needed(
	form: FormData,
	name: string,
	wrong: FieldErrors[string],
	errors: FieldErrors,
): string {
	const text = textOf(form, name, 255);
	if (!text) errors[name] = wrong;
	return text;
}

function parsePostcode(form: FormData, errors: FieldErrors): string {
	const postcode = tidyPostcode(textOf(form, "postcode", 20));
	if (!postcode) errors.postcode = "timetable:venueErrors.postcode";
	return postcode ?? "";
}
