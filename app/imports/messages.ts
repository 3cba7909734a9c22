import type { MissingFact } from "#app/courses/course-publish.ts";
import { longestOf } from "./ncs-columns.ts";
import type { FileFailure, Problem, ProblemCode } from "./problems.ts";

// English, for the command line and the errors file; a page will have keys for the same codes.

const CELLS: Readonly<Record<ProblemCode, string>> = {
	required: "is empty; it must be filled in",
	"too-long": "is too long; at most {limit} signs",
	characters: "holds one of < > ` or a control sign; take it out",
	"cell-count": "the row has more or fewer cells than the header; look for a comma too many",
	"not-listed": "is not one of the accepted words",
	"yes-no": "must be yes or no",
	date: "must be a day of the calendar written like 07/09/2026",
	"date-range": "must be a year from 2000 to 2099",
	"date-with-flexible": "must be empty when FLEXIBLE_START_DATE is yes",
	"end-before-start": "is before START_DATE",
	"term-long": "is more than 3 years after START_DATE",
	website: "must be an address of a website, like www.example.org/esol",
	email: "must be an e-mail address",
	phone: "must be a phone number",
	postcode: "must be a whole postcode, like E17 7JN",
	lars: "must be a qualification number of at most 8 letters and digits",
	cost: "must be pounds with at most 2 decimals, like 120 or 49.50",
	"cost-needed": "is empty; say it here, or in COST_DESCRIPTION",
	duration: "must be a whole number from 1 to 999",
	"venue-needed": "is empty; a class in a room needs VENUE_NAME or YOUR_VENUE_REFERENCE",
	"venue-not-allowed": "must be empty for an online or work based class",
	"venue-unknown": "is no venue of this provider; bring it with --venues",
	"venue-two": "and VENUE_NAME stand for different venues",
	"mode-needs": "is empty; this DELIVERY_MODE needs it",
	"mode-forbids": "must be empty for this DELIVERY_MODE or NATIONAL_DELIVERY",
	"sub-region-needed": "is empty; it is needed when NATIONAL_DELIVERY is no",
	levels: "must be levels like entry-1; entry-2, or speaking entry-2; reading entry-1",
	times: "must be days and times like mon 10:00-12:00; wed 10:00-12:00",
	"times-overlap": "has two times of one day that overlap",
	capacity: "must be a whole number from 1 to 999",
	"title-needed": "is empty; a summary in this language needs a title",
	"pilot-unknown": "is the short name of no pilot",
	"tutor-unknown": "is no tutor of this provider; add the person first",
	"start-passed": "is in the past; the class is taken as running",
	ended: "the class has ended",
	"no-reference": "is empty; with another name, date or venue this row becomes a second class",
	"duration-long": "is more than 3 years; give ESOL_END_DATE",
	"outcode-unknown": "is in an area we do not know; the class has no place on the map",
};

const FILES: Readonly<Record<FileFailure["code"], string>> = {
	empty: "there are no rows in the file",
	workbook: "this is a workbook; save it as CSV UTF-8 (comma delimited) first",
	encoding: "this is not UTF-8, perhaps Windows-1252; save it as CSV UTF-8 (comma delimited)",
	"utf-16": "this is UTF-16, not UTF-8; save it as CSV UTF-8 (comma delimited)",
	nul: "there is a NUL sign here, which no text has; save the file again as CSV UTF-8",
	separator: "the cells are kept apart by {value}, not by commas",
	"quote-open": "a quotation mark opens in the row that begins here and does not close",
	"quote-inside": 'there is a single " inside a cell; write it twice, and " around the cell',
	"line-long": "the line is longer than 256 KB; this is not a file of classes",
	"file-long": "the file is larger than 16 MB; send it in parts",
	"column-missing": "columns are missing: {value}",
	"column-unknown": "columns are unknown: {value}",
	"column-twice": "columns stand twice: {value}",
	"reference-twice": "reference {value} stands on line {first} already",
	"row-twice": "the row is the same as line {first}; give each a YOUR_REFERENCE",
	"venue-twice": "venue {value} stands on line {first} already",
};

const MISSING: Readonly<Record<MissingFact, string>> = {
	title: "title",
	levels: "levels",
	dates: "first and last day",
	slots: "days and times",
	capacity: "number of places",
	venue: "venue",
	contact: "contact",
};

export function failureMessage({ code, line, value, first }: FileFailure): string {
	const message = FILES[code]
		.replace("{first}", String(first))
		.replace("{value}", () => shown(value));
	return `line ${line}: ${message}`;
}

/** What goes into a cell of the errors file: the reader sees the row already. */
export function problemMessage({ column, code, value }: Problem): string {
	const limit = String(longestOf(column));
	const found = value === "" ? "" : ` (${shown(value)})`;
	return `${column}${found} ${CELLS[code].replace("{limit}", limit)}`.trim();
}

export function missingMessage(missing: readonly MissingFact[]): string {
	return missing.map((fact) => MISSING[fact]).join(", ");
}

/** Short, on one line, and with nothing in it that a terminal would obey. */
export function shown(value: string): string {
	const plain = value.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ");
	return [...plain].length > 60 ? `${[...plain].slice(0, 60).join("")} …` : plain;
}
