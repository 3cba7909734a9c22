import { indicatorDefinition, indicatorName } from "../indicator-words.ts";
import { INDICATORS } from "../indicators.ts";
import { labelWords, subjectWords, type Where } from "../label-words.ts";
import type { Report } from "../report-model.ts";
import { cellNotesWords, type Notes, notesOf, notesOfTable } from "../report-notes.ts";
import { aboutRows, dictionaryRows, noteMark, noteRows } from "./about-rows.ts";
import { DATA_COLUMNS } from "./data-columns.ts";
import { dataRows } from "./data-rows.ts";
import { fileCell } from "./file-cell.ts";
import { fileText } from "./file-text.ts";
import {
	NOT_APPLICABLE,
	type Sheet,
	type SheetColumn,
	type SheetRow,
	sheetNames,
} from "./sheet.ts";
import { tableSheet } from "./table-sheet.ts";

const KINDS = ["cover", "contents", "notes", "dictionary", "headlines"] as const;

/** Cover, contents, notes and dictionary, then a sheet for each table, and all numbers in one. */
export function sheetsOf(report: Report, where: Where): Sheet[] {
	const { t } = where;
	const tables = report.sections.flatMap((section) => section.tables);
	const notes = notesOf(report);
	const wanted = [
		...KINDS.map((kind) => t(`report:sheet.${kind}`)),
		...tables.map(({ id }) => id),
		t("report:sheet.data"),
	];
	const names = sheetNames(wanted);
	const [cover = "", contents = "", noteSheet = "", dictionary = "", headlines = ""] = names;
	const sheets: Sheet[] = [
		notesSheet(report, noteSheet, where),
		dictionarySheet(report, dictionary, where),
		headlineSheet(report, headlines, where),
		...tables.map((table, at) => tableSheet(table, names[KINDS.length + at]!, notes, where)),
		dataSheet(report, names.at(-1)!, where),
	];
	const marks = new Map(
		tables.map((table, at) => [names[KINDS.length + at]!, notesOfTable(table, notes)]),
	);
	const all = sheets.filter(({ rows }) => rows.length > 0);
	return [coverSheet(report, cover, where), contentsSheet(all, contents, marks, where), ...all];
}

function coverSheet(report: Report, name: string, where: Where): Sheet {
	const { t } = where;
	const help = (["sheets", "signs", "notes"] as const).map(
		(key): SheetRow => [t("report:column.about"), t(`report:cover.${key}`)],
	);
	return {
		code: "cover",
		name,
		title: titleOf(report, where),
		columns: [
			{ code: "about", words: t("report:column.about") },
			{ code: "text", words: titleOf(report, where) },
		],
		rows: [...aboutRows(report, where), ...help],
	};
}

export function titleOf({ subject }: Report, where: Where): string {
	return fileText(where.t("report:head.title", { name: subjectWords(subject, where) }));
}

function contentsSheet(
	sheets: readonly Sheet[],
	name: string,
	notes: ReadonlyMap<string, Notes>,
	{ t }: Where,
): Sheet {
	const marksOf = (sheet: Sheet) =>
		(notes.get(sheet.name) ?? []).map((note) => noteMark(note, { t })).join(" ");
	return {
		code: "contents",
		name,
		title: t("report:title.contents"),
		linked: 0,
		columns: named(["sheet", "title", "notes"], { t }),
		rows: sheets.map((sheet) => [sheet.name, sheet.title, marksOf(sheet) || NOT_APPLICABLE]),
	};
}

function notesSheet(report: Report, name: string, where: Where): Sheet {
	const { t } = where;
	const ofSections = report.sections.flatMap(({ id, notes }) =>
		notes.map(
			(note): SheetRow => [fileText(t(`report:section.${id}`)), fileText(labelWords(note, where))],
		),
	);
	return {
		code: "notes",
		name,
		title: t("report:title.notes"),
		columns: named(["note", "meaning"], { t }),
		rows: [...noteRows(report, where), ...ofSections],
	};
}

function dictionarySheet(report: Report, name: string, where: Where): Sheet {
	const { t } = where;
	return {
		code: "dictionary",
		name,
		title: t("report:title.dictionary"),
		columns: named(["kind", "code", "meaning"], { t }),
		rows: dictionaryRows(report, where),
	};
}

const HEADLINE_COLUMNS = [
	...(["section", "measure", "value", "numerator", "denominator", "lower", "upper"] as const),
	...(["completeness", "notes", "definition"] as const),
] as const;

function headlineSheet(report: Report, name: string, where: Where): Sheet {
	const { t } = where;
	return {
		code: "headlines",
		name,
		title: t("report:title.headlines"),
		columns: named(HEADLINE_COLUMNS, { t }),
		rows: report.sections.flatMap(({ id, headlines }) =>
			headlines.map(({ indicator, cell, completeness }): SheetRow => {
				const unit = cell.unit ?? INDICATORS[indicator].unit;
				const { value, numerator, denominator, lower, upper } = fileCell(cell, unit, where);
				return [
					fileText(t(`report:section.${id}`)),
					fileText(indicatorName(indicator, where)),
					...[value, numerator, denominator, lower, upper],
					completeness ? fileCell(completeness, "share", where).value : NOT_APPLICABLE,
					fileText(cellNotesWords(cell, where) ?? NOT_APPLICABLE),
					fileText(indicatorDefinition(indicator, where)),
				];
			}),
		),
	};
}

function dataSheet(report: Report, name: string, where: Where): Sheet {
	return {
		code: "data",
		isPlain: true,
		name,
		title: where.t("report:title.data"),
		columns: DATA_COLUMNS.map((code) => ({ code, words: code })),
		rows: [...dataRows(report, where)],
	};
}

type ColumnName =
	| (typeof HEADLINE_COLUMNS)[number]
	| "sheet"
	| "title"
	| "note"
	| "meaning"
	| "kind"
	| "code";

function named(codes: readonly ColumnName[], { t }: Pick<Where, "t">): SheetColumn[] {
	return codes.map((code) => ({ code, words: t(`report:column.${code}`) }));
}
