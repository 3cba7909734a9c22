import type { Sheet } from "./sheet.ts";
import { escapeXml, XML_HEAD } from "./xml.ts";
import type { ZipPart } from "./zip.ts";

type About = { title: string; language: string };

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Everything round the sheets; the first part names the kinds of all. */
export function workbookParts(sheets: readonly Sheet[], about: About): ZipPart[] {
	return [
		{ path: "[Content_Types].xml", content: contentTypes(sheets) },
		{ path: "_rels/.rels", content: rootLinks() },
		{ path: "docProps/core.xml", content: coreProperties(about) },
		{ path: "xl/workbook.xml", content: workbook(sheets) },
		{ path: "xl/_rels/workbook.xml.rels", content: workbookLinks(sheets) },
	];
}

function contentTypes(sheets: readonly Sheet[]): string {
	const override = (path: string, type: string) =>
		`<Override PartName="/${path}" ContentType="${type}"/>`;
	const each = sheets.flatMap((_, at) => [
		override(`xl/worksheets/sheet${at + 1}.xml`, `${TYPES}.worksheet+xml`),
		override(`xl/tables/table${at + 1}.xml`, `${TYPES}.table+xml`),
	]);
	return (
		`${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">` +
		'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
		'<Default Extension="xml" ContentType="application/xml"/>' +
		override("xl/workbook.xml", `${TYPES}.sheet.main+xml`) +
		override("xl/styles.xml", `${TYPES}.styles+xml`) +
		override("xl/sharedStrings.xml", `${TYPES}.sharedStrings+xml`) +
		override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml") +
		`${each.join("")}</Types>`
	);
}

function coreProperties({ title, language }: About): string {
	return `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:creator>ESOL Plus</dc:creator><dc:language>${language}</dc:language></cp:coreProperties>`;
}

function workbook(sheets: readonly Sheet[]): string {
	const names = sheets.map(
		({ name }, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
	);
	return `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${names.join("")}</sheets></workbook>`;
}

function workbookLinks(sheets: readonly Sheet[]): string {
	const each = sheets.map((_, at) => link(at + 1, "worksheet", `worksheets/sheet${at + 1}.xml`));
	const next = sheets.length + 1;
	return links([
		...each,
		link(next, "styles", "styles.xml"),
		link(next + 1, "sharedStrings", "sharedStrings.xml"),
	]);
}

function rootLinks(): string {
	return links([
		link(1, "officeDocument", "xl/workbook.xml"),
		`<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>`,
	]);
}

function links(inside: readonly string[]): string {
	return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${inside.join("")}</Relationships>`;
}

function link(id: number, kind: string, target: string): string {
	return `<Relationship Id="rId${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
}
