import { Readable } from "node:stream";
import { createReadableStreamFromReadable } from "@remix-run/node";
import type { Where } from "../label-words.ts";
import type { Report } from "../report-model.ts";
import { reportCsv } from "./csv.ts";
import { fileName } from "./file-name.ts";
import { reportJson } from "./json.ts";
import { reportOds } from "./ods.ts";
import { reportXlsx } from "./xlsx.ts";

export const FORMATS = ["csv", "ods", "xlsx", "json"] as const;

export type Format = (typeof FORMATS)[number];

const TYPES: Record<Format, string> = {
	csv: "text/csv; charset=utf-8",
	ods: "application/vnd.oasis.opendocument.spreadsheet",
	xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	json: "application/json; charset=utf-8",
};

const WRITERS: Record<Format, (report: Report, where: Where) => Readable> = {
	csv: (report, where) => Readable.from(reportCsv(report, where)),
	ods: reportOds,
	xlsx: reportXlsx,
	json: (report, where) => Readable.from(reportJson(report, where)),
};

/** The report as a file to keep, sent while it is written. */
export function reportFile(report: Report, format: Format, where: Where): Response {
	const name = `${fileName(report)}.${format}`;
	return fileAnswer(WRITERS[format](report, where), TYPES[format], name);
}

export function fileAnswer(stream: Readable, type: string, name: string): Response {
	return new Response(createReadableStreamFromReadable(stream), {
		headers: {
			"Content-Type": type,
			"Content-Disposition": `attachment; filename="${name}"`,
		},
	});
}
