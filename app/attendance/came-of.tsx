import { formatNumber, formatPercent } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import {
	absent,
	attendance,
	attended,
	type Counts,
	completeness,
	isFlagged,
} from "#app/registers/rates.ts";

/** "88.9%, 8 of 9": underlined with dots where too many marks are missing. */
export function CameOf({ counts }: { counts: Counts }) {
	const { t, language } = usePage();
	const rate = attendance(counts);
	if (rate === null) return <span className="soft">{t("evaluation:cell.noData")}</span>;
	const number = (value: number) => formatNumber(value, language);
	const came = attended(counts);
	return (
		<span className="num">
			<bdi className={isFlagged(completeness(counts)) ? "figure-doubtful" : undefined}>
				<strong>{formatPercent(rate, language)}</strong>
			</bdi>{" "}
			<span className="small soft">
				{t("evaluation:of.short", { part: number(came), whole: number(came + absent(counts)) })}
			</span>
		</span>
	);
}
