import { isolate } from "#app/i18n/bidi.ts";
import { boxStart, type Canvas, fromStart } from "./canvas.ts";
import { lineHeight } from "./wrap-words.ts";

type ChartTextProps = {
	canvas: Canvas;
	/** From where reading begins. */
	x: number;
	/** Of the first line's foot. */
	y: number;
	lines: readonly string[];
	anchor?: "start" | "middle" | "end";
	size?: number;
	isBold?: boolean;
	fill?: string;
};

/** The page's direction turns the anchors round by itself. */
export function ChartText(props: ChartTextProps) {
	const { canvas, x, y, lines, anchor, size = canvas.size, isBold, fill = "var(--ink)" } = props;
	const at = fromStart(x, canvas);
	const step = lineHeight({ language: canvas.language, size });
	return (
		<text
			y={y}
			x={at}
			fontSize={size}
			textAnchor={anchor}
			fontWeight={isBold ? 700 : undefined}
			fill={fill}
		>
			{lines.length === 1
				? isolate(lines[0]!, canvas.direction)
				: lines.map((line, index) => (
						<tspan key={index} x={at} dy={index === 0 ? 0 : step}>
							{isolate(line, canvas.direction)}
						</tspan>
					))}
		</text>
	);
}

type BoxProps = { canvas: Canvas; x: number; y: number; width: number; height: number };

export function boxAt({ canvas, x, y, width, height }: BoxProps) {
	return { x: boxStart(x, width, canvas), y, width, height };
}
