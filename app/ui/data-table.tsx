import type { ReactNode } from "react";

export type Column = { key: string; label: ReactNode; numeric?: boolean };

type DataTableProps = {
	caption: string;
	columns: readonly Column[];
	rows: readonly Record<string, ReactNode>[];
	/** Key of the column whose cells name their row. */
	rowHeader: string;
	captionHidden?: boolean;
	/** Words more than figures: on a phone each row is a card, and nothing scrolls sideways. */
	cards?: boolean;
};

/** Said once more: some browsers forget what a table is when it is laid out as cards. */
const ROLES = {
	table: "table",
	group: "rowgroup",
	row: "row",
	column: "columnheader",
	header: "rowheader",
	cell: "cell",
} as const;

export function DataTable({ caption, columns, rows, rowHeader, ...look }: DataTableProps) {
	const { captionHidden, cards = false } = look;
	const role = (name: keyof typeof ROLES) => (cards ? ROLES[name] : undefined);
	return (
		// The region scrolls, not the page; focus lets a keyboard scroll it.
		<section
			className={cards ? "table-region table-cards" : "table-region"}
			aria-label={caption}
			// biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take focus
			tabIndex={0}
		>
			<table role={role("table")}>
				<caption className={captionHidden ? "visually-hidden" : undefined}>{caption}</caption>
				<thead role={role("group")}>
					<tr role={role("row")}>
						{columns.map(({ key, label, numeric }) => (
							<th
								key={key}
								scope="col"
								role={role("column")}
								className={numeric ? "num" : undefined}
							>
								{label}
							</th>
						))}
					</tr>
				</thead>
				<tbody role={role("group")}>
					{rows.map((row, index) => (
						<tr key={index} role={role("row")}>
							{columns.map((column) => (
								<Cell
									key={column.key}
									column={column}
									isHeader={column.key === rowHeader}
									isOfCard={cards}
								>
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

type CellProps = { column: Column; isHeader: boolean; isOfCard: boolean; children: ReactNode };

function Cell({ column: { label, numeric }, isHeader, isOfCard, children }: CellProps) {
	const look = numeric ? "num" : undefined;
	if (isHeader)
		return (
			<th scope="row" role={isOfCard ? ROLES.header : undefined}>
				{children}
			</th>
		);
	if (!isOfCard) return <td className={look}>{children}</td>;
	return (
		<td
			role={ROLES.cell}
			className={look}
			data-label={typeof label === "string" ? label : undefined}
		>
			<div>{children}</div>
		</td>
	);
}
