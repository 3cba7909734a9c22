import { useTranslation } from "react-i18next";
import { formatMonth, formatNumber, formatPercent } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { STEP } from "./month-table.ts";
import type { ToldMonth } from "./told-months.ts";
import type { Workplace } from "./workplace.server.ts";

type MonthsPartProps = { told: Workplace["told"]; nextTold: string };

/** Each month as it was first told; what is hidden stays hidden. */
export function MonthsPart({ told: { months, classes }, nextTold }: MonthsPartProps) {
	const { t } = useTranslation("workplace");
	const all = [...months, ...classes.flatMap((one) => one.months)];
	const isAnyHidden = all.some(({ attendance }) => attendance === null);
	return (
		<section className="stack part">
			<h3>{t("months.title")}</h3>
			<p>{t("months.rule", { day: nextTold })}</p>
			{months.length === 0 ? (
				<p className="soft">{t("months.none")}</p>
			) : (
				<MonthsTable caption={t("months.all")} months={months} />
			)}
			{classes.map(({ id, title, englishTitle, months: ofClass }) => (
				<section key={id} className="stack-s">
					<h4>
						<Both own={title} english={englishTitle} />
					</h4>
					<MonthsTable caption={title} months={ofClass} captionHidden />
				</section>
			))}
			{isAnyHidden && <p className="soft small">{t("months.hidden")}</p>}
		</section>
	);
}

type MonthsTableProps = { caption: string; months: readonly ToldMonth[]; captionHidden?: true };

function MonthsTable({ caption, months, captionHidden }: MonthsTableProps) {
	const { t } = useTranslation("workplace");
	const { language } = usePage();
	return (
		<DataTable
			caption={caption}
			captionHidden={captionHidden}
			rowHeader="month"
			columns={[
				{ key: "month", label: t("months.month") },
				{ key: "lessons", label: t("months.lessons"), numeric: true },
				{ key: "attendance", label: t("months.attendance"), numeric: true },
			]}
			rows={months.map(({ month, lessons, attendance }) => ({
				month: formatMonth(month, language),
				lessons: formatNumber(lessons, language),
				attendance: <Attendance attendance={attendance} />,
			}))}
		/>
	);
}

/** "85% to 90%": a step of five, never all and never nobody. */
function Attendance({ attendance }: Pick<ToldMonth, "attendance">) {
	const { t } = useTranslation("workplace");
	const { language } = usePage();
	if (attendance === null) return <abbr title={t("months.hiddenShort")}>[c]</abbr>;
	const percent = (value: number) => formatPercent(value / 100, language, 0);
	return t("months.step", { from: percent(attendance), to: percent(attendance + STEP) });
}
