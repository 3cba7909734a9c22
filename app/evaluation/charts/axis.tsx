import type { ScaleLinear } from "d3-scale";
import { usePage } from "#app/i18n/page.tsx";
import { numberWords } from "../cell-words.ts";
import type { Unit } from "../report-model.ts";
import { type Canvas, fromStart, round } from "./canvas.ts";
import { ChartText } from "./chart-text.tsx";

type AxisProps = {
	canvas: Canvas;
	scale: ScaleLinear<number, number>;
	unit: Unit;
	top: number;
	bottom: number;
};

/** Numbers below, and faint lines up from them; that of zero is strong. */
export function Axis({ canvas, scale, unit, top, bottom }: AxisProps) {
	const { language } = usePage();
	return (
		<g>
			{scale.ticks(canvas.isNarrow ? 4 : 6).map((tick) => (
				<g key={tick}>
					<path
						d={`M${fromStart(scale(tick), canvas)} ${round(top)}V${round(bottom)}`}
						stroke={tick === 0 ? "var(--edge)" : "var(--line)"}
					/>
					<ChartText
						canvas={canvas}
						x={scale(tick)}
						y={bottom + 18}
						anchor="middle"
						size={13}
						fill="var(--ink-soft)"
						lines={[numberWords(tick, unit, language)]}
					/>
				</g>
			))}
		</g>
	);
}
