import { pictoPaths } from "./picto-paths.ts";

export type PictoName = keyof typeof pictoPaths;

/** Where the document keeps its drawings; nobody can type it, for text is escaped. */
export const SPRITE_PLACE = "<!--pictos-->";

/** Before the name wherever a drawing is used. */
export const USE = '<use href="#p-';

// What is drawn elsewhere takes nothing from the elements around the symbol.
const LINES = 'viewBox="0 0 24 24" fill="none" stroke="currentColor"';

export function idOfPicto(name: PictoName): string {
	return `p-${name}`;
}

export function spriteOf(names: Iterable<string>): string {
	const symbols = [...names]
		.filter(isPicto)
		.map(
			(name) => `<symbol id="${idOfPicto(name)}" ${LINES}><path d="${pictoPaths[name]}"/></symbol>`,
		);
	return symbols.length === 0 ? "" : `<svg>${symbols.join("")}</svg>`;
}

function isPicto(name: string): name is PictoName {
	return Object.hasOwn(pictoPaths, name);
}
