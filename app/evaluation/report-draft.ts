import type { IndicatorId } from "./indicators.ts";
import type {
	Audience,
	CellNote,
	Interval,
	Label,
	Period,
	SectionId,
	Subject,
	Table,
	Unit,
} from "./report-model.ts";

/**
 * A report with true numbers, before anything is hidden. Every count of people or things has a
 * name of its own, a quantity: the same quantity is the same number in whichever cell, section or
 * release it stands, so that hiding it once hides it everywhere.
 */
export type ReportDraft = {
	subject: Subject;
	period: Period;
	sections: readonly SectionDraft[];
	quantities: readonly Quantity[];
	relations: readonly Relation[];
};

/** What a builder of one section gives. */
export type SectionDraft = {
	id: SectionId;
	headlines: readonly HeadlineDraft[];
	tables: readonly TableDraft[];
	notes: readonly Label[];
	quantities: readonly Quantity[];
	relations: readonly Relation[];
};

export type HeadlineDraft = {
	indicator: IndicatorId;
	cell: DraftCell;
	completeness: DraftCell | null;
};

export type TableDraft = Omit<Table, "rows"> & {
	rows: readonly RowDraft[];
};

export type RowDraft = {
	id: string;
	label: Label;
	cells: readonly DraftCell[];
	isTotal?: true;
	/** Who may see the row at all; everybody where nothing is said. */
	audiences?: readonly Audience[];
};

/**
 * Of what, whose and until when: "starts|course:c1|2026-06-30" (measure, group, last day). An id that says
 * less would be taken for the same number in another release.
 */
export type QuantityId = string;

export type Quantity = {
	id: QuantityId;
	count: number;
	/** Of people by default; lessons and marks tell of nobody when they are small. */
	of?: "people" | "things" | Amount;
	/** Of an amount: how many people stand behind it, counted up to enough. */
	people?: number;
	/** Of pence: how much each giver gave, for the p % rule. */
	contributions?: readonly number[];
	/** Counts that no cell shows but a reader can work out, such as starts less completers. */
	isRest?: true;
};

/** What adds up and is no count: hidden by who stands behind it, never by its size. */
export type Amount = "minutes" | "pence";

/** The total is the sum of its parts, in the true numbers. */
export type Relation = {
	total: QuantityId;
	parts: readonly QuantityId[];
	/** Instead of a sum: the total is about so many times its one part, as minutes are of marks. */
	about?: { each: number; leeway: number };
};

export type DraftCell = {
	/** Instead of the column's. */
	unit?: Unit;
} & DraftValue;

type DraftValue =
	| { kind: "count"; of: QuantityId; notes?: readonly CellNote[] }
	/** The total row of a table: for everybody the sum of the rows that are shown. */
	| { kind: "total"; of: QuantityId; parts: readonly QuantityId[] }
	/** With a Wilson interval, worked out from what is shown. `people` where the counts are of marks or lessons. */
	| {
			kind: "share";
			part: QuantityId;
			whole: QuantityId;
			people?: QuantityId;
			notes?: readonly CellNote[];
	  }
	/** A mean, median or score: of so many people. */
	| {
			kind: "score";
			value: number;
			people: QuantityId;
			interval?: Interval | null;
			notes?: readonly CellNote[];
	  }
	/** Minutes of so many people, shown as hours; `per` divides them. */
	| {
			kind: "hours";
			of: QuantityId;
			people: QuantityId;
			per?: QuantityId;
			notes?: readonly CellNote[];
	  }
	/** Pence; `per` divides the sum. */
	| { kind: "money"; of: QuantityId; people: QuantityId; per?: QuantityId }
	/** An effect between groups: hidden when one of them is too small. */
	| {
			kind: "estimate";
			value: number;
			interval: Interval | null;
			groups: readonly QuantityId[];
			notes?: readonly CellNote[];
	  }
	/**
	 * From one share to another of the same people, worked out from what is shown. `up` went from no to
	 * yes and `down` from yes to no: only who sees true numbers gets the interval that they make.
	 */
	| {
			kind: "change";
			before: QuantityId;
			after: QuantityId;
			whole: QuantityId;
			up: number;
			down: number;
			notes?: readonly CellNote[];
	  }
	| { kind: "p"; value: number; groups: readonly QuantityId[] }
	| { kind: "words"; words: Label }
	| { kind: "day"; day: string }
	/** A number that somebody set: it tells of nobody. */
	| { kind: "target"; value: number }
	/** Both are worked out from the value as it is shown, by `shareReached` and `verdictOf`. */
	| { kind: "share-reached" | "verdict"; value: DraftCell; target: number; moreIsBetter: boolean }
	/** No data, not applicable, data not good enough; hidden from the report itself. */
	| { kind: "mark"; mark: "[x]" | "[z]" | "[u]" | "[c]" };
