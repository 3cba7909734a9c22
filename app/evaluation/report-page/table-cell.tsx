import { useTranslation } from "react-i18next";
import { usePage } from "#app/i18n/page.tsx";
import { intervalWords, partsWords, unitOf, valueWords } from "../cell-words.ts";
import type { Column, ReportCell } from "../report-model.ts";
import { type Notes, notesOfCell } from "../report-notes.ts";

type TableCellProps = { cell: ReportCell; column: Column; notes: Notes };

/** The number, what it is made of, how sure it is, and where to read more. */
export function TableCell({ cell, column, notes }: TableCellProps) {
	const { t } = useTranslation("report");
	const page = usePage();
	const unit = unitOf(cell, column);
	const besides = [
		partsWords(cell, unit, page),
		intervalWords(cell, unit, page),
		...notesOfCell(cell, notes).map(({ number }) => t("noteMark", { number })),
	].filter((words) => words !== null);
	return (
		<td className={unit === "words" ? undefined : "num"}>
			<bdi>{valueWords(cell, unit, page)}</bdi>
			{besides.map((words) => (
				<span key={words} className="figure-parts">
					{words}
				</span>
			))}
		</td>
	);
}
