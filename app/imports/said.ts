import type { Slot } from "#app/courses/timetable.ts";
import type { CourseRow } from "#db/tables/courses.ts";
import type { NcsRow, RowCheck } from "./cells.ts";
import { ERRORS_COLUMN } from "./ncs-columns.ts";
import type { VenueName } from "./ncs-delivery.ts";
import type { TaughtLevel } from "./ncs-levels.ts";
import type { TextFacts } from "./ncs-texts.ts";
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
	helperLanguages: string[] | undefined;
	pilot: string | undefined;
	tutors: string[] | undefined;
	/** Its name. */
	employer: string | undefined;
	/** The provider's reference of the class that its learners go on to. */
	next: string | undefined;
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
	| "employer_id"
	| "next_course_id"
	| "places_version"
	| "offers_by_itself"
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

export function checkedRow<Facts>(
	{ row, errors, warnings }: RowCheck,
	facts: Facts,
): CheckedRow<Facts> {
	return { row, facts: errors.length > 0 ? null : facts, errors, warnings };
}

export function isWholeRow(row: NcsRow): boolean {
	const columns = Object.keys(row.cells).length;
	return (
		row.raw.length === columns || (ERRORS_COLUMN in row.cells && row.raw.length === columns - 1)
	);
}
