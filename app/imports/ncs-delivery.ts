import { cellOf, freeText, listed, type RowCheck, required, wrong, yesNo } from "./cells.ts";
import { longestOf } from "./ncs-columns.ts";
import {
	ATTENDANCE_PATTERNS,
	DELIVERY_MODES,
	type DeliveryMode,
	STUDY_MODES,
} from "./ncs-lists.ts";

export type VenueName = {
	reference: string;
	name: string;
	/** Where it was named. */
	column: string;
};

export type Delivery = {
	mode: DeliveryMode | undefined;
	/** Null: it meets nowhere but online. Undefined: nothing is said, and nothing changes. */
	venue: VenueName | null | undefined;
};

/** Where and how a class meets; which of the columns that needs depends on the mode. */
export function checkDelivery(check: RowCheck): Delivery {
	required(check, "DELIVERY_MODE");
	const mode = listed(check, "DELIVERY_MODE", DELIVERY_MODES);
	listed(check, "STUDY_MODE", STUDY_MODES);
	listed(check, "ATTENDANCE_PATTERN", ATTENDANCE_PATTERNS);
	const national = yesNo(check, "NATIONAL_DELIVERY");
	const reference = freeText(check, "YOUR_VENUE_REFERENCE", longestOf("YOUR_VENUE_REFERENCE"));
	const venue = {
		reference,
		name: freeText(check, "VENUE_NAME", longestOf("VENUE_NAME")),
		column: reference ? "YOUR_VENUE_REFERENCE" : "VENUE_NAME",
	};
	const workplace = freeText(check, "ESOL_VENUE", longestOf("VENUE_NAME"));
	if (mode === "classroom" || mode === "blended") checkRoom(check, venue);
	if (mode === "online" || mode === "work-based") checkNoRoom(check);
	if (mode === "work-based") checkRegions(check, national);
	else if (mode) checkNoRegions(check);
	if (mode !== "work-based" && workplace !== "") wrong(check, "ESOL_VENUE", "mode-forbids");
	return { mode, venue: mode === "work-based" ? workplaceOf(workplace) : online(mode, venue) };
}

/** Theirs names no venue for these; where ours does not either, the class keeps the one it has. */
function workplaceOf(name: string): VenueName | undefined {
	return name === "" ? undefined : { reference: "", name, column: "ESOL_VENUE" };
}

function online(mode: DeliveryMode | undefined, venue: VenueName): VenueName | null {
	return mode === "online" ? null : venue;
}

function checkRoom(check: RowCheck, venue: VenueName): void {
	if (venue.reference === "" && venue.name === "") wrong(check, "VENUE_NAME", "venue-needed");
	for (const column of ["STUDY_MODE", "ATTENDANCE_PATTERN"]) {
		if (cellOf(check, column) === "") wrong(check, column, "mode-needs");
	}
}

function checkNoRoom(check: RowCheck): void {
	for (const column of ["VENUE_NAME", "YOUR_VENUE_REFERENCE"]) {
		if (cellOf(check, column) !== "") wrong(check, column, "venue-not-allowed");
	}
}

/** Regions named and nothing said of the whole country means not the whole country. */
function checkRegions(check: RowCheck, national: boolean | undefined): void {
	const regions = cellOf(check, "SUB_REGION")
		.split(";")
		.filter((name) => name.trim() !== "");
	if (regions.length > 0) {
		if (national) wrong(check, "SUB_REGION", "mode-forbids");
		return;
	}
	if (cellOf(check, "NATIONAL_DELIVERY") === "") wrong(check, "NATIONAL_DELIVERY", "mode-needs");
	else if (national === false) wrong(check, "SUB_REGION", "sub-region-needed");
}

function checkNoRegions(check: RowCheck): void {
	for (const column of ["NATIONAL_DELIVERY", "SUB_REGION"]) {
		if (cellOf(check, column) !== "") wrong(check, column, "mode-forbids");
	}
}
