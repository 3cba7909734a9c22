import { useTranslation } from "react-i18next";
import { formatDay, formatPercent } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { addCounts, attendance, noCounts } from "#app/registers/rates.ts";
import { BAR, HEIGHT, weekBars } from "./week-shape.ts";
import type { Week } from "./weeks.ts";

/** A column a week: who came stands at the bottom, then who told us, who was away, who has no mark. */
export function WeekBars({ weeks }: { weeks: readonly Week[] }) {
	const { t } = useTranslation("attendance");
	const { direction } = usePage();
	const { bars, cancelled } = weekBars(weeks, direction);
	return (
		<svg
			className="week-bars"
			viewBox={`0 0 ${weeks.length * BAR} ${HEIGHT}`}
			preserveAspectRatio="none"
			role="img"
			aria-labelledby="weeks-title weeks-desc"
		>
			<title id="weeks-title">{t("weeks.title")}</title>
			<desc id="weeks-desc">
				<Description weeks={weeks} />
			</desc>
			<path className="week-ground" d={`M0 ${HEIGHT - 1}H${weeks.length * BAR}`} />
			{bars.map(({ name, d }) => (
				<path key={name} className={`week week-${name}`} d={d} />
			))}
			<path className="sign sign-cancelled" d={cancelled} />
		</svg>
	);
}

function Description({ weeks }: { weeks: readonly Week[] }) {
	const { t } = useTranslation("attendance");
	const { t: words, language } = usePage();
	const rate = attendance(weeks.map(({ counts }) => counts).reduce(addCounts, noCounts()));
	const day = (week: Week | undefined) => (week ? formatDay(week.monday, language, "short") : "");
	return (
		<>
			{t("weeks.desc", {
				from: day(weeks.at(0)),
				to: day(weeks.at(-1)),
				share: rate === null ? words("evaluation:cell.noData") : formatPercent(rate, language),
			})}
		</>
	);
}
