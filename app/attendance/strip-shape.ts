import type { Direction } from "#app/i18n/languages.ts";
import { SIGNS, type Sign, type SignName } from "./signs.ts";

export const CELL = 12;
export const STRIP_HEIGHT = 28;

type Draw = (x: number) => string;

// Told apart by where they stand and whether they are filled; the colour only helps.
const SHAPES: Record<SignName, Draw | null> = {
	present: (x) => block(x, 2, 24),
	late: (x) => block(x, 13, 13),
	leftEarly: (x) => block(x, 2, 13),
	absent: (x) => `M${x + 2.5} 10l7 8m0-8l-7 8`,
	authorised: (x) => `M${x + 2.5} 6.5h7v15h-7z`,
	unmarked: (x) => `M${x + 6} 14h.01`,
	notExpected: null,
	setAside: (x) => `M${x + 3} 25h6`,
	cancelled: (x) => `M${x + 9} 7l-6 14`,
};

export type StripPath = { name: SignName; d: string };

/** One path for each kind of sign, the first lesson at the side where reading begins. */
export function stripPaths(signs: readonly Sign[], direction: Direction): StripPath[] {
	const drawn = new Map<SignName, string>();
	for (const [index, sign] of signs.entries()) {
		const name = SIGNS[sign];
		const draw = SHAPES[name];
		if (!draw) continue;
		const place = direction === "rtl" ? signs.length - 1 - index : index;
		drawn.set(name, (drawn.get(name) ?? "") + draw(place * CELL));
	}
	return [...drawn].map(([name, d]) => ({ name, d }));
}

/** Nothing is drawn where nobody was expected. */
export function isDrawn(sign: Sign): boolean {
	return SHAPES[SIGNS[sign]] !== null;
}

function block(x: number, y: number, height: number): string {
	return `M${x + 1} ${y}h10v${height}h-10z`;
}
