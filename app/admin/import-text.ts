import { missingMessage, problemMessage, shown } from "#app/imports/messages.ts";
import { countActions, type ImportReport, type RowOutcome } from "#app/imports/report.ts";

/** The preview, or what was done: a line for each row that is not as it was. */
export function reportText({ applied, venues, classes }: ImportReport): string {
	return [
		...(venues.length > 0 ? section("Venues", venues) : []),
		...section("Classes", classes),
		applied ? "Written." : "A preview: nothing was written. Add --apply to write it.",
	].join("\n");
}

function section(title: string, outcomes: readonly RowOutcome[]): string[] {
	const { wrong, ...counts } = countActions(outcomes);
	const told = outcomes.filter(({ action }) => action !== "unchanged");
	return [
		`${title}: ${counts.new} new, ${counts.changed} changed, ${counts.unchanged} unchanged, ${wrong} wrong`,
		...told.flatMap(rowLines),
	];
}

function rowLines(outcome: RowOutcome): string[] {
	const { action, row, reference, title, errors, warnings } = outcome;
	const name = [reference, title].filter(Boolean).map(shown).join(" · ");
	return [
		`  line ${row.line}: ${action} · ${name}${detailOf(outcome)}`,
		...errors.map((error) => `    ${problemMessage(error)}`),
		...warnings.map((warning) => `    note: ${problemMessage(warning)}`),
	];
}

function detailOf({ action, state, missing, changes }: RowOutcome): string {
	const gaps = missing.length > 0 ? `, missing: ${missingMessage(missing)}` : "";
	const changed = action === "changed" ? `, ${changes.join(", ")}` : "";
	return state === null ? changed : ` · ${state}${gaps}${changed}`;
}
