import { pictoPaths } from "./picto-paths.ts";

export type PictoName = keyof typeof pictoPaths;

/** Where the document keeps its drawings; nobody can type it, for text is escaped. */
export const SPRITE_PLACE = "<!--pictos-->";

// What is drawn elsewhere takes nothing from the elements around the symbol.
const LINES = 'viewBox="0 0 24 24" fill="none" stroke="currentColor"';
const USED = /<use href="#p-([a-z-]+)"/g;

export function idOfPicto(name: PictoName): string {
	return `p-${name}`;
}

/**
 * Every pictogram that the page uses, drawn once. Only the finished page knows which those are:
 * parts of it were made at other times.
 */
export function withSprite(html: string): string {
	const names = new Set([...html.matchAll(USED)].map(([, name = ""]) => name));
	return html.replace(SPRITE_PLACE, () => spriteOf([...names].filter(isPicto).sort()));
}

function isPicto(name: string): name is PictoName {
	return Object.hasOwn(pictoPaths, name);
}

function spriteOf(names: readonly PictoName[]): string {
	if (names.length === 0) return "";
	const symbols = names.map(
		(name) => `<symbol id="${idOfPicto(name)}" ${LINES}><path d="${pictoPaths[name]}"/></symbol>`,
	);
	return `<svg>${symbols.join("")}</svg>`;
}
