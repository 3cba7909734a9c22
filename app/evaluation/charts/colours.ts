/** Of `tokens.css`; four at most, and each has a pattern and a shape besides. */
export const COLOURS = [
	"var(--chart-1)",
	"var(--chart-2)",
	"var(--chart-3)",
	"var(--chart-4)",
] as const;

export function colourOf(at: number): string {
	return COLOURS[at % COLOURS.length]!;
}

/** Over the colour, so that bars are told apart without it; the first is plain. */
export function patternOf(at: number): string | null {
	return at === 0 ? null : `url(#chart-pattern-${at % COLOURS.length})`;
}

/** Of lines with round ends, which reach into the gaps. */
export const DASHES = [undefined, "8 7", "1 6", "12 7 1 7"] as const;

/** Orange alone is a little too near to white paper. */
export function edgeOf(at: number): string {
	return at === 3 ? "var(--ink)" : colourOf(at);
}
