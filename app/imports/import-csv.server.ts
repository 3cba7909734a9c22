import { csvLines } from "#app/http/csv.ts";
import { notFound } from "#app/http/errors.ts";
import type { Translate } from "#app/i18n/namespaces.ts";
import { errorsCsv } from "./errors-csv.ts";
import type { ImportFile } from "./import-file.server.ts";
import { LEARNER_EXAMPLE } from "./learner-columns.ts";
import { EXAMPLE } from "./own-columns.ts";

/** The wrong rows of one of the files, to correct and send again. */
export function errorsAnswer(
	{ kind, headers, report }: ImportFile,
	part: "classes" | "venues",
	t: Translate,
): Response {
	const header = headers[part];
	if (!header) throw notFound();
	return csvAnswer(
		`wrong-${kind === "learners" ? kind : part}.csv`,
		errorsCsv(t, header, report[part]),
	);
}

/** Our own list with one class that shows how each column is written. */
export function templateAnswer(): Response {
	return exampleAnswer("classes.csv", EXAMPLE);
}

export function learnersTemplateAnswer(): Response {
	return exampleAnswer("learners.csv", LEARNER_EXAMPLE);
}

function exampleAnswer(name: string, example: Readonly<Record<string, string>>): Response {
	const rows = [Object.keys(example), Object.values(example)];
	return csvAnswer(name, csvLines(rows, true));
}

function csvAnswer(name: string, text: string): Response {
	return new Response(text, {
		headers: {
			"Content-Type": "text/csv; charset=utf-8",
			"Content-Disposition": `attachment; filename="${name}"`,
		},
	});
}
