import { stringify } from "csv-stringify/sync";
import type { Translate } from "#app/i18n/namespaces.ts";
import { harmless } from "./formula.ts";
import { problemMessage } from "./messages.ts";
import { ERRORS_COLUMN } from "./ncs-columns.ts";
import { type RowOutcome, wrongRows } from "./report.ts";

/** The wrong rows as they came, with a last column that says why: to mend and send again. */
export function errorsCsv(
	t: Translate,
	header: readonly string[],
	outcomes: readonly RowOutcome[],
): string {
	const kept = header.map((name) => name.toUpperCase() !== ERRORS_COLUMN);
	const rows = wrongRows(outcomes).map(({ row, errors }) => [
		...header.map((_, n) => row.raw[n] ?? "").filter((_, n) => kept[n]),
		errors.map((error) => problemMessage(t, error)).join("\n"),
	]);
	const lines = [[...header.filter((_, n) => kept[n]), ERRORS_COLUMN], ...rows];
	return stringify(
		lines.map((cells) => cells.map(harmless)),
		// A line break alone ends no record here, and would end one for whoever reads it.
		{ record_delimiter: "\r\n", bom: true, quoted_match: /[\r\n]/ },
	);
}
