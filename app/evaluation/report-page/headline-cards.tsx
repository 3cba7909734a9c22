import { useTranslation } from "react-i18next";
import { RateFigure } from "#app/attendance/rate-figure.tsx";
import { usePage } from "#app/i18n/page.tsx";
import { Status } from "#app/ui/status.tsx";
import { cellWords, intervalWords, isMark, partsWords, valueWords } from "../cell-words.ts";
import { indicatorDefinition, indicatorName } from "../indicator-words.ts";
import { INDICATORS } from "../indicators.ts";
import type { CellNote, Headline, ReportCell } from "../report-model.ts";

/** Each figure with its counts, its interval, how far to trust it, and its meaning one tap away. */
export function HeadlineCards({ headlines }: { headlines: readonly Headline[] }) {
	if (headlines.length === 0) return null;
	return (
		<ul className="figures">
			{headlines.map((headline) => (
				<li key={headline.indicator} className="figure-card">
					<HeadlineCard headline={headline} />
				</li>
			))}
		</ul>
	);
}

function HeadlineCard({ headline }: { headline: Headline }) {
	const page = usePage();
	const { indicator, cell } = headline;
	const unit = cell.unit ?? INDICATORS[indicator].unit;
	return (
		<RateFigure
			title={indicatorName(indicator, page)}
			value={valueWords(cell, unit, page)}
			parts={<Parts headline={headline} />}
			notes={<Trust headline={headline} />}
			definition={indicatorDefinition(indicator, page)}
			made={madeOf(cell, unit === "share", page)}
		/>
	);
}

function Parts({ headline: { indicator, cell } }: { headline: Headline }) {
	const { t } = useTranslation("report");
	const page = usePage();
	const unit = cell.unit ?? INDICATORS[indicator].unit;
	if (isMark(cell.value)) {
		const why = cell.reason ? t(`reason.${cell.reason}`) : t(`mark.${cell.value}`);
		return <p className="soft">{why}</p>;
	}
	const parts = partsWords(cell, unit, page);
	const interval = intervalWords(cell, unit, page);
	return (
		<>
			{parts && <p className="soft">{parts}</p>}
			{interval && <p className="small soft">{t("likely", { interval })}</p>}
		</>
	);
}

function Trust({ headline: { cell, completeness } }: { headline: Headline }) {
	const { t } = useTranslation("report");
	const page = usePage();
	const share = completeness && valueWords(completeness, "share", page);
	const notes = cell.notes.filter((note) => !(note === "complete" && share));
	return (
		<>
			{notes.map((note) => (
				<p key={note}>
					<Status tone={toneOf(note)}>{t(`note.${note}`)}</Status>
				</p>
			))}
			{share && <p className="small soft">{t("completeness", { share })}</p>}
		</>
	);
}

function toneOf(note: CellNote): "warn" | "quiet" {
	return note === "incomplete" || note === "unreliable" ? "warn" : "quiet";
}

/** Only of numbers that are shown: a hidden one stays hidden here too. */
function madeOf(cell: ReportCell, isShare: boolean, page: Parameters<typeof cellWords>[2]) {
	const { value, numerator, denominator } = cell;
	if (!isShare || typeof value !== "number") return null;
	if (typeof numerator !== "number" || typeof denominator !== "number") return null;
	return {
		part: cellWords(numerator, "count", page),
		whole: cellWords(denominator, "count", page),
	};
}
