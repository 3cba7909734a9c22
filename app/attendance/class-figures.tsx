import { useTranslation } from "react-i18next";
import { formatNumber, formatPercent } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import type { ClassReport } from "./class-report.ts";
import { Completeness } from "./completeness.tsx";
import { type ClassFigure, figuresOf, restsOnMarks, type ShareFigure } from "./figures.ts";
import { RateFigure } from "./rate-figure.tsx";

export function ClassFigures({ report }: { report: ClassReport }) {
	return (
		<ul className="figures">
			{figuresOf(report).map((figure) => (
				<li key={figure.measure} className="figure-card">
					<Figure figure={figure} report={report} />
				</li>
			))}
		</ul>
	);
}

type FigureProps = { figure: ClassFigure; report: ClassReport };

function Figure({ figure, report }: FigureProps) {
	const { t } = usePage();
	const words = useFigureWords();
	const format = useFormat();
	const { measure } = figure;
	const isShare = figure.kind === "share";
	return (
		<RateFigure
			title={
				measure === "setAside" ? t("attendance:setAside.title") : t(`evaluation:measure.${measure}`)
			}
			value={words(figure)}
			parts={isShare && figure.rate !== null && <PartsLine figure={figure} />}
			notes={restsOnMarks(figure) && <Completeness counts={report.counts} />}
			definition={
				measure === "setAside"
					? t("attendance:setAside.definition")
					: t(`evaluation:definition.${measure}`)
			}
			made={
				isShare && figure.rate !== null
					? { part: format(figure.part), whole: format(figure.whole) }
					: null
			}
		/>
	);
}

function PartsLine({ figure: { measure, part, whole } }: { figure: ShareFigure }) {
	const { t } = useTranslation("evaluation");
	const format = useFormat();
	return <p className="soft">{t(`of.${measure}`, { part: format(part), whole: format(whole) })}</p>;
}

function useFormat(): (value: number) => string {
	const { language } = usePage();
	return (value) => formatNumber(value, language);
}

/** The figure itself; nothing counted is "no data". */
export function useFigureWords(): (figure: ClassFigure) => string {
	const { t, language } = usePage();
	return (figure) => {
		const value = figure.kind === "share" ? figure.rate : figure.value;
		if (value === null) return t("evaluation:cell.noData");
		if (figure.kind === "share") return formatPercent(value, language);
		return formatNumber(Math.round(value * 10) / 10, language);
	};
}
