export const SHADES = 3;

/** Values that share a shade, and the shade: 1 is the lightest; nothing has none. */
export type Shade = { shade: number; least: number; most: number };

/** Three shades with about as many different values in each; the darkest is always used. */
export function shadesOf(values: readonly number[]): Shade[] {
	const distinct = [...new Set(values.filter((value) => value > 0))].sort((a, b) => a - b);
	const cut = (part: number) => Math.round((part * distinct.length) / SHADES);
	const groups = Array.from({ length: SHADES }, (_, at) => distinct.slice(cut(at), cut(at + 1)));
	const used = groups.filter((group) => group.length > 0);
	return used.map((group, at) => ({
		shade: SHADES - used.length + at + 1,
		least: group.at(0)!,
		most: group.at(-1)!,
	}));
}

/** 0 for nothing at all. */
export function shadeOf(value: number, shades: readonly Shade[]): number {
	return shades.findLast(({ least }) => value >= least)?.shade ?? 0;
}
