import type { ImportKind } from "./import-kinds.ts";
import type { Problem } from "./problems.ts";
import { countActions, type ImportReport, type RowOutcome } from "./report.ts";

/** A page shows so many rows of each table; the file to correct has all that are wrong. */
const ROWS_SHOWN = 200;

/** A problem, and the row that it is in. */
export type ShownProblem = Problem & { name: string };

export type ShownRow = Pick<RowOutcome, "action" | "state" | "missing"> & {
	line: number;
	name: string;
	changes: readonly string[];
};

export type Shown<Row> = { rows: readonly Row[]; more: number };

export type ImportView = {
	kind: ImportKind;
	classes: Counts;
	/** Null where no row speaks of a place. */
	venues: Counts | null;
	errors: Shown<ShownProblem>;
	warnings: Shown<ShownProblem>;
	rows: Shown<ShownRow>;
	/** Employers that come with the file, and get a code for their people. */
	employers: readonly string[];
};

type Counts = ReturnType<typeof countActions>;

export function viewOfImport(kind: ImportKind, { venues, classes }: ImportReport): ImportView {
	const all = [...venues, ...classes];
	const changing = all.filter(({ action }) => action === "new" || action === "changed");
	const employers = classes.flatMap(({ employer }) => (employer?.isNew ? employer.name : []));
	return {
		kind,
		classes: countActions(classes),
		venues: venues.length > 0 ? countActions(venues) : null,
		errors: some(all.flatMap((row) => problemsOf(row, row.errors))),
		warnings: some(all.flatMap((row) => problemsOf(row, row.warnings))),
		rows: some(changing.map(shownRow)),
		employers: [...new Set(employers)],
	};
}

function some<Row>(rows: readonly Row[]): Shown<Row> {
	return { rows: rows.slice(0, ROWS_SHOWN), more: Math.max(0, rows.length - ROWS_SHOWN) };
}

function problemsOf(row: RowOutcome, problems: readonly Problem[]): ShownProblem[] {
	return problems.map((problem) => ({ ...problem, name: nameOf(row) }));
}

function shownRow(row: RowOutcome): ShownRow {
	const { action, state, missing } = row;
	const changes = action === "changed" ? row.changes.map(changeWord) : [];
	return { line: row.row.line, name: nameOf(row), action, state, missing, changes };
}

function nameOf({ title, reference }: RowOutcome): string {
	return title || reference;
}

/** Columns of the database under the names that our own list has for them. */
const WORDS: Readonly<Record<string, string>> = {
	starts_on: "starts",
	ends_on: "ends",
	capacity: "places",
	cost_pence: "cost",
	entry_note: "entry",
	venue_id: "venue",
	pilot_id: "pilot",
	employer_id: "employer",
	next_course_id: "next class",
	contact_email: "email",
	contact_phone: "phone",
	area_id: "area",
	preferred_name: "name",
	may_leave_message: "leave message",
};

function changeWord(change: string): string {
	return WORDS[change] ?? change.replaceAll("_", " ");
}
