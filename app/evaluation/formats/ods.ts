import type { Readable } from "node:stream";
import { directionOf } from "#app/i18n/languages.ts";
import type { Where } from "../label-words.ts";
import type { Report } from "../report-model.ts";
import { odsSheet, rangeOf } from "./ods-sheet.ts";
import { ODS_STYLES } from "./ods-styles.ts";
import type { Sheet } from "./sheet.ts";
import { sheetsOf, titleOf } from "./sheets.ts";
import { escapeXml, XML_HEAD } from "./xml.ts";
import { zipOf } from "./zip.ts";

const MIME = "application/vnd.oasis.opendocument.spreadsheet";
const OASIS = "urn:oasis:names:tc:opendocument:xmlns";
const NAMES = [
	...["office", "style", "text", "table", "meta", "manifest"].map(
		(name) => `xmlns:${name}="${OASIS}:${name}:1.0"`,
	),
	`xmlns:number="${OASIS}:datastyle:1.0"`,
	`xmlns:fo="${OASIS}:xsl-fo-compatible:1.0"`,
	'xmlns:dc="http://purl.org/dc/elements/1.1/"',
	'xmlns:xlink="http://www.w3.org/1999/xlink"',
].join(" ");

/** OpenDocument 1.3, the standard of the UK government for spreadsheets. */
export function reportOds(report: Report, where: Where): Readable {
	const sheets = sheetsOf(report, where);
	return zipOf([
		// Must be first and as it is: by it programs know what the file is.
		{ path: "mimetype", content: MIME, isStored: true },
		{ path: "META-INF/manifest.xml", content: manifest() },
		{ path: "meta.xml", content: meta(titleOf(report, where), where.language) },
		{ path: "styles.xml", content: styles(where.language) },
		{ path: "content.xml", content: content(sheets, where) },
	]);
}

function content(sheets: readonly Sheet[], { language }: Where): string {
	const isRtl = directionOf(language) === "rtl";
	const ranges = sheets.map((sheet, at) => rangeOf(sheet, at)).join("");
	return document(
		"content",
		`<office:automatic-styles>${ODS_STYLES}${tableStyle(isRtl)}</office:automatic-styles>` +
			`<office:body><office:spreadsheet>${sheets.map(odsSheet).join("")}` +
			`<table:database-ranges>${ranges}</table:database-ranges>` +
			"</office:spreadsheet></office:body>",
	);
}

function tableStyle(isRtl: boolean): string {
	const mode = isRtl ? "rl-tb" : "lr-tb";
	return `<style:style style:name="sheet" style:family="table"><style:table-properties table:display="true" style:writing-mode="${mode}"/></style:style>`;
}

function styles(language: string): string {
	const text = `<style:text-properties fo:language="${language}" fo:country="none" fo:font-size="12pt" style:font-size-asian="12pt" style:font-size-complex="12pt"/>`;
	return document(
		"styles",
		`<office:styles><style:default-style style:family="table-cell">${text}</style:default-style></office:styles>`,
	);
}

function meta(title: string, language: string): string {
	return document(
		"meta",
		`<office:meta><dc:title>${escapeXml(title)}</dc:title><dc:language>${language}</dc:language><meta:generator>ESOL Plus</meta:generator></office:meta>`,
	);
}

function document(kind: "content" | "styles" | "meta", inside: string): string {
	return `${XML_HEAD}<office:document-${kind} ${NAMES} office:version="1.3">${inside}</office:document-${kind}>`;
}

function manifest(): string {
	const entry = (path: string, type: string) =>
		`<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;
	const files = ["content.xml", "styles.xml", "meta.xml"].map((path) => entry(path, "text/xml"));
	return `${XML_HEAD}<manifest:manifest xmlns:manifest="${OASIS}:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${MIME}"/>${files.join("")}</manifest:manifest>`;
}
