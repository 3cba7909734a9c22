import type { Quantity, ReportDraft, RowDraft, SectionDraft, TableDraft } from "../report-draft.ts";
import type { Audience, Label, Report, Section, TableRow } from "../report-model.ts";
import { dataHash } from "./data-hash.ts";
import { hideNumbers } from "./hide.ts";
import { amountOf, isFor, isOfPeople, numbersOf } from "./numbers-of.ts";
import { POLICIES } from "./policy.ts";
import { protectCell } from "./protect-cell.ts";
import { DisclosureRefused, type Refusal } from "./refusal.ts";
import type { Release } from "./released.ts";
import { type KnownNumber, ToldNumbers } from "./told-numbers.ts";

/** Goes up when the same true numbers would be shown differently. */
const RULES = "4";

/** The report as it may leave, and what to store beside it for the audit of later ones. */
export type Protected =
	| { ok: true; report: Report; release: Release }
	| { ok: false; refusal: Refusal };

/**
 * What this audience gets to see. An evaluator sees true numbers.
 *
 * @param earlier all that was released before, of whichever pilot; it is sifted here by who can see it
 * @throws DisclosureRefused where nothing more can be hidden and it still tells too much
 */
export function protectReport(
	draft: ReportDraft,
	audience: Audience,
	earlier: readonly Release[] = [],
): Report {
	if (audience === "evaluator") return reportOf(draft, audience, trueNumbers(draft));
	const answer = protectRelease(draft, audience, earlier);
	if (!answer.ok) throw new DisclosureRefused(answer.refusal);
	return answer.report;
}

/** The same for a release, which may be refused. */
export function protectRelease(
	draft: ReportDraft,
	audience: Release["audience"],
	earlier: readonly Release[],
): Protected {
	const numbers = numbersOf(draft, audience, POLICIES[audience]);
	const outcome = hideNumbers(numbers, audience, earlier);
	if (!outcome.ok) return outcome;
	const told = new Map(outcome.release.quantities.map((one) => [one.id, one]));
	return { ...outcome, report: reportOf(draft, audience, told) };
}

function trueNumbers(draft: ReportDraft): Map<string, KnownNumber> {
	return new Map(draft.quantities.map((quantity) => [quantity.id, trueNumber(quantity)]));
}

function trueNumber(quantity: Quantity): KnownNumber {
	const { of } = amountOf(quantity);
	return {
		...{ count: quantity.count, told: "shown", isThings: !isOfPeople(quantity) },
		...(of && { of }),
	};
}

function reportOf(
	draft: ReportDraft,
	audience: Audience,
	known: ReadonlyMap<string, KnownNumber>,
): Report {
	const numbers = new ToldNumbers(POLICIES[audience], known);
	return {
		audience,
		rules: `${audience}-${RULES}`,
		subject: draft.subject,
		period: draft.period,
		dataHash: dataHash(draft),
		sections: draft.sections.map((section) => protectSection(section, audience, numbers)),
	};
}

function protectSection(
	{ id, headlines, tables, notes }: SectionDraft,
	audience: Audience,
	numbers: ToldNumbers,
): Section {
	return {
		id,
		headlines: headlines.map(({ indicator, cell, completeness }) => ({
			indicator,
			cell: protectCell(cell, numbers),
			completeness: completeness && protectCell(completeness, numbers),
		})),
		tables: tables.map((table) => ({
			...table,
			notes: [...table.notes, ...totalNotes(table, audience)],
			rows: table.rows.filter((row) => isFor(row, audience)).map((row) => protectRow(row, numbers)),
		})),
		notes,
	};
}

/** Where it adds up rounded rows and leaves hidden ones out, it differs from totals elsewhere. */
function totalNotes({ rows }: TableDraft, audience: Audience): Label[] {
	const hasSum = rows.some(({ cells }) => cells.some(({ kind }) => kind === "total"));
	const addsShown = POLICIES[audience].totals === "released";
	return hasSum && addsShown ? [{ key: "sections:totalOfShown" }] : [];
}

function protectRow({ id, label, isTotal, cells }: RowDraft, numbers: ToldNumbers): TableRow {
	const shown = cells.map((cell) => protectCell(cell, numbers));
	return { id, label, cells: shown, ...(isTotal && { isTotal }) };
}
