import type { ScaleLinear } from "d3-scale";
import { usePage } from "#app/i18n/page.tsx";
import type { Unit } from "../report-model.ts";
import { type Canvas, fromStart, round } from "./canvas.ts";
import { ChartText } from "./chart-text.tsx";
import type { PlacedRow } from "./row-places.ts";
import { tickWords } from "./tick-words.ts";

type AxisProps = {
	canvas: Canvas;
	scale: ScaleLinear<number, number>;
	unit: Unit;
	rows: readonly PlacedRow[];
	bottom: number;
};

/** Numbers below, and faint lines up from them; that of zero is strong. */
export function Axis({ canvas, scale, unit, rows, bottom }: AxisProps) {
	const { language } = usePage();
	return (
		<g>
			{scale.ticks(canvas.isNarrow ? 4 : 6).map((tick) => (
				<g key={tick}>
					<path
						d={gridLine(fromStart(scale(tick), canvas), rows, canvas)}
						stroke={tick === 0 ? "var(--edge)" : "var(--line)"}
					/>
					<ChartText
						canvas={canvas}
						x={scale(tick)}
						y={bottom + 18}
						anchor="middle"
						size={13}
						fill="var(--ink-soft)"
						lines={[tickWords(tick, unit, language)]}
					/>
				</g>
			))}
		</g>
	);
}

/** On a phone the labels stand between the rows, and no line goes through them. */
function gridLine(x: number, rows: readonly PlacedRow[], { isNarrow }: Canvas): string {
	const [first, last] = [rows.at(0), rows.at(-1)];
	if (!first || !last) return "";
	if (!isNarrow) return `M${x} ${round(first.top)}V${round(last.bottom)}`;
	return rows.map(({ top, bottom }) => `M${x} ${round(top)}V${round(bottom)}`).join("");
}
