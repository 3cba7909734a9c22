import type { LocalDate } from "#db/columns.ts";
import { activeGroups, type Group } from "../finder-address.ts";
import type { Search } from "../finder-search.ts";
import { any, type Bits, both } from "./bits.ts";
import type { ClassIndex } from "./class-index.ts";
import { slotValue } from "./indexed-class.ts";
import { termsOf } from "./terms.ts";

/** Day and time are one: a single lesson must meet both. */
export type Part = Exclude<Group, "day" | "time"> | "slot";

/** The classes each part of a search leaves; between parts all must hold. */
export type Parts = ReadonlyMap<Part, Bits>;

export function partsOf(index: ClassIndex, search: Search, today: LocalDate): Parts {
	const parts = activeGroups(search).map(partOf);
	const withVisible: Part[] = search.code === null ? ["code", ...parts] : parts;
	return new Map(withVisible.map((part) => [part, classesOf(index, part, search, today)]));
}

export function partOf(group: Group): Part {
	return group === "day" || group === "time" ? "slot" : group;
}

function classesOf(index: ClassIndex, part: Part, search: Search, today: LocalDate): Bits {
	switch (part) {
		case "q":
			return termsOf(search)
				.map((term) => any(term.map((words) => withAll(index, words))))
				.reduce(both);
		case "within":
			return nearOf(index, search);
		case "area":
			return index.with(`area ${search.area}`);
		case "code":
			return visible(index, search);
		case "level":
		case "kind":
		case "childcare":
			return any(search[part].map((value) => index.with(`${part} ${value}`)));
		case "slot":
			return slots(index, search.day, search.time);
		case "places":
			return index.withPlaces(today);
		default:
			return index.with(`fact ${part}`);
	}
}

/** Everybody sees public classes; a code shows those of its workplace, private ones too. */
export function visible(index: ClassIndex, { code }: Pick<Search, "code">): Bits {
	return index.with(code === null ? "public" : `code ${code}`);
}

/** With any of the days at any of the times, where none chosen is any. */
export function slots(index: ClassIndex, days: Search["day"], times: Search["time"]): Bits {
	if (times.length === 0) return any(days.map((day) => index.with(`day ${day}`)));
	if (days.length === 0) return any(times.map((time) => index.with(`time ${time}`)));
	return any(days.flatMap((day) => times.map((time) => index.with(slotValue(day, time)))));
}

/** An online class is near everybody. */
function nearOf(index: ClassIndex, { place, within }: Search): Bits {
	const online = index.with("fact online");
	return place && within !== null ? any([online, index.points.within(place, within)]) : online;
}

function withAll(index: ClassIndex, words: readonly string[]): Bits {
	return words.map((word) => index.words.classesWith(index.words.beginning(word))).reduce(both);
}
