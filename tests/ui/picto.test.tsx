import { expect, test } from "vitest";
import { Picto, PictoSprite } from "#app/ui/picto.tsx";
import { pictoPaths } from "#app/ui/picto-paths.ts";
import { withSprite as withSpriteBytes } from "#app/ui/picto-sprite.server.ts";
import { SPRITE_PLACE } from "#app/ui/picto-sprite.ts";
import { render } from "./render.tsx";

function withSprite(html: string): string {
	return withSpriteBytes(Buffer.from(html)).toString();
}

test("a pictogram that stands often on a page is drawn once", async () => {
	const html = await render(
		<>
			<Picto name="place" />
			<Picto name="place" size="s" />
			<Picto name="step-free" />
			<PictoSprite />
		</>,
	);
	const page = withSprite(html);
	expect(page.match(/<use href="#p-place"/g)).toHaveLength(2);
	expect(page.split(pictoPaths.place)).toHaveLength(2);
	expect(page).toContain(`<symbol id="p-step-free"`);
	expect(page).not.toContain("p-calendar");
	expect(page).not.toContain(SPRITE_PLACE);
});

test("its drawing takes colour from the words beside it, and no filling", async () => {
	const page = withSprite(`<use href="#p-check">${SPRITE_PLACE}`);
	expect(page).toMatch(/<symbol id="p-check"[^>]* fill="none" stroke="currentColor">/);
});

test("a page without pictograms keeps none, and a strange name draws nothing", () => {
	expect(withSprite(`<p>${SPRITE_PLACE}</p>`)).toBe("<p></p>");
	expect(withSprite("<p>বাংলা</p>")).toBe("<p>বাংলা</p>");
	expect(withSprite(`<use href="#p-constructor">${SPRITE_PLACE}`)).not.toContain("symbol");
});

test("only the arrow turns with the direction of reading", async () => {
	expect(await render(<Picto name="arrow" />)).toContain("picto-arrow");
	expect(await render(<Picto name="place" />)).not.toContain("picto-arrow");
});
