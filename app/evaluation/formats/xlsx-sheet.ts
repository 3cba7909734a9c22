import { headerOf, type Sheet, type SheetNumber } from "./sheet.ts";
import { columnName, widthsOf } from "./sheet-shape.ts";
import type { SharedStrings } from "./xlsx-strings.ts";
import { styleIndex, styleOfNumber } from "./xlsx-styles.ts";
import { escapeXml, XML_HEAD } from "./xml.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export function xlsxSheet(
	sheet: Sheet,
	at: number,
	strings: SharedStrings,
	isRtl: boolean,
): string {
	const header = headerOf(sheet).map((words, column) => {
		return stringCell(`${columnName(column)}1`, strings.indexOf(words), styleIndex("header"));
	});
	const rows = sheet.rows.map((row, index) => {
		const cells = row.map((cell, column) => {
			const place = `${columnName(column)}${index + 2}`;
			if (typeof cell === "string") {
				const style = column === sheet.linked ? "link" : "words";
				return stringCell(place, strings.indexOf(cell), styleIndex(style));
			}
			return numberCell(place, cell, sheet);
		});
		return `<row r="${index + 2}">${cells.join("")}</row>`;
	});
	return (
		`${XML_HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${LINKS}"><dimension ref="${extentOf(sheet)}"/>` +
		`<sheetViews><sheetView workbookViewId="0"${isRtl ? ' rightToLeft="1"' : ""}${at === 0 ? ' tabSelected="1"' : ""}/></sheetViews>` +
		`<cols>${columns(sheet)}</cols>` +
		`<sheetData><row r="1">${header.join("")}</row>${rows.join("")}</sheetData>` +
		`${hyperlinks(sheet)}<tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>`
	);
}

/** Marks the table up, so that programs know its rows and its header. */
export function xlsxTable(sheet: Sheet, at: number): string {
	const columns = headerOf(sheet)
		.map((name, index) => `<tableColumn id="${index + 1}" name="${escapeXml(name)}"/>`)
		.join("");
	return (
		`${XML_HEAD}<table xmlns="${MAIN}" id="${at + 1}" name="table_${at + 1}" displayName="table_${at + 1}" ref="${extentOf(sheet)}" totalsRowShown="0">` +
		`<tableColumns count="${sheet.columns.length}">${columns}</tableColumns>` +
		'<tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>'
	);
}

function extentOf({ columns, rows }: Sheet): string {
	return `A1:${columnName(columns.length - 1)}${rows.length + 1}`;
}

function columns(sheet: Sheet): string {
	return widthsOf(sheet)
		.map(
			(isWide, at) =>
				`<col min="${at + 1}" max="${at + 1}" width="${isWide ? 48 : 18}" customWidth="1"/>`,
		)
		.join("");
}

function numberCell(place: string, { number, unit }: SheetNumber, { isPlain }: Sheet): string {
	const style = isPlain ? styleIndex("plain") : styleOfNumber(unit, number);
	return `<c r="${place}" s="${style}"><v>${number}</v></c>`;
}

function stringCell(place: string, index: number, style: number): string {
	return `<c r="${place}" s="${style}" t="s"><v>${index}</v></c>`;
}

function hyperlinks({ rows, linked }: Sheet): string {
	if (linked === undefined) return "";
	const links = rows.map((row, at) => {
		const name = String(row[linked]);
		const location = escapeXml(`'${name.replaceAll("'", "''")}'!A1`);
		return `<hyperlink ref="${columnName(linked)}${at + 2}" location="${location}" display="${escapeXml(name)}"/>`;
	});
	return `<hyperlinks>${links.join("")}</hyperlinks>`;
}
