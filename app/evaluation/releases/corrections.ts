import { addDays } from "#app/i18n/london-time.ts";
import type { Label, Report, ReportCell, Table, TableRow } from "../report-model.ts";
import type { Cell } from "../small-numbers.ts";

const TABLE = "return-areas";
/** Three hours, each to a tenth. */
const ROUNDING = 0.15;

/**
 * A return is fixed once it is signed off: what came in later is a line in the next one. It is
 * worked out from what both returns show, so that it tells nothing besides.
 *
 * @param before the last return that was signed off before this quarter
 */
export function withCorrections(report: Report, before: Report | null): Report {
	const isBefore = before !== null && addDays(before.period.until, 1) === report.period.from;
	const [now, known] = [tableOf(report), isBefore ? tableOf(before) : undefined];
	if (!now) return report;
	if (!known) return add(report, [], [{ key: "releases:corrections.first" }]);
	const corrections = correctionsOf(now, known);
	if (corrections.rows.length > 0) return add(report, [corrections], []);
	return add(report, [], [{ key: "releases:corrections.none" }]);
}

function tableOf({ sections }: Report): Table | undefined {
	return sections.flatMap(({ tables }) => tables).find(({ id }) => id === TABLE);
}

function add(report: Report, tables: readonly Table[], notes: readonly Label[]): Report {
	const sections = report.sections.map((section) =>
		section.id === "return"
			? {
					...section,
					tables: [...section.tables, ...tables],
					notes: [...section.notes, ...notes],
				}
			: section,
	);
	return { ...report, sections };
}

/** Columns come in pairs: of the period, and so far. */
function correctionsOf(now: Table, known: Table): Table {
	const columns = now.columns.filter(({ id }) => now.columns.some((one) => one.id === `${id}-in`));
	const rows = now.rows.map((row): TableRow => {
		const nowOf = valuesOf(now, row);
		const knownOf = valuesOf(known, known.rows.find(({ id }) => id === row.id) ?? null);
		const cells = columns.map(({ id }) =>
			correctionCell(nowOf(id), nowOf(`${id}-in`), knownOf(id)),
		);
		return { ...row, cells };
	});
	return {
		id: "return-corrections",
		title: { key: "releases:corrections.title" },
		rowHeader: now.rowHeader,
		columns,
		rows: rows.filter(({ cells }) => cells.some(isCorrection)),
		chart: null,
		notes: [{ key: "releases:corrections.how" }],
	};
}

type Value = ReportCell["value"] | undefined;

/** Where nobody was before, there was nothing to correct. */
function valuesOf({ columns }: Table, row: TableRow | null): (column: string) => Value {
	return (column) => {
		if (row === null) return 0;
		return row.cells[columns.findIndex(({ id }) => id === column)]?.value;
	};
}

function correctionCell(soFar: Value, inPeriod: Value, signed: Value): ReportCell {
	const empty = { numerator: null, denominator: null, interval: null, notes: [], reason: null };
	if (typeof soFar !== "number" || typeof inPeriod !== "number" || typeof signed !== "number") {
		return { ...empty, value: "[c]", reason: "complement" };
	}
	const difference = Math.round((soFar - inPeriod - signed) * 10) / 10;
	const value: Cell = Math.abs(difference) <= ROUNDING ? 0 : difference;
	return { ...empty, value };
}

function isCorrection({ value }: ReportCell): boolean {
	return typeof value === "number" && value !== 0;
}
