import { csvLines } from "#app/http/csv.ts";
import type { Translate } from "#app/i18n/namespaces.ts";
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
	return csvLines(lines, true);
}
