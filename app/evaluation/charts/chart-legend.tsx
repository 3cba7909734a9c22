import type { ChartKind } from "../report-model.ts";
import type { ChartData } from "./chart-data.ts";
import { colourOf, DASHES, patternOf } from "./colours.ts";
import { Dot } from "./dot.tsx";

type ChartLegendProps = { kind: ChartKind; data: ChartData };

/** Which colour, pattern and shape is which column; nothing for a picture of one. */
export function ChartLegend({ kind, data }: ChartLegendProps) {
	if (data.series.length < 2 || kind === "matrix" || kind === "logic" || kind === "flow")
		return null;
	return (
		<ul className="picture-legend">
			{data.series.map(({ id, name }, at) => (
				<li key={id}>
					<Key kind={kind} at={at} />
					<bdi>{name}</bdi>
				</li>
			))}
		</ul>
	);
}

function Key({ kind, at }: { kind: ChartKind; at: number }) {
	return (
		<svg viewBox="0 0 28 16" width="28" height="16" aria-hidden="true" focusable="false">
			{kind === "bars" && <Swatch at={at} />}
			{kind === "curve" && (
				<path
					d="M0 8H28"
					stroke={colourOf(at)}
					strokeWidth="3"
					strokeDasharray={DASHES[at]}
					strokeLinecap="round"
				/>
			)}
			{kind === "intervals" && <Dot x={14} y={8} at={at} />}
			{kind === "before-after" && <Dot x={14} y={8} at={0} isHollow={at === 0} />}
		</svg>
	);
}

function Swatch({ at }: { at: number }) {
	const pattern = patternOf(at);
	return (
		<>
			<rect width="28" height="16" fill={colourOf(at)} />
			{pattern && <rect width="28" height="16" fill={pattern} />}
		</>
	);
}
