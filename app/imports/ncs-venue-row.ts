import { findPlace, outcodeOf, tidyPostcode } from "#app/finder/places/place.ts";
import type { Flag } from "#db/columns.ts";
import type { VenueRow } from "#db/tables/places.ts";
import {
	beginCheck,
	cellOf,
	freeText,
	type NcsRow,
	type RowCheck,
	required,
	warn,
	wrong,
} from "./cells.ts";
import { longestOf } from "./ncs-columns.ts";
import { checkEmail, checkPhone, checkWebsite } from "./ncs-contacts.ts";
import { checkFlag } from "./ncs-esol.ts";
import { type CheckedRow, isWholeRow } from "./ncs-row.ts";

/** `step_free` and `directions` are ours: undefined when the file does not say. */
export type VenueFacts = Pick<
	VenueRow,
	"name" | "address" | "town" | "postcode" | "outcode" | "area_id" | "latitude" | "longitude"
> & {
	reference: string | null;
	step_free: Flag | undefined;
	directions: string | undefined;
};

export function checkVenueRow(row: NcsRow): CheckedRow<VenueFacts> {
	const check = beginCheck(row);
	const facts = factsOf(check);
	return {
		row,
		facts: check.errors.length > 0 ? null : facts,
		errors: check.errors,
		warnings: check.warnings,
	};
}

function factsOf(check: RowCheck): VenueFacts {
	if (!isWholeRow(check.row)) wrong(check, "", "cell-count");
	for (const column of ["VENUE_NAME", "ADDRESS_LINE_1", "TOWN_OR_CITY", "POSTCODE"]) {
		required(check, column);
	}
	const [reference, name, first, second, town] = [
		"YOUR_VENUE_REFERENCE",
		"VENUE_NAME",
		"ADDRESS_LINE_1",
		"ADDRESS_LINE_2",
		"TOWN_OR_CITY",
	].map((column) => freeText(check, column, longestOf(column)));
	freeText(check, "COUNTY", longestOf("COUNTY"));
	checkEmail(check, "EMAIL");
	checkPhone(check, "PHONE");
	checkWebsite(check, "WEBSITE");
	const directions = freeText(check, "ESOL_DIRECTIONS", longestOf("ESOL_DIRECTIONS"));
	return {
		reference: reference || null,
		name: name!,
		address: [first, second].filter(Boolean).join(", "),
		town: town!,
		...checkPostcode(check),
		step_free: checkFlag(check, "ESOL_STEP_FREE"),
		directions: directions || undefined,
	};
}

/** The point is that of the outcode, until a file of exact postcodes is there. */
function checkPostcode(check: RowCheck) {
	const text = cellOf(check, "POSTCODE");
	const postcode = tidyPostcode(text);
	if (text !== "" && !postcode) wrong(check, "POSTCODE", "postcode");
	const place = postcode ? findPlace(postcode) : null;
	if (postcode && !place) warn(check, "POSTCODE", "outcode-unknown");
	return {
		postcode: postcode ?? text,
		outcode: outcodeOf(text) ?? "",
		area_id: place?.area ?? null,
		latitude: place?.latitude ?? null,
		longitude: place?.longitude ?? null,
	};
}
