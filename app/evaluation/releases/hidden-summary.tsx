import { formatNumber } from "#app/i18n/format.ts";
import { type Page, usePage } from "#app/i18n/page.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { indicatorName } from "../indicator-words.ts";
import { labelWords } from "../label-words.ts";
import type { Report } from "../report-model.ts";
import { countByReason, type HiddenCell, hiddenCells } from "./hidden-cells.ts";

const MOST_LISTED = 200;

/** How much is hidden, by which rule, and where. */
export function HiddenSummary({ report }: { report: Report }) {
	const { t } = usePage();
	const cells = hiddenCells(report);
	return (
		<section className="stack">
			<h2>{t("releases:hidden.title")}</h2>
			<p>{t("releases:hidden.passed")}</p>
			{cells.length === 0 ? (
				<p>{t("releases:hidden.none")}</p>
			) : (
				<>
					<ByReason cells={cells} />
					<details className="fold">
						<summary>{t("releases:hidden.all")}</summary>
						<EachCell cells={cells} />
					</details>
				</>
			)}
		</section>
	);
}

type OfCells = { cells: readonly HiddenCell[] };

function ByReason({ cells }: OfCells) {
	const { t, language } = usePage();
	return (
		<>
			<p>
				<strong>{t("releases:hidden.count", { count: cells.length })}</strong>
			</p>
			<DataTable
				caption={t("releases:hidden.by")}
				rowHeader="reason"
				columns={[
					{ key: "reason", label: t("releases:hidden.reason") },
					{ key: "cells", label: t("releases:hidden.cells"), numeric: true },
				]}
				rows={countByReason(cells).map(([reason, count]) => ({
					reason: t(`releases:hidden.why.${reason}`),
					cells: formatNumber(count, language),
				}))}
			/>
		</>
	);
}

function EachCell({ cells }: OfCells) {
	const page = usePage();
	const { t } = page;
	const more = cells.length - MOST_LISTED;
	return (
		<>
			<DataTable
				captionHidden
				caption={t("releases:hidden.all")}
				rowHeader="where"
				columns={[
					{ key: "where", label: t("releases:hidden.where") },
					{ key: "reason", label: t("releases:hidden.reason") },
				]}
				rows={cells.slice(0, MOST_LISTED).map(({ where, reason }) => ({
					where: <bdi>{whereWords(where, page)}</bdi>,
					reason: t(`releases:hidden.why.${reason}`),
				}))}
			/>
			{more > 0 && <p>{t("releases:hidden.more", { count: more })}</p>}
		</>
	);
}

function whereWords(where: HiddenCell["where"], page: Page): string {
	if ("indicator" in where) return indicatorName(where.indicator, page);
	const [table, row, column] = [where.table, where.row, where.column].map((label) =>
		labelWords(label, page),
	);
	return page.t("releases:hidden.whereTable", { table, row, column });
}
