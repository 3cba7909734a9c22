import type { Flag, Instant } from "#db/columns.ts";
import { GROUPS, type Group } from "./finder-address.ts";
import { type Search, type Sort, sortOf } from "./finder-search.ts";
import { milesBetween } from "./places/place.ts";

export type Candidate = {
	id: string;
	online: Flag;
	latitude: number | null;
	longitude: number | null;
	/** One bit for every group of the search that the class does not meet. */
	missed: number;
	/** How well the words fit, when that is the order. */
	weight: number;
	/** Its next lesson, when that is the order. */
	next: Instant | null;
};

export type Match = Candidate & { miles: number | null };

/** Set when one lesson meets the day and another the time, and none meets both. */
export const NOT_TOGETHER = 1 << GROUPS.length;

export function bitOf(group: Group): number {
	return 1 << GROUPS.indexOf(group);
}

/** With the distance, which only code can tell. An online class is near everybody. */
export function measure(candidate: Candidate, { place, within }: Search): Match {
	const { latitude, longitude, online } = candidate;
	const known = place !== null && latitude !== null && longitude !== null;
	const miles = known ? milesBetween(place, { latitude, longitude }) : null;
	const isFar = within !== null && online === 0 && (miles === null || miles > within);
	return { ...candidate, miles, missed: candidate.missed | (isFar ? bitOf("within") : 0) };
}

export function found(matches: readonly Match[], search: Search): Match[] {
	return matches.filter(({ missed }) => missed === 0).sort(ORDERS[sortOf(search)]);
}

/** How many classes there would be without this one filter. */
export function countWithout(matches: readonly Match[], group: Group): number {
	const isTime = group === "day" || group === "time";
	const forgiven = bitOf(group) | (isTime ? NOT_TOGETHER : 0);
	return matches.filter(({ missed }) => (missed & ~forgiven) === 0).length;
}

type Order = (one: Match, other: Match) => number;

const byMiles: Order = (one, other) => compare(one.miles ?? Infinity, other.miles ?? Infinity);
const byNext: Order = (one, other) => compare(one.next ?? "~", other.next ?? "~");
const byWeight: Order = (one, other) => compare(other.weight, one.weight);
const byId: Order = (one, other) => compare(one.id, other.id);

const ORDERS: Record<Sort, Order> = {
	nearest: (one, other) => byMiles(one, other) || byId(one, other),
	soonest: (one, other) => byNext(one, other) || byMiles(one, other) || byId(one, other),
	best: (one, other) => byWeight(one, other) || byMiles(one, other) || byId(one, other),
};

function compare<T extends string | number>(one: T, other: T): number {
	return one < other ? -1 : Number(one > other);
}
