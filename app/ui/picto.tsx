import { pictoPaths } from "./picto-paths.ts";

export type PictoName = keyof typeof pictoPaths;

/** Never alone: a word always stands beside it, so it is hidden from screen readers. */
export function Picto({ name, size = "m" }: { name: PictoName; size?: "s" | "m" | "l" }) {
	const mirrored = name === "arrow" ? " picto-arrow" : "";
	return (
		<svg
			className={`picto picto-${size}${mirrored}`}
			viewBox="0 0 24 24"
			width="24"
			height="24"
			fill="none"
			stroke="currentColor"
			aria-hidden="true"
			focusable="false"
		>
			<path d={pictoPaths[name]} />
		</svg>
	);
}
