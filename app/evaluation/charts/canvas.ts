import type { Direction, LanguageTag } from "#app/i18n/languages.ts";

/** One picture is drawn twice, for a phone and for a desk, and the style sheet shows one of them. */
export type Canvas = {
	width: number;
	isNarrow: boolean;
	direction: Direction;
	language: LanguageTag;
	/** Size of the letters. */
	size: number;
};

export const NARROW = 336;
export const WIDE = 736;

export function canvasOf(
	isNarrow: boolean,
	{ direction, language }: Pick<Canvas, "direction" | "language">,
	wide = WIDE,
): Canvas {
	return { width: isNarrow ? NARROW : wide, isNarrow, direction, language, size: 15 };
}

/** Distances are measured from where reading begins: on the right in Arabic. */
export function fromStart(
	x: number,
	{ width, direction }: Pick<Canvas, "width" | "direction">,
): number {
	return round(direction === "rtl" ? width - x : x);
}

/** Where a box begins in the picture, whose own left edge is always on the left. */
export function boxStart(
	x: number,
	boxWidth: number,
	canvas: Pick<Canvas, "width" | "direction">,
): number {
	return fromStart(canvas.direction === "rtl" ? x + boxWidth : x, canvas);
}

/** A tenth of a pixel is more than anybody sees. */
export function round(value: number): number {
	return Math.round(value * 10) / 10;
}
