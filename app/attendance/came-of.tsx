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
	const { rate, parts, doubtful } = useCameWords()(counts);
	return (
		<span className="num">
			<bdi className={doubtful ? "figure-doubtful" : undefined}>
				<strong>{rate}</strong>
			</bdi>{" "}
			{parts && <span className="small soft">{parts}</span>}
		</span>
	);
}

/** The same as words, for who builds the markup. */
export function useCameWords() {
	const { t, language } = usePage();
	return (counts: Counts) => {
		const rate = attendance(counts);
		if (rate === null) return { rate: t("evaluation:cell.noData"), parts: "", doubtful: false };
		const number = (value: number) => formatNumber(value, language);
		const came = attended(counts);
		return {
			rate: formatPercent(rate, language),
			parts: t("evaluation:of.short", { part: number(came), whole: number(came + absent(counts)) }),
			doubtful: isFlagged(completeness(counts)),
		};
	};
}
