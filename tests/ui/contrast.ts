/** WCAG 2: how far apart two colours are in light, from 1 to 21. */
export function contrast(one: string, other: string): number {
	const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5]
		.map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
		.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** `--name: #rrggbb` in a piece of CSS. */
export function coloursIn(css: string): Record<string, string> {
	const found = css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\s*;/gi);
	return Object.fromEntries([...found].map(([, name, hex]) => [name, hex]));
}
