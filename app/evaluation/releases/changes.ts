import { INDICATORS, type IndicatorId } from "../indicators.ts";
import type {
	Headline,
	Label,
	Report,
	ReportCell,
	Section,
	Table,
	TableRow,
	Unit,
} from "../report-model.ts";
import { hiddenCells } from "./hidden-cells.ts";
import { indicatorLabel } from "./indicator-label.ts";

type Before = Report | null;

/** Says in the new report what is new in it, from what both show alone: it tells nothing besides. */
export function withChanges(report: Report, before: Before): Report {
	const sections = report.sections.filter(({ id }) => id !== "changes");
	const at = sections.findIndex(({ id }) => id === "methods");
	const changes = changesSection({ ...report, sections }, before);
	return { ...report, sections: sections.toSpliced(at < 0 ? sections.length : at, 0, changes) };
}

function changesSection(report: Report, before: Before): Section {
	const empty = { id: "changes", headlines: [] } as const;
	if (!before) return { ...empty, tables: [], notes: [{ key: "releases:changes.first" }] };
	const tables = [
		periodTable(before, report),
		headlineTable(before, report),
		contentTable(before, report),
		hiddenTable(before, report),
	].filter((table) => table !== null);
	return { ...empty, tables, notes: notesOf(before, report, tables) };
}

function notesOf(before: Report, after: Report, tables: readonly Table[]): Label[] {
	const rules = { before: before.rules, now: after.rules };
	return [
		...(tables.length === 0 ? [{ key: "releases:changes.nothing" } as const] : []),
		...(isSamePeriod(before, after) ? [{ key: "releases:changes.correction" } as const] : []),
		...(rules.before === rules.now
			? []
			: [{ key: "releases:changes.rules", values: rules } as const]),
	];
}

function isSamePeriod(before: Report, after: Report): boolean {
	return before.period.from === after.period.from && before.period.until === after.period.until;
}

function periodTable(before: Report, after: Report): Table | null {
	if (isSamePeriod(before, after)) return null;
	const row = (end: "from" | "until"): TableRow => ({
		id: end,
		label: { key: `releases:changes.${end}` },
		cells: [before, after].map(({ period }) => cell(period[end])),
	});
	return beforeAndNow("period", "day", "releases:changes.day", [row("from"), row("until")]);
}

/** Each figure in its own unit. */
function headlineTable(before: Report, after: Report): Table | null {
	const [known, now] = [headlinesOf(before), headlinesOf(after)];
	const ids = [...new Set([...known.keys(), ...now.keys()])];
	const rows = ids
		.filter((id) => !isSame(known.get(id), now.get(id)))
		.map((id): TableRow => {
			const cells = [known.get(id), now.get(id)].map((one) => one?.cell ?? cell("[x]"));
			const { unit } = INDICATORS[id];
			const label = indicatorLabel(id);
			return { id, label, cells: cells.map((one) => ({ ...one, unit: one.unit ?? unit })) };
		});
	if (rows.length === 0) return null;
	return beforeAndNow("figures", "count", "releases:changes.indicator", rows);
}

function headlinesOf({ sections }: Report): Map<IndicatorId, Headline> {
	const all = sections.flatMap(({ headlines }) => headlines);
	return new Map(all.map((headline) => [headline.indicator, headline]));
}

function isSame(one: Headline | undefined, other: Headline | undefined): boolean {
	return JSON.stringify(one?.cell) === JSON.stringify(other?.cell);
}

/** Tables that came, went or have other cells, in the order of the pages. */
function contentTable(before: Report, after: Report): Table | null {
	const [known, now] = [tablesOf(before), tablesOf(after)];
	const rows = [...new Set([...now.keys(), ...known.keys()])].flatMap((id): TableRow[] => {
		const [old, one] = [known.get(id), now.get(id)];
		const table = one ?? old;
		if (!table) return [];
		const changed = old && one ? countChanged(old, one) : null;
		if (changed === 0) return [];
		const what = changed === null ? (one ? "added" : "removed") : "changed";
		const cells = [cell({ key: `releases:changes.${what}` }), cell(changed ?? "[z]")];
		return [{ id, label: table.title, cells }];
	});
	if (rows.length === 0) return null;
	return {
		...shell("tables", "releases:changes.table", rows),
		columns: [
			{ id: "what", label: { key: "releases:changes.what" }, unit: "words" },
			{ id: "cells", label: { key: "releases:changes.cells" }, unit: "count" },
		],
	};
}

function tablesOf({ sections }: Report): Map<string, Table> {
	return new Map(sections.flatMap(({ tables }) => tables).map((table) => [table.id, table]));
}

function countChanged(before: Table, after: Table): number {
	const [known, now] = [cellsOf(before), cellsOf(after)];
	const ids = new Set([...known.keys(), ...now.keys()]);
	return [...ids].filter((id) => known.get(id) !== now.get(id)).length;
}

function cellsOf({ columns, rows }: Table): Map<string, string> {
	return new Map(
		rows.flatMap((row) =>
			columns.map(({ id }, index) => [`${row.id} ${id}`, JSON.stringify(row.cells[index])]),
		),
	);
}

function hiddenTable(before: Report, after: Report): Table | null {
	const [known, now] = [hiddenCells(before).length, hiddenCells(after).length];
	if (known === now) return null;
	const label: Label = { key: "releases:changes.hiddenCells" };
	const row = { id: "hidden", label, cells: [cell(known), cell(now)] };
	return beforeAndNow("hidden", "count", "releases:changes.cells", [row]);
}

type Name = "period" | "figures" | "tables" | "hidden";
type HeaderKey = `releases:changes.${"day" | "indicator" | "table" | "cells"}`;

function beforeAndNow(name: Name, unit: Unit, header: HeaderKey, rows: readonly TableRow[]): Table {
	return {
		...shell(name, header, rows),
		columns: [
			{ id: "before", label: { key: "releases:changes.before" }, unit },
			{ id: "now", label: { key: "releases:changes.now" }, unit },
		],
	};
}

function shell(name: Name, header: HeaderKey, rows: readonly TableRow[]) {
	const title: Label = { key: `releases:changes.title.${name}` };
	return { id: `changes-${name}`, title, rowHeader: { key: header }, rows, chart: null, notes: [] };
}

function cell(value: ReportCell["value"]): ReportCell {
	return { value, numerator: null, denominator: null, interval: null, notes: [], reason: null };
}
