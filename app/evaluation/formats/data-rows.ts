import { unitOf } from "../cell-words.ts";
import { indicatorName } from "../indicator-words.ts";
import { INDICATORS } from "../indicators.ts";
import { labelWords, type Where } from "../label-words.ts";
import type { Label, Report, ReportCell, Section, Table, Unit } from "../report-model.ts";
import { cellNotesWords } from "../report-notes.ts";
import { aboutRows, dictionaryRows, noteRows } from "./about-rows.ts";
import { fileCell, isNumberUnit } from "./file-cell.ts";
import { fileText } from "./file-text.ts";
import { NOT_APPLICABLE, type SheetCell, type SheetRow } from "./sheet.ts";

/** Every number of the report, one a row, after what it is of and before what its codes mean. */
export function* dataRows(report: Report, where: Where): Generator<SheetRow> {
	yield* wordRows("about", "about", aboutRows(report, where));
	for (const section of report.sections) yield* sectionRows(section, where);
	yield* wordRows("about", "notes", noteRows(report, where));
	yield* wordRows("about", "dictionary", dictionaryRows(report, where));
}

function* sectionRows(section: Section, where: Where): Generator<SheetRow> {
	yield* headlineRows(section, where);
	for (const table of section.tables) yield* tableRows(section.id, table, where);
	const notes = section.notes.map((note): SheetRow => [NOT_APPLICABLE, wordsOf(note, where)]);
	yield* wordRows(section.id, "notes", notes);
}

function* headlineRows({ id, headlines }: Section, where: Where): Generator<SheetRow> {
	for (const [at, { indicator, cell, completeness }] of headlines.entries()) {
		const name = fileText(indicatorName(indicator, where));
		const place = { section: id, table: "headlines", row: at + 1, group: NOT_APPLICABLE };
		const unit = cell.unit ?? INDICATORS[indicator].unit;
		yield cellRow({ ...place, measure: name }, cell, unit, where);
		if (!completeness) continue;
		const measure = `${name}: ${fileText(where.t("report:column.completeness"))}`;
		yield cellRow({ ...place, measure }, completeness, "share", where);
	}
}

function* tableRows(section: string, table: Table, where: Where): Generator<SheetRow> {
	for (const [at, row] of table.rows.entries()) {
		const group = wordsOf(row.label, where);
		for (const [index, column] of table.columns.entries()) {
			const cell = row.cells[index]!;
			const measure = wordsOf(column.label, where);
			const place = { section, table: table.id, row: at + 1, group, measure };
			yield cellRow(place, cell, unitOf(cell, column), where);
		}
	}
}

type Place = { section: string; table: string; row: number; group: string; measure: string };

function cellRow(place: Place, cell: ReportCell, unit: Unit, where: Where): SheetRow {
	const { value, numerator, denominator, lower, upper } = fileCell(cell, unit, where);
	const notes = cellNotesWords(cell, where);
	const isText = typeof value === "string" && !isNumberUnit(unit);
	return [
		...placeCells(place),
		unit === "pence" ? "pounds" : unit,
		...[isText ? NOT_APPLICABLE : value, numerator, denominator, lower, upper],
		isText ? value : NOT_APPLICABLE,
		notes === null ? NOT_APPLICABLE : fileText(notes),
	];
}

/** Rows of words: a name and what it means. */
function* wordRows(section: string, table: string, rows: readonly SheetRow[]): Generator<SheetRow> {
	const none = Array.from({ length: 5 }, () => NOT_APPLICABLE);
	for (const [at, row] of rows.entries()) {
		const [text = NOT_APPLICABLE, measure = NOT_APPLICABLE, group = NOT_APPLICABLE] = row
			.toReversed()
			.map(String);
		const place = { section, table, row: at + 1, group, measure };
		yield [...placeCells(place), "words", ...none, text, NOT_APPLICABLE];
	}
}

function placeCells({ section, table, row, group, measure }: Place): SheetCell[] {
	return [section, table, { number: row, unit: "count" }, group, measure];
}

function wordsOf(label: Label, where: Where): string {
	return fileText(labelWords(label, where));
}
