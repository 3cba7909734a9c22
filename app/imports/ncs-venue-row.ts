import { tidyPostcode } from "#app/finder/places/place.ts";
import type { Flag } from "#db/columns.ts";
import type { VenueRow } from "#db/tables/places.ts";
import {
	beginCheck,
	cellOf,
	freeText,
	type NcsRow,
	type RowCheck,
	required,
	wrong,
} from "./cells.ts";
import { checkFlag } from "./class-facts.ts";
import { longestOf, ncsColumn, VENUE_FLAGS, VENUE_TEXTS } from "./ncs-columns.ts";
import { checkEmail, checkPhone, checkWebsite } from "./ncs-contacts.ts";
import { type CheckedRow, checkedRow, isWholeRow } from "./said.ts";

type VenueFlag = (typeof VENUE_FLAGS)[number];
type VenueText = (typeof VENUE_TEXTS)[number];

/** What a row says of a venue; undefined is what it does not say, and so does not change. */
export type VenueFacts = Pick<VenueRow, "name"> & {
	reference: string | null;
	address: string | undefined;
	town: string | undefined;
	postcode: string | undefined;
} & { [Fact in VenueFlag]?: Flag | undefined } & { [Fact in VenueText]?: string | undefined };

export function checkVenueRow(row: NcsRow): CheckedRow<VenueFacts> {
	const check = beginCheck(row, ncsColumn);
	return checkedRow(check, factsOf(check));
}

/** How to get in and how to find it: columns of ours in every kind of file. */
export function checkAccess(check: RowCheck) {
	const flags = VENUE_FLAGS.map((fact) => [fact, checkFlag(check, check.columnOf(fact))] as const);
	const texts = VENUE_TEXTS.map((fact) => {
		const column = check.columnOf(fact);
		return [fact, freeText(check, column, longestOf(column)) || undefined] as const;
	});
	return Object.fromEntries([...flags, ...texts]) as Pick<VenueFacts, VenueFlag | VenueText>;
}

/** With its space; nothing for an empty cell. */
export function checkPostcode(check: RowCheck, column: string): string | undefined {
	const text = cellOf(check, column);
	if (text === "") return undefined;
	return tidyPostcode(text) ?? wrong(check, column, "postcode");
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
	return {
		reference: reference || null,
		name: name!,
		address: [first, second].filter(Boolean).join(", "),
		town: town!,
		postcode: checkPostcode(check, "POSTCODE"),
		...checkAccess(check),
	};
}
