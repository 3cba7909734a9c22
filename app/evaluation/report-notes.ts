import { labelWords, type Where } from "./label-words.ts";
import type { CellNote, Label, Report, ReportCell, Table } from "./report-model.ts";
import { MARKS } from "./small-numbers.ts";

/** Notes that change how a cell is read; that the data are there is said at the figures alone. */
type Warning = Exclude<CellNote, "complete">;

export type Note = { number: number; label: Label };

/** Every note of the report with its number, the same on the page and in each file. */
export type Notes = readonly Note[];

const WARNINGS: readonly Warning[] = [
	"incomplete",
	"unreliable",
	"few-classes",
	"rounded",
	"all",
	"none",
];

export function notesOf(report: Pick<Report, "sections">): Notes {
	const tables = report.sections.flatMap((section) => section.tables);
	const used = new Set(tables.flatMap(cellsOf).flatMap(({ notes }) => notes));
	const warnings = WARNINGS.filter((note) => used.has(note)).map(warningLabel);
	const labels = [...warnings, ...tables.flatMap(({ notes }) => notes)];
	const once = new Map(labels.map((label) => [JSON.stringify(label), label]));
	return [...once.values()].map((label, index) => ({ number: index + 1, label }));
}

export function notesOfTable(table: Table, notes: Notes): Notes {
	const used = new Set(cellsOf(table).flatMap((cell) => cell.notes));
	const labels = [...WARNINGS.filter((note) => used.has(note)).map(warningLabel), ...table.notes];
	const wanted = new Set(labels.map((label) => JSON.stringify(label)));
	return notes.filter(({ label }) => wanted.has(JSON.stringify(label)));
}

export function notesOfCell(cell: ReportCell, notes: Notes): Notes {
	const wanted = new Set(
		cell.notes
			.filter((note) => note !== "complete")
			.map((note) => JSON.stringify(warningLabel(note))),
	);
	return notes.filter(({ label }) => wanted.has(JSON.stringify(label)));
}

/** Why a cell is to be read with care, or why it is hidden; for a file, where there is room. */
export function cellNotesWords(cell: ReportCell, where: Where): string | null {
	const words = [
		...cell.notes.map((note) => where.t(`report:note.${note}`)),
		...(cell.reason ? [where.t(`report:reason.${cell.reason}`)] : []),
	];
	return words.length > 0 ? words.join(" ") : null;
}

export function noteWords({ label }: Note, where: Where): string {
	return labelWords(label, where);
}

/** The signs that stand in the report, in the order of the list. */
export function marksOf(report: Pick<Report, "sections">) {
	const body = JSON.stringify(report.sections);
	return MARKS.filter((mark) => body.includes(JSON.stringify(mark)));
}

export function cellsOf(table: Table): ReportCell[] {
	return table.rows.flatMap(({ cells }) => cells);
}

function warningLabel(note: Warning): Label {
	return { key: `report:note.${note}` };
}
