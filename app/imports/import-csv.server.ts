import { stringify } from "csv-stringify/sync";
import { notFound } from "#app/http/errors.ts";
import type { Translate } from "#app/i18n/namespaces.ts";
import { errorsCsv } from "./errors-csv.ts";
import type { ImportFile } from "./import-file.server.ts";
import { EXAMPLE } from "./own-columns.ts";

/** The wrong rows of one of the files, to correct and send again. */
export function errorsAnswer(
	{ headers, report }: ImportFile,
	part: "classes" | "venues",
	t: Translate,
): Response {
	const header = headers[part];
	if (!header) throw notFound();
	return csvAnswer(`wrong-${part}.csv`, errorsCsv(t, header, report[part]));
}

/** Our own list with one class that shows how each column is written. */
export function templateAnswer(): Response {
	const rows = [Object.keys(EXAMPLE), Object.values(EXAMPLE)];
	return csvAnswer("classes.csv", stringify(rows, { record_delimiter: "\r\n", bom: true }));
}

function csvAnswer(name: string, text: string): Response {
	return new Response(text, {
		headers: {
			"Content-Type": "text/csv; charset=utf-8",
			"Content-Disposition": `attachment; filename="${name}"`,
		},
	});
}
