import { odsStyle } from "./ods-styles.ts";
import { headerOf, type Sheet, type SheetNumber, type SheetRow } from "./sheet.ts";
import { columnName, widthsOf } from "./sheet-shape.ts";
import { escapeXml } from "./xml.ts";

export function odsSheet(sheet: Sheet): string {
	const columns = widthsOf(sheet)
		.map((isWide) => `<table:table-column table:style-name="${isWide ? "wide" : "narrow"}"/>`)
		.join("");
	const header = headerOf(sheet)
		.map((words) => textCell(words, "header"))
		.join("");
	return (
		`<table:table table:name="${escapeXml(sheet.name)}" table:style-name="sheet">` +
		`<table:title>${escapeXml(sheet.title)}</table:title>${columns}` +
		`<table:table-row>${header}</table:table-row>` +
		`${sheet.rows.map((row) => odsRow(row, sheet)).join("")}</table:table>`
	);
}

/**
 * Marks the table up, so that programs know its rows and its header. The header stands in no
 * `table-header-rows`: some readers leave out what is in them.
 */
export function rangeOf({ name, columns, rows }: Sheet, at: number): string {
	const quoted = `'${name.replaceAll("'", "''")}'`;
	const last = `${columnName(columns.length - 1)}${rows.length + 1}`;
	const address = escapeXml(`${quoted}.A1:${quoted}.${last}`);
	return `<table:database-range table:name="table_${at + 1}" table:target-range-address="${address}" table:contains-header="true"/>`;
}

function odsRow(row: SheetRow, { linked, isPlain }: Sheet): string {
	const cells = row.map((cell, at) => {
		if (typeof cell !== "string") return isPlain ? plainCell(cell) : numberCell(cell);
		return at === linked ? linkCell(cell) : textCell(cell, "words");
	});
	return `<table:table-row>${cells.join("")}</table:table-row>`;
}

function plainCell({ number }: SheetNumber): string {
	return `<table:table-cell office:value-type="float" office:value="${number}"><text:p>${number}</text:p></table:table-cell>`;
}

function textCell(words: string, style: string): string {
	return `<table:table-cell table:style-name="${style}" office:value-type="string"><text:p>${escapeXml(words)}</text:p></table:table-cell>`;
}

function linkCell(sheet: string): string {
	const words = escapeXml(sheet);
	return `<table:table-cell table:style-name="words" office:value-type="string"><text:p><text:a xlink:type="simple" xlink:href="#${words}.A1">${words}</text:a></text:p></table:table-cell>`;
}

function numberCell({ number, unit }: SheetNumber): string {
	const type = typeOf(unit);
	return `<table:table-cell table:style-name="${odsStyle(unit, number)}" office:value-type="${type}" office:value="${number}"><text:p>${number}</text:p></table:table-cell>`;
}

function typeOf(unit: SheetNumber["unit"]): string {
	if (unit === "share") return "percentage";
	return unit === "pence" ? 'currency" office:currency="GBP' : "float";
}
