import { LEVELS, type Level } from "#app/assessments/levels.ts";
import { activeGroups, type Group } from "../finder-address.ts";
import type { Search } from "../finder-search.ts";
import type { Nothing } from "../found.ts";
import { both, countBoth, countOf } from "./bits.ts";
import type { ClassIndex } from "./class-index.ts";
import type { Narrowed } from "./narrowed.ts";
import { slots } from "./search-groups.ts";

/** For a search that found nothing: what would find something. */
export function waysOn(index: ClassIndex, search: Search, narrowed: Narrowed): Nothing {
	return {
		instead: activeGroups(search)
			.map((group) => ({ group, count: countWithout(index, search, narrowed, group) }))
			.filter(({ count }) => count > 0)
			.sort((one, other) => other.count - one.count),
		levels: neighbours(search.level)
			.map((level) => ({
				level,
				count: countBoth(narrowed.without("level"), index.with(`level ${level}`)),
			}))
			.filter(({ count }) => count > 0),
		withoutPlaces: search.facts.includes("places") ? countOf(narrowed.without("places")) : 0,
	};
}

function countWithout(
	index: ClassIndex,
	{ day, time }: Search,
	{ without }: Narrowed,
	group: Group,
): number {
	switch (group) {
		case "day":
			return countOf(
				time.length > 0 ? both(without("slot"), slots(index, [], time)) : without("slot"),
			);
		case "time":
			return countOf(
				day.length > 0 ? both(without("slot"), slots(index, day, [])) : without("slot"),
			);
		case "code":
			// Without the code there are only public classes.
			return countBoth(without("code"), index.with("public"));
		default:
			return countOf(without(group));
	}
}

/** One below the lowest chosen and one above the highest. */
function neighbours(chosen: readonly Level[]): Level[] {
	if (chosen.length === 0) return [];
	const at = chosen.map((level) => LEVELS.indexOf(level));
	const near = [LEVELS[Math.min(...at) - 1], LEVELS[Math.max(...at) + 1]];
	return near.filter((level) => level !== undefined);
}
