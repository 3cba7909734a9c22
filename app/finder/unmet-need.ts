import { LEVELS } from "#app/assessments/levels.ts";
import { isSmall } from "#app/evaluation/disclosure/policy.ts";
import { type Cell, protectCount, sumReleased } from "#app/evaluation/small-numbers.ts";
import { addDays, londonDate } from "#app/i18n/london-time.ts";
import { AREAS } from "./areas.ts";
import { CHILDCARE, type Search, TIMES } from "./finder-search.ts";
import { readOutcodes } from "./places/outcodes.ts";
import { milesBetween, type Place } from "./places/place.ts";

/** By what a search that found nothing is counted; an empty text was not asked for. */
export type Need = { level: string; area_id: string; time: string; childcare: string };

export const DIMENSIONS = ["area_id", "level", "time", "childcare"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

const SEVERAL = "several";

/** Values in the order in which they are shown, where one is smaller than the next. */
export const VALUES: Record<Dimension, readonly string[]> = {
	area_id: [...AREAS.map(({ gss }) => gss), ""],
	level: [...LEVELS, SEVERAL, ""],
	time: [...TIMES, SEVERAL, ""],
	childcare: [...CHILDCARE, SEVERAL, ""],
};

/**
 * All that is kept of a search that found nothing: never words, never a place smaller than a
 * borough. Null where there is nothing to plan a class by, and where somebody looked with the code
 * of a workplace for its own.
 */
export function needOf(search: Search): Need | null {
	const { level, time, childcare, area, place, code } = search;
	if (code !== null) return null;
	const need = {
		level: oneOf(level),
		area_id: area ?? areaOf(place) ?? "",
		time: oneOf(time),
		childcare: oneOf(childcare),
	};
	const isAny = place === null && Object.values(need).every((value) => value === "");
	return isAny ? null : need;
}

function oneOf(chosen: readonly string[]): string {
	return chosen.length > 1 ? SEVERAL : (chosen[0] ?? "");
}

/** A station stands in no list of areas: what is nearest to it does. */
function areaOf(place: Place | null): string | null {
	if (!place || place.area) return place?.area ?? null;
	const nearest = readOutcodes()
		.map((outcode) => ({ area: outcode.area, miles: milesBetween(place, outcode) }))
		.reduce((one, other) => (other.miles < one.miles ? other : one));
	return nearest.area;
}

export function monthOf(now: Date): string {
	return londonDate(now).slice(0, 7);
}

export function monthBefore(month: string): string {
	return addDays(`${month}-01`, -1).slice(0, 7);
}

export type NeedRow = { value: string; searches: Cell };

/**
 * The searches of some months by one dimension. Each month is protected by itself and months only
 * add what each of them shows, so that two choices of months tell no more than their months do.
 *
 * @param months for each month the searches of each value
 */
export function protectNeed(
	dimension: Dimension,
	months: readonly ReadonlyMap<string, number>[],
): NeedRow[] {
	const shown = months.map(protectMonth);
	const values = VALUES[dimension].filter((value) => months.some((month) => month.get(value)));
	const rows = values.map((value) => ({
		value,
		searches: sumReleased(shown.map((month) => month.get(value) ?? 0)),
	}));
	return dimension === "area_id" ? rows.toSorted(mostFirst) : rows;
}

/**
 * What is hidden must not follow from the month's other tables, whose sums are the same searches:
 * so never one value alone is hidden, and together never so few that each of them is known.
 */
function protectMonth(counts: ReadonlyMap<string, number>): ReadonlyMap<string, Cell> {
	const [...fewFirst] = [...counts].sort(([, one], [, other]) => one - other);
	let [hidden, searches] = [0, 0];
	const cells = fewFirst.map(([value, count]): [string, Cell] => {
		const tells = hidden > 0 && (hidden === 1 || isSmall(searches));
		if (count === 0 || !(isSmall(count) || tells)) return [value, protectCount(count)];
		hidden++;
		searches += count;
		return [value, "[c]"];
	});
	return new Map(cells);
}

function mostFirst(one: NeedRow, other: NeedRow): number {
	const size = ({ searches }: NeedRow) => (typeof searches === "number" ? searches : -1);
	return size(other) - size(one);
}
