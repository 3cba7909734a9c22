import { unitOf } from "../cell-words.ts";
import { labelWords, type Where } from "../label-words.ts";
import type { Column, Table } from "../report-model.ts";
import { type Notes, notesOfCell } from "../report-notes.ts";
import { noteMark } from "./about-rows.ts";
import { type FileCell, fileCell } from "./file-cell.ts";
import { fileText } from "./file-text.ts";
import {
	NOT_APPLICABLE,
	type Sheet,
	type SheetCell,
	type SheetColumn,
	sheetColumns,
} from "./sheet.ts";

type Part = keyof FileCell | "notes";

/** A column of the report, and the parts of it that some cell of it has. */
type Wide = { column: Column; at: number; parts: readonly Part[] };

/** The table as the page has it, with counts, ends of intervals and notes in columns of their own. */
export function tableSheet(table: Table, name: string, notes: Notes, where: Where): Sheet {
	const columns = table.columns.map((column, at) => ({ column, at, parts: partsOf(table, at) }));
	return {
		code: table.id,
		name,
		title: fileText(labelWords(table.title, where)),
		columns: sheetColumns([
			{ code: "group", words: fileText(labelWords(table.rowHeader, where)) },
			...columns.flatMap((column) => sheetColumnsOf(column, where)),
		]),
		rows: table.rows.map(({ label, cells }) => [
			fileText(labelWords(label, where)),
			...columns.flatMap(({ column, at, parts }) => {
				const cell = cells[at]!;
				const file = fileCell(cell, unitOf(cell, column), where);
				const marks = notesOfCell(cell, notes).map((note) => noteMark(note, where));
				return parts.map((part): SheetCell => {
					if (part !== "notes") return file[part];
					return marks.join(" ") || NOT_APPLICABLE;
				});
			}),
		]),
	};
}

function partsOf(table: Table, at: number): Part[] {
	const cells = table.rows.map((row) => row.cells[at]!);
	const hasParts = cells.some(({ numerator }) => numerator !== null);
	const hasInterval = cells.some(({ interval }) => interval !== null);
	const hasNotes = cells.some(({ notes }) => notes.some((note) => note !== "complete"));
	return [
		"value",
		...(hasParts ? (["numerator", "denominator"] as const) : []),
		...(hasInterval ? (["lower", "upper"] as const) : []),
		...(hasNotes ? (["notes"] as const) : []),
	];
}

function sheetColumnsOf({ column, parts }: Wide, where: Where): SheetColumn[] {
	const name = labelWords(column.label, where);
	return parts.map((part) => {
		if (part === "value") return { code: column.id, words: fileText(name) };
		const words = where.t(`report:of-column.${part}`, { column: name });
		return { code: `${column.id}_${part}`, words: fileText(words) };
	});
}
