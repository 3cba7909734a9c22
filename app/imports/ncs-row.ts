import type { Slot } from "#app/courses/timetable.ts";
import type { LocalDate } from "#db/columns.ts";
import type { CourseRow } from "#db/tables/courses.ts";
import {
	beginCheck,
	cellOf,
	freeText,
	listed,
	type NcsRow,
	type RowCheck,
	required,
	warn,
	wrong,
} from "./cells.ts";
import { ERRORS_COLUMN, longestOf } from "./ncs-columns.ts";
import { checkEmail, checkEmails, checkPhone, checkWebsite } from "./ncs-contacts.ts";
import { checkTerm } from "./ncs-dates.ts";
import { checkDelivery, type Delivery, type VenueName } from "./ncs-delivery.ts";
import { checkFacts, checkLevels, checkSlots } from "./ncs-esol.ts";
import type { TaughtLevel } from "./ncs-levels.ts";
import { COURSE_TYPES, EDUCATION_LEVELS, SECTORS } from "./ncs-lists.ts";
import { checkCost } from "./ncs-money.ts";
import { referenceOf } from "./ncs-reference.ts";
import { checkTexts, type TextFacts } from "./ncs-texts.ts";
import type { Problem } from "./problems.ts";

/** What a row says of a class; undefined is what it does not say, and so does not change. */
export type ClassFacts = {
	reference: string;
	course: { [Column in SaidColumn]?: CourseRow[Column] | undefined };
	texts: TextFacts[];
	/** Null: it meets nowhere but online. */
	venue: VenueName | null | undefined;
	levels: TaughtLevel[] | undefined;
	slots: Slot[] | undefined;
	pilot: string | undefined;
	tutors: string[] | undefined;
};

/** Columns of a class that a file can speak of. */
export type SaidColumn = Exclude<
	keyof CourseRow,
	| "id"
	| "slug"
	| "provider_id"
	| "pilot_id"
	| "venue_id"
	| "reference"
	| "state"
	| "confirmed_on"
	| "confirmed_by"
	| "woman_teacher"
	| "no_assessment"
	| "free_for"
	| "creche_places"
	| "creche_from_years"
	| "creche_to_years"
	| "employer_id"
	| "private"
	| "next_course_id"
	| "places_version"
	| "created_at"
	| "updated_at"
>;

export type CheckedRow<Facts> = {
	row: NcsRow;
	/** Null when something is wrong. */
	facts: Facts | null;
	errors: Problem[];
	warnings: Problem[];
};

/** One row, one class: every rule of theirs and of ours, all that is wrong at once. */
export function checkClassRow(row: NcsRow, today: LocalDate): CheckedRow<ClassFacts> {
	const check = beginCheck(row);
	const facts = factsOf(check, today);
	return {
		row,
		facts: check.errors.length > 0 ? null : facts,
		errors: check.errors,
		warnings: check.warnings,
	};
}

export function isWholeRow(row: NcsRow): boolean {
	const columns = Object.keys(row.cells).length;
	return (
		row.raw.length === columns || (ERRORS_COLUMN in row.cells && row.raw.length === columns - 1)
	);
}

function factsOf(check: RowCheck, today: LocalDate): ClassFacts {
	if (!isWholeRow(check.row)) wrong(check, "", "cell-count");
	checkQualification(check);
	const texts = checkTexts(check);
	const delivery = checkDelivery(check);
	const term = checkTerm(check, today);
	const cost = checkCost(check);
	required(check, "COURSE_WEBPAGE");
	if (cellOf(check, "YOUR_REFERENCE") === "") warn(check, "YOUR_REFERENCE", "no-reference");
	freeText(check, "YOUR_REFERENCE", longestOf("YOUR_REFERENCE"));
	const { kind, ...ours } = checkFacts(check);
	return {
		reference: referenceOf(check.row.cells),
		course: {
			...ours,
			kind: kind ?? (delivery.mode === "work-based" ? "workplace" : undefined),
			starts_on: term.startsOn,
			ends_on: term.endsOn,
			cost_pence: cost.pence,
			cost_note: cost.note,
			entry_note: freeText(check, "ENTRY_REQUIREMENTS", longestOf("ENTRY_REQUIREMENTS")) || null,
			online: delivery.mode === "online" ? 1 : 0,
			contact_email: checkEmail(check, "ESOL_CONTACT_EMAIL"),
			contact_phone: checkPhone(check, "ESOL_CONTACT_PHONE"),
			webpage: checkWebsite(check, "COURSE_WEBPAGE"),
		},
		texts,
		venue: venueOf(delivery),
		levels: checkLevels(check),
		slots: checkSlots(check),
		pilot: cellOf(check, "ESOL_PILOT") || undefined,
		tutors: checkEmails(check, "ESOL_TUTOR"),
	};
}

/** Work based rows may not name a venue, so they do not take away the one a class has. */
function venueOf({ mode, venue }: Delivery): VenueName | null | undefined {
	if (mode === "online") return null;
	return mode === "work-based" ? undefined : venue;
}

/** The register of qualifications is not here, so that a number is checked for its shape alone. */
function checkQualification(check: RowCheck): void {
	if ("LARS_QAN" in check.row.cells) {
		required(check, "LARS_QAN");
		const number = cellOf(check, "LARS_QAN").padStart(8, "0");
		if (!/^[\dA-Z]{8}$/i.test(number)) wrong(check, "LARS_QAN", "lars");
		return;
	}
	required(check, "COURSE_TYPE");
	listed(check, "COURSE_TYPE", COURSE_TYPES);
	listed(check, "SECTOR", SECTORS);
	listed(check, "EDUCATION_LEVEL", EDUCATION_LEVELS);
	freeText(check, "AWARDING_BODY", longestOf("AWARDING_BODY"));
}
