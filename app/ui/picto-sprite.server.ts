import { SPRITE_PLACE, spriteOf, USE } from "./picto-sprite.ts";

const QUOTE = '"'.charCodeAt(0);

/**
 * Puts in every pictogram that the page uses, drawn once. Only the finished page knows which those
 * are: parts of it were made at other times. In bytes, since a page is sent as bytes and looking
 * through them costs a tenth of looking through text.
 */
export function withSprite(page: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> {
	const place = page.lastIndexOf(SPRITE_PLACE);
	if (place === -1) return page;
	const sprite = Buffer.from(spriteOf(pictosIn(page)));
	return Buffer.concat([
		page.subarray(0, place),
		sprite,
		page.subarray(place + SPRITE_PLACE.length),
	]);
}

function pictosIn(page: Buffer): Set<string> {
	const names = new Set<string>();
	for (let at = page.indexOf(USE); at !== -1; at = page.indexOf(USE, at)) {
		const begin = at + USE.length;
		at = page.indexOf(QUOTE, begin);
		names.add(page.toString("latin1", begin, at));
	}
	return names;
}
