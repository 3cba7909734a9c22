import { readQuotes } from "#app/voices/pilot-quotes.server.ts";
import type { Db } from "#db/open.ts";
import type { Audience, Label, Report, ReportCell, Section, TableRow } from "./report-model.ts";
import { VOICE_COLUMNS } from "./sections/voices.ts";
import { readersOf } from "./voice-facts.ts";

const TAKEN_BACK: Label = { key: "social:voices.takenBack" };
const NAMELESS: Label = { key: "social:voices.nameless" };

/**
 * The report with the words of its voices, as they stand now. A report keeps none of them, so that
 * what a learner takes back, and who is erased, leaves every page and every file made from then on.
 * Whoever shows a report asks here first, a draft and a release alike.
 */
export async function readVoices(db: Db, report: Report): Promise<Report> {
	const ids = report.sections.flatMap(quotesIn);
	if (ids.length === 0) return report;
	const spoken = await spokenIn(db, ids, report.audience);
	return {
		...report,
		sections: report.sections.map((section) =>
			section.id === "voices" ? withWords(section, spoken) : section,
		),
	};
}

type Spoken = ReadonlyMap<string, Partial<Record<string, Label>>>;

async function spokenIn(db: Db, ids: readonly string[], audience: Audience): Promise<Spoken> {
	const chosen = (await readQuotes(db, ids)).filter(({ scope }) =>
		readersOf(scope).includes(audience),
	);
	return new Map(
		chosen.map(({ id, words, english, firstName }) => [
			id,
			{
				words: { name: words },
				...(english !== null && { english: { name: english } }),
				who: firstName === null ? NAMELESS : { name: firstName },
			},
		]),
	);
}

function quotesIn(section: Section): string[] {
	if (section.id !== "voices") return [];
	return section.tables.flatMap(({ rows }) => rows.map(({ id }) => id));
}

function withWords(section: Section, spoken: Spoken): Section {
	return {
		...section,
		tables: section.tables.map((table) => ({
			...table,
			rows: table.rows.map((row) => spokenRow(row, spoken)),
		})),
	};
}

function spokenRow(row: TableRow, spoken: Spoken): TableRow {
	const hers = spoken.get(row.id);
	return {
		...row,
		cells: row.cells.map((cell, at) => {
			const column = VOICE_COLUMNS[at]?.id ?? "";
			if (!hers) return column === "words" ? { ...cell, value: TAKEN_BACK } : emptied(cell);
			const label = hers[column];
			return label && typeof cell.value === "object" ? { ...cell, value: label } : cell;
		}),
	};
}

function emptied(cell: ReportCell): ReportCell {
	return { ...cell, value: "[z]" };
}
