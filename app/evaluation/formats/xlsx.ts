import type { Readable } from "node:stream";
import { directionOf } from "#app/i18n/languages.ts";
import type { Where } from "../label-words.ts";
import type { Report } from "../report-model.ts";
import { sheetsOf, titleOf } from "./sheets.ts";
import { xlsxSheet, xlsxTable } from "./xlsx-sheet.ts";
import { sharedStrings } from "./xlsx-strings.ts";
import { XLSX_STYLES } from "./xlsx-styles.ts";
import { workbookParts } from "./xlsx-workbook.ts";
import { type ZipPart, zipOf } from "./zip.ts";

/** Office Open XML, as ECMA-376 has it. */
export function reportXlsx(report: Report, where: Where): Readable {
	const sheets = sheetsOf(report, where);
	const strings = sharedStrings();
	const isRtl = directionOf(where.language) === "rtl";
	const parts = sheets.flatMap((sheet, at): ZipPart[] => [
		{ path: `xl/worksheets/sheet${at + 1}.xml`, content: xlsxSheet(sheet, at, strings, isRtl) },
		{ path: `xl/worksheets/_rels/sheet${at + 1}.xml.rels`, content: tableLink(at) },
		{ path: `xl/tables/table${at + 1}.xml`, content: xlsxTable(sheet, at) },
	]);
	const about = { title: titleOf(report, where), language: where.language };
	return zipOf([
		...workbookParts(sheets, about),
		...parts,
		{ path: "xl/styles.xml", content: XLSX_STYLES },
		{ path: "xl/sharedStrings.xml", content: strings.part() },
	]);
}

function tableLink(at: number): string {
	return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="../tables/table${at + 1}.xml"/></Relationships>`;
}
