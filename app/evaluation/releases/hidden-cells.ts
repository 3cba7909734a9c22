import type { IndicatorId } from "../indicators.ts";
import type { Label, Reason, Report, ReportCell, SectionId } from "../report-model.ts";

export type HiddenCell = {
	section: SectionId;
	reason: Reason;
	/** Of a headline, or a cell of a table. */
	where: { indicator: IndicatorId } | { table: Label; row: Label; column: Label };
};

/** Every cell that is not shown, in the order of the pages, and which rule hid it. */
export function hiddenCells({ sections }: Report): HiddenCell[] {
	return sections.flatMap(({ id: section, headlines, tables }) => [
		...headlines.flatMap(({ indicator, cell }) => hidden(section, cell, { indicator })),
		...tables.flatMap((table) =>
			table.rows.flatMap((row) =>
				row.cells.flatMap((cell, index) => {
					const column = table.columns[index]!.label;
					return hidden(section, cell, { table: table.title, row: row.label, column });
				}),
			),
		),
	]);
}

function hidden(
	section: SectionId,
	{ reason }: ReportCell,
	where: HiddenCell["where"],
): HiddenCell[] {
	return reason === null ? [] : [{ section, reason, where }];
}

export function countByReason(cells: readonly HiddenCell[]): [Reason, number][] {
	const byReason = Map.groupBy(cells, ({ reason }) => reason);
	return [...byReason].map(([reason, some]): [Reason, number] => [reason, some.length]);
}
