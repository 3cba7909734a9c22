/** Why a whole file is refused: nothing of it is read further, nothing is written. */
export type FileFailure = {
	code:
		| "empty"
		| "workbook"
		| "encoding"
		| "utf-16"
		| "nul"
		| "separator"
		| "quote-open"
		| "quote-inside"
		| "line-long"
		| "file-long"
		| "column-twice"
		| "column-missing"
		| "column-unknown"
		| "other-kind"
		| "reference-twice"
		| "row-twice"
		| "venue-twice"
		| "rows-many"
		| "json";
	line: number;
	/** What was found, such as the names of the columns; or the limit that was passed. */
	value: string;
	/** Where the same thing stood before. */
	first?: number;
};

export type ProblemCode =
	| "required"
	| "too-long"
	| "characters"
	| "cell-count"
	| "not-listed"
	| "yes-no"
	| "date"
	| "date-range"
	| "date-with-flexible"
	| "end-before-start"
	| "term-long"
	| "website"
	| "email"
	| "phone"
	| "postcode"
	| "lars"
	| "cost"
	| "cost-needed"
	| "cost-free"
	| "duration"
	| "venue-needed"
	| "venue-not-allowed"
	| "venue-unknown"
	| "venue-two"
	| "mode-needs"
	| "mode-forbids"
	| "sub-region-needed"
	| "levels"
	| "times"
	| "times-overlap"
	| "capacity"
	| "title-needed"
	| "ages"
	| "creche-only"
	| "languages"
	| "address-needed"
	| "venue-differs"
	| "employer-needed"
	| "pilot-unknown"
	| "tutor-unknown"
	| "next-unknown"
	| "next-itself"
	| "class-unknown"
	| "class-needed"
	| "class-over"
	| "language-one"
	| "children"
	| "child-ages"
	| "way-phone"
	| "way-email"
	| "reference-other"
	| "feed-type"
	| "feed-long"
	| "feed-twice"
	// Told, and imported all the same.
	| "start-passed"
	| "ended"
	| "no-reference"
	| "duration-long"
	| "outcode-unknown"
	| "next-left-out"
	| "feed-weekly"
	| "feed-places"
	| "feed-address";

/** One thing wrong, or worth a look, in one cell. Its words are `manage:import.problem`. */
export type Problem = {
	line: number;
	column: string;
	code: ProblemCode;
	value: string;
	/** What the cell may hold: the words of a list, the most signs. */
	allowed?: string;
};

export type Read<T> = { ok: true; value: T } | { ok: false; failures: FileFailure[] };
