import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { usePage } from "#app/i18n/page.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import type { Figure, Measure } from "./report-view.ts";
import { partsWords, valueWords } from "./report-words.ts";

export type TableRow = { label: ReactNode; figures: readonly Figure[] };

type GroupTableProps = {
	caption: string;
	/** What the rows are. */
	of: string;
	rows: readonly TableRow[];
	measures: readonly Measure[];
};

/** The same figures for every class, area or level, side by side. */
export function GroupTable({ caption, of, rows, measures }: GroupTableProps) {
	const { t } = useTranslation("evaluation");
	const shown = measures.filter((measure) => rows.some((row) => findFigure(row, measure)));
	return (
		<DataTable
			caption={caption}
			rowHeader="row"
			columns={[
				{ key: "row", label: of },
				...shown.map((key) => ({ key, label: t(`measure.${key}`), numeric: true })),
			]}
			rows={rows.map((row) => ({ row: row.label, ...cellsOf(row, shown) }))}
		/>
	);
}

function cellsOf(row: TableRow, measures: readonly Measure[]): Record<string, ReactNode> {
	return Object.fromEntries(
		measures.map((measure) => [
			measure,
			<FigureCell key={measure} figure={findFigure(row, measure)} />,
		]),
	);
}

function FigureCell({ figure }: { figure: Figure | undefined }) {
	const page = usePage();
	// A class that has ended has no "so far".
	if (!figure) return <span aria-hidden="true">–</span>;
	const parts = partsWords(figure, page);
	const doubtful = figure.notes.some((note) => note === "incomplete" || note === "unreliable");
	return (
		<>
			<bdi className={doubtful ? "figure-doubtful" : undefined}>{valueWords(figure, page)}</bdi>
			{parts && <span className="figure-parts">{parts}</span>}
		</>
	);
}

function findFigure(row: TableRow, measure: Measure): Figure | undefined {
	return row.figures.find((figure) => figure.measure === measure);
}
