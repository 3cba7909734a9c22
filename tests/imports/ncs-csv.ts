import { stringify } from "csv-stringify/sync";
import type { NcsRow } from "#app/imports/cells.ts";
import { ESOL_COLUMNS, LARS_COLUMNS, VENUE_COLUMNS } from "#app/imports/ncs-columns.ts";
import { type NcsFile, readNcsClasses, readNcsVenues } from "#app/imports/ncs-files.ts";
import type { Read } from "#app/imports/problems.ts";

type Cells = Record<string, string>;

/** A row of theirs with nothing wrong, and nothing of ours. */
export const THEIRS: Cells = {
	LARS_QAN: "60300102",
	WHO_THIS_COURSE_IS_FOR: "For people who know a little English.",
	COURSE_NAME: "English for beginners",
	YOUR_REFERENCE: "E1-MON",
	DELIVERY_MODE: "Classroom",
	START_DATE: "07/09/2026",
	FLEXIBLE_START_DATE: "No",
	YOUR_VENUE_REFERENCE: "HOE",
	COURSE_WEBPAGE: "www.college.example/esol",
	COST: "0",
	DURATION: "14",
	DURATION_UNIT: "Weeks",
	STUDY_MODE: "Part time",
	ATTENDANCE_PATTERN: "Daytime",
};

/** What makes it whole: the row becomes a published class. */
export const OURS: Cells = {
	ESOL_LEVELS: "entry-1",
	ESOL_TIMES: "mon 10:00-12:00; wed 10:00-12:00",
	ESOL_END_DATE: "11/12/2026",
	ESOL_CAPACITY: "16",
	ESOL_CONTACT_EMAIL: "esol@college.example",
};

export const VENUE: Cells = {
	YOUR_VENUE_REFERENCE: "HOE",
	VENUE_NAME: "Hoe Street Centre",
	ADDRESS_LINE_1: "1 Example Parade",
	TOWN_OR_CITY: "London",
	POSTCODE: "E17 9ZZ",
};

export function csvOf(columns: readonly string[], rows: readonly Cells[]): string {
	return stringify([columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))]);
}

/** Only the columns of ours that a row fills, as a provider would send. */
export function classesCsv(...rows: readonly Cells[]): string {
	const ours = ESOL_COLUMNS.filter((column) => rows.some((row) => column in row));
	return csvOf([...LARS_COLUMNS, ...ours], rows);
}

export function venuesCsv(...rows: readonly Cells[]): string {
	const columns = new Set([...VENUE_COLUMNS, ...rows.flatMap((row) => Object.keys(row))]);
	return csvOf([...columns], rows);
}

export async function classRows(...rows: readonly Cells[]): Promise<NcsRow[]> {
	return rowsOf(await readNcsClasses(bytes(classesCsv(...rows))));
}

export async function venueRows(...rows: readonly Cells[]): Promise<NcsRow[]> {
	return rowsOf(await readNcsVenues(bytes(venuesCsv(...rows))));
}

export function bytes(...texts: readonly string[]): Uint8Array[] {
	return texts.map((text) => new TextEncoder().encode(text));
}

function rowsOf(read: Read<NcsFile>): NcsRow[] {
	if (!read.ok) throw new Error(JSON.stringify(read.failures));
	return read.value.rows;
}
