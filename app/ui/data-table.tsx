import type { ReactNode } from "react";

export type Column = { key: string; label: ReactNode; numeric?: boolean };

type DataTableProps = {
	caption: string;
	columns: readonly Column[];
	rows: readonly Record<string, ReactNode>[];
	/** Key of the column whose cells name their row. */
	rowHeader: string;
	captionHidden?: boolean;
};

export function DataTable({ caption, columns, rows, rowHeader, captionHidden }: DataTableProps) {
	return (
		// The region scrolls, not the page; focus lets a keyboard scroll it.
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take focus
		<section className="table-region" aria-label={caption} tabIndex={0}>
			<table>
				<caption className={captionHidden ? "visually-hidden" : undefined}>{caption}</caption>
				<thead>
					<tr>
						{columns.map((column) => (
							<th key={column.key} scope="col" className={column.numeric ? "num" : undefined}>
								{column.label}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map((row, index) => (
						<tr key={index}>
							{columns.map((column) => (
								<Cell key={column.key} column={column} isHeader={column.key === rowHeader}>
									{row[column.key]}
								</Cell>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}

type CellProps = { column: Column; isHeader: boolean; children: ReactNode };

function Cell({ column, isHeader, children }: CellProps) {
	if (isHeader) return <th scope="row">{children}</th>;
	return <td className={column.numeric ? "num" : undefined}>{children}</td>;
}
