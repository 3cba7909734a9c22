import type { Unit } from "../report-model.ts";

/**
 * What CSV, ODS, XLSX and JSON are all written from: one table a sheet, from its first cell, with
 * one header row and nothing blank or merged, as the UK rules for accessible spreadsheets ask.
 */
export type Sheet = {
	/** The same in every language. */
	code: string;
	/** Unique in the file, at most 31 letters. */
	name: string;
	title: string;
	columns: readonly SheetColumn[];
	rows: readonly SheetRow[];
	/** Its numbers stand as they are in the CSV, in no form of percent or money. */
	isPlain?: true;
	/** Cells of this column lead to the sheet of their name. */
	linked?: number;
};

/** The code is the same in every language and release; the words stand in the header row. */
export type SheetColumn = { code: string; words: string };

export type SheetRow = readonly SheetCell[];

/** Words, a sign such as "[c]", or a number that stays one. */
export type SheetCell = string | SheetNumber;
export type SheetNumber = { number: number; unit: Unit };

export const NOT_APPLICABLE = "[z]";

/** Longest name that every spreadsheet program takes. */
const LONGEST_NAME = 31;

/** Without what the programs do not allow in the name of a sheet, and never the same twice. */
export function sheetNames(wanted: readonly string[]): string[] {
	return uniqueNames(
		wanted.map((name) => name.replaceAll(/[^\p{L}\p{M}\p{N} _-]/gu, " ").trim() || "table"),
		LONGEST_NAME,
	);
}

/** Programs that mark up a table ask for columns of different names, whatever their case. */
export function uniqueNames(names: readonly string[], longest = 200): string[] {
	const taken = new Set<string>();
	return names.map((name) => {
		let unique = name.slice(0, longest);
		for (let copy = 2; taken.has(unique.toLowerCase()); copy++) {
			unique = `${name.slice(0, longest - 4)} ${copy}`;
		}
		taken.add(unique.toLowerCase());
		return unique;
	});
}

/** Columns whose codes and words are different from each other. */
export function sheetColumns(columns: readonly SheetColumn[]): SheetColumn[] {
	const codes = uniqueNames(columns.map(({ code }) => code));
	const words = uniqueNames(columns.map((column) => column.words));
	return columns.map((_, at) => ({ code: codes[at]!, words: words[at]! }));
}

export function headerOf({ columns }: Sheet): string[] {
	return columns.map(({ words }) => words);
}
