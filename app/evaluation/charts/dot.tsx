import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from "d3-shape";
import { colourOf } from "./colours.ts";

const SHAPES = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond] as const;

type DotProps = { x: number; y: number; at: number; isHollow?: boolean };

/** A shape of its own for each column, so that nobody has to know the colours. */
export function Dot({ x, y, at, isHollow = false }: DotProps) {
	const path = symbol(SHAPES[at % SHAPES.length], isHollow ? 90 : 110).digits(1)();
	return (
		<path
			d={path ?? ""}
			transform={`translate(${x} ${y})`}
			fill={isHollow ? "var(--surface)" : colourOf(at)}
			stroke={isHollow ? colourOf(at) : "var(--surface)"}
			strokeWidth={isHollow ? 3 : 1}
		/>
	);
}
