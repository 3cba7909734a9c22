import { usePage } from "#app/i18n/page.tsx";
import { ReportChart } from "../charts/report-chart.tsx";
import { labelWords } from "../label-words.ts";
import type { Column, Table, TableRow } from "../report-model.ts";
import { type Notes, notesOfTable } from "../report-notes.ts";
import { NoteList } from "./note-list.tsx";
import { TableCell } from "./table-cell.tsx";

type ReportTableProps = { table: Table; notes: Notes };

/** The picture, then the same numbers as a table, then what must be known to read them. */
export function ReportTable({ table, notes }: ReportTableProps) {
	const page = usePage();
	const { id, columns, rows } = table;
	const title = labelWords(table.title, page);
	const isSaid = table.chart !== null && labelWords(table.chart.title, page) === title;
	return (
		<div className="report-table" id={`table-${id}`}>
			<ReportChart table={table} />
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take focus */}
			<section className={regionClass(table)} aria-label={title} tabIndex={0}>
				<table>
					<caption className={isSaid ? "visually-hidden" : undefined}>
						<span className="caption-words">{title}</span>
					</caption>
					<thead>
						<tr>
							<th scope="col">{labelWords(table.rowHeader, page)}</th>
							{columns.map((column) => (
								<th key={column.id} scope="col" className={numeric(column)}>
									{labelWords(column.label, page)}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{rows.map((row) => (
							<Row key={row.id} {...{ row, columns, notes }} />
						))}
					</tbody>
				</table>
			</section>
			<NoteList notes={notesOfTable(table, notes)} />
		</div>
	);
}

type RowProps = { row: TableRow; columns: readonly Column[]; notes: Notes };

function Row({ row, columns, notes }: RowProps) {
	const page = usePage();
	return (
		<tr className={rowClass(row)}>
			<th scope="row">
				<bdi>{labelWords(row.label, page)}</bdi>
			</th>
			{columns.map((column, at) => (
				<TableCell key={column.id} cell={row.cells[at]!} column={column} notes={notes} />
			))}
		</tr>
	);
}

function numeric({ unit }: Column): string | undefined {
	return unit === "words" ? undefined : "num";
}

/** On paper a short table stays on one page. */
function regionClass({ rows }: Table): string {
	return rows.length <= 16 ? "table-region table-short" : "table-region";
}

/** Who was lost on the way stands below the step, as beside its arrow. */
function rowClass({ id, isTotal }: TableRow): string | undefined {
	if (isTotal) return "total";
	return id.startsWith("loss") ? "loss" : undefined;
}
