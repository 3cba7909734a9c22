import type { Direction } from "#app/i18n/languages.ts";
import { daysBetween } from "#app/i18n/london-time.ts";
import type { LocalDate } from "#db/columns.ts";
import { LEVELS, levelIndex } from "./levels.ts";
import type { Finding } from "./skill-history.ts";

export const WIDTH = 240;
export const HEIGHT = 116;

const EDGE = 12;
// Time ends before the picture does, so that the last level is seen to last.
const TIME = 0.86;
const STEP = (HEIGHT - 2 * EDGE) / (LEVELS.length - 1);

export type Point = { x: number; y: number };

export type SkillShape = {
	/** Heights of the six levels, lowest level first. */
	rows: number[];
	dots: Point[];
	/** The stairs from the first finding to the last. */
	line: string;
	/** The last level, held until the picture ends. */
	held: string;
	/** Everything below the stairs. */
	area: string;
};

/** Time runs the way the page is read. `from` and `to` are the same for all four skills. */
export function skillShape(
	findings: readonly Finding[],
	{ from, to }: { from: LocalDate; to: LocalDate },
	direction: Direction,
): SkillShape {
	const span = Math.max(1, daysBetween(from, to));
	const across = (part: number) => {
		const x = EDGE + part * (WIDTH - 2 * EDGE);
		return round(direction === "rtl" ? WIDTH - x : x);
	};
	const dots = findings.map(({ level, assessedOn }) => ({
		x: across((daysBetween(from, assessedOn) / span) * TIME),
		y: rowOf(levelIndex(level)),
	}));
	return { rows: LEVELS.map((_, index) => rowOf(index)), dots, ...stairs(dots, across(1)) };
}

function stairs(dots: readonly Point[], end: number): Omit<SkillShape, "rows" | "dots"> {
	const [first, ...later] = dots;
	if (!first) return { line: "", held: "", area: "" };
	const last = later.at(-1) ?? first;
	const line = `M${first.x} ${first.y}${later.map(({ x, y }) => `H${x}V${y}`).join("")}`;
	return {
		line,
		held: `M${last.x} ${last.y}H${end}`,
		area: `${line}H${end}V${HEIGHT}H${first.x}Z`,
	};
}

function rowOf(index: number): number {
	return round(HEIGHT - EDGE - index * STEP);
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
