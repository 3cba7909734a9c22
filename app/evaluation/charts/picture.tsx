import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Canvas } from "./canvas.ts";
import { round } from "./canvas.ts";
import type { ChartData } from "./chart-data.ts";

type PictureProps = { data: ChartData; canvas: Canvas; height: number; children: ReactNode };

/** For who sees it a picture, for who hears it the same numbers in words. */
export function Picture({ data, canvas, height, children }: PictureProps) {
	const id = `${data.id}-${canvas.isNarrow ? "narrow" : "wide"}`;
	return (
		<svg
			viewBox={`0 0 ${canvas.width} ${round(height)}`}
			role="img"
			aria-labelledby={`${id}-title ${id}-desc`}
			fontSize={canvas.size}
		>
			<title id={`${id}-title`}>{data.title}</title>
			<desc id={`${id}-desc`}>{useDescription(data)}</desc>
			{children}
		</svg>
	);
}

function useDescription({ rows, series }: ChartData): string {
	const { t } = useTranslation("report");
	return rows
		.flatMap(({ name, points }) =>
			points.map((point, at) => {
				const of = series.length > 1 ? t("chart.value", { name, value: series[at]!.name }) : name;
				return t("chart.value", { name: of, value: point.words });
			}),
		)
		.join("\n");
}
