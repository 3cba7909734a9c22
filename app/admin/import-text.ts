import { missingMessage, problemMessage, shown } from "#app/imports/messages.ts";
import { countActions, type ImportReport, type RowOutcome } from "#app/imports/report.ts";
import { english } from "./english.ts";

/** What a file counts its classes by. */
type Unit = "line" | "service";

/** The preview, or what was done: a line for each row that is not as it was. */
export function reportText(
	{ applied, venues, classes }: ImportReport,
	unit: Unit = "line",
	things = "Classes",
): string {
	return [
		...(venues.length > 0 ? section("Venues", venues, unit) : []),
		...section(things, classes, unit),
		...employerLines(classes),
		applied ? "Written." : "A preview: nothing was written. Add --apply to write it.",
	].join("\n");
}

/** Only who has the code finds the private classes of an employer. */
function employerLines(classes: readonly RowOutcome[]): string[] {
	const employers = Map.groupBy(
		classes.flatMap(({ employer }) => employer ?? []),
		({ name }) => name,
	);
	return [...employers].map(([name, [first]]) =>
		first?.code
			? `Employer ${shown(name)}${first.isNew ? ", new" : ""}: the code for its people is ${first.code}.`
			: `Employer ${shown(name)}, new: its code is made when this is written.`,
	);
}

function section(title: string, outcomes: readonly RowOutcome[], unit: Unit): string[] {
	const { wrong, ...counts } = countActions(outcomes);
	const told = outcomes.filter(({ action }) => action !== "unchanged");
	return [
		`${title}: ${counts.new} new, ${counts.changed} changed, ${counts.unchanged} unchanged, ${wrong} wrong`,
		...told.flatMap((outcome) => rowLines(outcome, unit)),
	];
}

function rowLines(outcome: RowOutcome, unit: Unit): string[] {
	const { action, row, reference, title, errors, warnings } = outcome;
	const name = [reference, title].filter(Boolean).map(shown).join(" · ");
	return [
		`  ${unit} ${row.line}: ${action} · ${name}${detailOf(outcome)}`,
		...errors.map((error) => `    ${problemMessage(english(), error)}`),
		...warnings.map((warning) => `    note: ${problemMessage(english(), warning)}`),
	];
}

function detailOf({ action, state, missing, changes }: RowOutcome): string {
	const gaps = missing.length > 0 ? `, missing: ${missingMessage(english(), missing)}` : "";
	const changed = action === "changed" ? `, ${changes.join(", ")}` : "";
	return state === null ? changed : ` · ${state}${gaps}${changed}`;
}
