import type { Direction } from "#app/i18n/languages.ts";
import { attended, type Counts } from "#app/registers/rates.ts";
import type { Week } from "./weeks.ts";

export const BAR = 22;
export const HEIGHT = 120;
const GAP = 3;

export type WeekPart = "came" | "told" | "away" | "unmarked";
type Bars = { bars: { name: WeekPart; d: string }[]; cancelled: string };

/** Parts of a column from the ground up; all weeks have one scale. */
export function weekBars(weeks: readonly Week[], direction: Direction): Bars {
	const most = Math.max(1, ...weeks.map(({ counts }) => counts.expected));
	const drawn: Record<WeekPart, string> = { came: "", told: "", away: "", unmarked: "" };
	let cancelled = "";
	for (const [index, { counts }] of weeks.entries()) {
		const x = (direction === "rtl" ? weeks.length - 1 - index : index) * BAR;
		let ground = HEIGHT - 1;
		for (const { name, count } of partsOf(counts)) {
			const height = Math.round((count / most) * (HEIGHT - 4) * 10) / 10;
			if (height > 0) drawn[name] += box(x + GAP, ground, height, name === "away");
			ground = Math.round((ground - height) * 10) / 10;
		}
		if (counts.held === 0) cancelled += `M${x + BAR / 2 + 3} ${HEIGHT - 18}l-6 14`;
	}
	const names = ["came", "told", "away", "unmarked"] as const;
	return { bars: names.map((name) => ({ name, d: drawn[name] })), cancelled };
}

/** A stroke from corner to corner tells those away from the others without any colour. */
function box(x: number, ground: number, height: number, crossed: boolean): string {
	const width = BAR - 2 * GAP;
	const edge = `M${x} ${ground}v${-height}h${width}v${height}z`;
	return crossed ? `${edge}l${width} ${-height}` : edge;
}

function partsOf(counts: Counts): { name: WeekPart; count: number }[] {
	return [
		{ name: "came", count: attended(counts) },
		{ name: "told", count: counts.authorised },
		{ name: "away", count: counts.absent },
		{ name: "unmarked", count: counts.expected - counts.marked },
	];
}
