import { idOfPicto, type PictoName, SPRITE_PLACE } from "./picto-sprite.ts";

export type { PictoName } from "./picto-sprite.ts";

/** Never alone: a word always stands beside it, so it is hidden from screen readers. */
export function Picto({ name, size = "m" }: { name: PictoName; size?: "s" | "m" | "l" }) {
	const mirrored = name === "arrow" ? " picto-arrow" : "";
	return (
		<svg className={`picto picto-${size}${mirrored}`} width="24" height="24" aria-hidden="true">
			<use href={`#${idOfPicto(name)}`} />
		</svg>
	);
}

/** Once a document; see `withSprite`. */
export function PictoSprite() {
	// The browser finds the drawings here and the script nothing: neither touches the other's.
	// biome-ignore lint/security/noDangerouslySetInnerHtml: a fixed word
	return <div hidden suppressHydrationWarning dangerouslySetInnerHTML={{ __html: SPRITE_PLACE }} />;
}
