import type { Unit } from "../report-model.ts";
import { XML_HEAD } from "./xml.ts";

/** Our own formats begin at 164; the others are built in. */
const FORMATS = ["0.0%", "#,##0.0", "[$£-809]#,##0.00", "0.00", "0.0000"];

const STYLES = [
	"plain",
	"header",
	"words",
	"link",
	"count",
	"share",
	"one",
	"pence",
	"score",
	"p",
] as const;
type Style = (typeof STYLES)[number];

const TOP = '<alignment vertical="top" wrapText="1"/>';

const CELLS: Record<Style, string> = {
	plain: xf(0, 0),
	header: xf(0, 1, TOP),
	words: xf(0, 0, TOP),
	link: xf(0, 2, TOP),
	count: xf(3, 0),
	share: xf(164, 0),
	one: xf(165, 0),
	pence: xf(166, 0),
	score: xf(167, 0),
	p: xf(168, 0),
};

export function styleIndex(style: Style): number {
	return STYLES.indexOf(style);
}

export function styleOfNumber(unit: Unit, value: number): number {
	if (unit === "hours") return styleIndex("one");
	if (unit === "count") return styleIndex(Number.isInteger(value) ? "count" : "one");
	if (unit === "words" || unit === "day") return styleIndex("plain");
	return styleIndex(unit);
}

function xf(format: number, font: number, alignment = ""): string {
	return `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1">${alignment}</xf>`;
}

const FONTS = [
	'<font><sz val="12"/><name val="Arial"/><family val="2"/></font>',
	'<font><b/><sz val="12"/><name val="Arial"/><family val="2"/></font>',
	'<font><u/><sz val="12"/><color rgb="FF12436D"/><name val="Arial"/><family val="2"/></font>',
];

export const XLSX_STYLES =
	`${XML_HEAD}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
	`<numFmts count="${FORMATS.length}">${FORMATS.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>`).join("")}</numFmts>` +
	`<fonts count="${FONTS.length}">${FONTS.join("")}</fonts>` +
	'<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
	'<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
	'<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
	`<cellXfs count="${STYLES.length}">${STYLES.map((style) => CELLS[style]).join("")}</cellXfs>` +
	'<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
	"</styleSheet>";
