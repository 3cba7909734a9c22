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
		| "reference-twice"
		| "row-twice"
		| "venue-twice";
	line: number;
	/** What was found, such as the names of the columns. */
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
	| "pilot-unknown"
	| "tutor-unknown"
	// Told, and imported all the same.
	| "start-passed"
	| "ended"
	| "no-reference"
	| "duration-long"
	| "outcode-unknown";

/** One thing wrong, or worth a look, in one cell. The words for it are in messages.ts. */
export type Problem = { line: number; column: string; code: ProblemCode; value: string };

export type Read<T> = { ok: true; value: T } | { ok: false; failures: FileFailure[] };
