import type { Unit } from "../report-model.ts";

function numberStyle(name: string, inside: string): string {
	return `<number:number-style style:name="${name}">${inside}</number:number-style>`;
}

function digits(count: number, grouping = true): string {
	return `<number:number number:decimal-places="${count}" number:min-decimal-places="${count}" number:min-integer-digits="1" number:grouping="${grouping}"/>`;
}

function cellStyle(name: string, data: string, properties = ""): string {
	return `<style:style style:name="${name}" style:family="table-cell" style:data-style-name="${data}">${properties}</style:style>`;
}

const HEADER =
	'<style:style style:name="header" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap" fo:border-bottom="1pt solid #261a26"/><style:text-properties fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold"/></style:style>';
const WORDS =
	'<style:style style:name="words" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/></style:style>';
const COLUMNS =
	'<style:style style:name="wide" style:family="table-column"><style:table-column-properties style:column-width="9cm"/></style:style><style:style style:name="narrow" style:family="table-column"><style:table-column-properties style:column-width="4cm"/></style:style>';

/** How numbers look; what they are stands in the cells in full. */
export const ODS_STYLES = [
	numberStyle("n-count", digits(0)),
	numberStyle("n-one", digits(1)),
	numberStyle("n-score", digits(2)),
	numberStyle("n-p", digits(4)),
	`<number:percentage-style style:name="n-share">${digits(1)}<number:text>%</number:text></number:percentage-style>`,
	`<number:currency-style style:name="n-pence"><number:currency-symbol number:language="en" number:country="GB">£</number:currency-symbol>${digits(2)}</number:currency-style>`,
	...["count", "one", "score", "p", "share", "pence"].map((name) => cellStyle(name, `n-${name}`)),
	...[HEADER, WORDS, COLUMNS],
].join("");

/** Name of the style of a number. */
export function odsStyle(unit: Unit, value: number): string {
	if (unit === "hours") return "one";
	if (unit === "count") return Number.isInteger(value) ? "count" : "one";
	return unit;
}
