import { useTranslation } from "react-i18next";
import { formatDay, formatNumber, formatPercent } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { attendance, attended, completeness, isFlagged } from "#app/registers/rates.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { WeekBars } from "./week-bars.tsx";
import type { Week } from "./weeks.ts";

/** Who came, week by week: a picture, and the same numbers as a table. */
export function WeekPicture({ weeks }: { weeks: readonly Week[] }) {
	const { t } = useTranslation("attendance");
	const { language } = usePage();
	const first = weeks.at(0);
	const last = weeks.at(-1);
	if (!first || !last) return <p>{t("weeks.none")}</p>;
	const day = (week: Week) => formatDay(week.monday, language, "short");
	return (
		<div className="weeks">
			<figure className="weeks-figure">
				<WeekBars weeks={weeks} />
				<div className="split small soft">
					<span>{day(first)}</span>
					{last !== first && <span>{day(last)}</span>}
				</div>
				<WeekKey />
			</figure>
			<details className="fold">
				<summary>{t("weeks.asTable")}</summary>
				<WeekTable weeks={weeks} />
			</details>
		</div>
	);
}

const KEY = ["came", "told", "away", "unmarked"] as const;

function WeekKey() {
	const { t } = useTranslation("attendance");
	return (
		<ul className="strip-key small">
			{KEY.map((name) => (
				<li key={name}>
					<svg width="16" height="16" aria-hidden="true">
						<path
							className={`week week-${name}`}
							d={name === "away" ? "M1 15V1h14v14zL15 1" : "M1 15V1h14v14z"}
						/>
					</svg>
					<span>{t(`weeks.${name}`)}</span>
				</li>
			))}
		</ul>
	);
}

function WeekTable({ weeks }: { weeks: readonly Week[] }) {
	const { t } = useTranslation("attendance");
	const { t: words, language } = usePage();
	const number = (value: number) => formatNumber(value, language);
	const share = (rate: number | null) =>
		rate === null ? words("evaluation:cell.noData") : formatPercent(rate, language);
	return (
		<DataTable
			caption={t("weeks.caption")}
			rowHeader="week"
			columns={[
				{ key: "week", label: t("weeks.from") },
				{ key: "held", label: words("evaluation:measure.delivery"), numeric: true },
				{ key: "came", label: t("weeks.came"), numeric: true },
				{ key: "attendance", label: words("evaluation:measure.attendance"), numeric: true },
				{ key: "complete", label: words("evaluation:measure.completeness"), numeric: true },
			]}
			rows={weeks.map(({ monday, counts }) => ({
				week: formatDay(monday, language, "short"),
				held: words("evaluation:of.short", {
					part: number(counts.held),
					whole: number(counts.held + counts.cancelled),
				}),
				came: number(attended(counts)),
				attendance: share(attendance(counts)),
				complete: (
					<bdi className={isFlagged(completeness(counts)) ? "figure-doubtful" : undefined}>
						{share(completeness(counts))}
					</bdi>
				),
			}))}
		/>
	);
}
