import type { TextKey } from "#app/http/forms.ts";
import type { PilotFacts } from "#app/pilots/pilot.ts";
import type { LocalDate } from "#db/columns.ts";
import type { IndicatorId } from "./indicators.ts";
import type { Cell } from "./small-numbers.ts";

/**
 * A report is tables of cells, made once and then only rendered. Page, print, pictures, CSV, ODS,
 * XLSX and JSON are made from it alone, so that they hide the same cells. As JSON it is the body of
 * a release.
 */
export type Report = {
	audience: Audience;
	/** Version of the rules it was made by. */
	rules: string;
	subject: Subject;
	/** Both days included. */
	period: Period;
	/** SHA-256 of the true numbers it was made from, hexadecimal. */
	dataHash: string;
	sections: readonly Section[];
};

/** True numbers for the evaluator alone; a return to a borough or funder; everybody. */
export type Audience = "evaluator" | "agreement" | "public";

export type Period = { from: LocalDate; until: LocalDate };

/** One pilot, or those of a strand together. */
export type Subject = { slug: string; name: string; pilots: readonly PilotFacts[] };

/** In the order of the pages. */
export const SECTIONS = [
	"logic-model",
	"flow",
	"reach",
	"hours",
	"retention",
	"achievement",
	"confidence",
	"mixing",
	"comparison",
	"areas",
	/** Sectors of employers and what they give. */
	"workplace",
	"cost",
	"voices",
	"targets",
	"return",
	"quality",
	/** What is new since the last release; put in when a release is drafted. */
	"changes",
	"methods",
] as const;

export type SectionId = (typeof SECTIONS)[number];

export type Section = {
	id: SectionId;
	headlines: readonly Headline[];
	tables: readonly Table[];
	/** Sentences below the tables. */
	notes: readonly Label[];
};

/** An indicator of the whole subject, with what it means and how complete the data behind it are. */
export type Headline = {
	indicator: IndicatorId;
	cell: ReportCell;
	completeness: ReportCell | null;
};

export type Table = {
	/** Unique in the report, safe as the name of a file or of a sheet. */
	id: string;
	/** Short and active: what the table shows. */
	title: Label;
	rowHeader: Label;
	columns: readonly Column[];
	rows: readonly TableRow[];
	chart: Chart | null;
	notes: readonly Label[];
};

export type Column = { id: string; label: Label; unit: Unit };
export type TableRow = { id: string; label: Label; cells: readonly ReportCell[]; isTotal?: true };

/** A picture of the table beside it: which of its columns it draws, four at most. */
export type Chart = {
	kind: ChartKind;
	title: Label;
	columns: readonly string[];
	/** Of `logic`: from one row to another, by their ids. */
	arrows?: readonly { from: string; to: string }[];
};

/**
 * Rows that are totals are never drawn.
 *
 * - `bars`: each row has one bar a column.
 * - `curve`: the rows are steps of the same length, each column is a line, its interval the band.
 * - `intervals`: each row has a dot with its interval for each column, in the order of the rows.
 * - `flow`: the rows run downwards, each column is an arm. A row whose id begins with `loss`
 *   lies beside the arrow out of the last row above it that does not.
 * - `before-after`: the two columns are the ends of each row's line.
 * - `matrix`: the rows by all the columns that are named, more than four if need be.
 * - `logic`: each row is a box, its first drawn column says in words in which column it stands,
 *   a second one is shown in the box.
 */
export type ChartKind =
	| "bars"
	| "curve"
	| "intervals"
	| "flow"
	| "before-after"
	| "matrix"
	| "logic";

/** A text of the project with its numbers, or a proper name that stays as it is. */
export type Label = { key: TextKey; values?: Record<string, string | number> } | { name: string };

/** Shares lie between 0 and 1, money is in pence, a score has two decimals. */
export type Unit = "count" | "share" | "hours" | "pence" | "score" | "p" | "words" | "day";

export type Interval = { lower: number; upper: number };

export type ReportCell = {
	value: Cell | Label | LocalDate;
	numerator: Cell | null;
	denominator: Cell | null;
	/** 95 %. */
	interval: Interval | null;
	notes: readonly CellNote[];
	/** Why it is hidden; null when it is not. */
	reason: Reason | null;
	/** Where the rows of one column differ, as the values of several indicators do. */
	unit?: Unit;
};

/** Why a cell is to be read with care. */
export type CellNote =
	| "all"
	| "none"
	| "incomplete"
	| "unreliable"
	| "complete"
	| "few-classes"
	| "rounded";

/** A small count, one that would tell of a small one, too few people, a giver too large, no data good enough. */
export type Reason = "small" | "complement" | "few-people" | "dominated" | "incomplete";
