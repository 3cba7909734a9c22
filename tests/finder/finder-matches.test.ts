import { expect, test } from "vitest";
import { NO_SEARCH } from "#app/finder/finder-address.ts";
import {
	bitOf,
	type Candidate,
	countWithout,
	found,
	type Match,
	measure,
	NOT_TOGETHER,
} from "#app/finder/finder-matches.ts";
import type { Search } from "#app/finder/finder-search.ts";
import { findPlace } from "#app/finder/places/place.ts";

const NEAR_E17: Search = { ...NO_SEARCH, near: "E17", place: findPlace("E17"), within: 1 };

function candidate(given: Partial<Candidate> = {}): Candidate {
	const { latitude, longitude } = findPlace("E17")!;
	return { id: "a", online: 0, latitude, longitude, missed: 0, weight: 0, next: null, ...given };
}

function match(given: Partial<Match>): Match {
	return { ...candidate(), miles: null, ...given };
}

test("a class farther than asked for misses the distance and nothing else", () => {
	const brixton = findPlace("Brixton")!;
	const far = measure(candidate({ ...brixton, missed: bitOf("level") }), NEAR_E17);
	expect(far.missed).toBe(bitOf("level") | bitOf("within"));
	expect(far.miles).toBeGreaterThan(8);
	expect(measure(candidate(), NEAR_E17)).toMatchObject({ missed: 0, miles: 0 });
});

test("an online class is near everybody; a class nobody knows the place of is near nobody", () => {
	const nowhere = { latitude: null, longitude: null };
	expect(measure(candidate({ ...nowhere, online: 1 }), NEAR_E17).missed).toBe(0);
	expect(measure(candidate(nowhere), NEAR_E17).missed).toBe(bitOf("within"));
	expect(measure(candidate(nowhere), { ...NEAR_E17, within: null }).missed).toBe(0);
});

test("the nearest come first, those without a place last, equals in a fixed order", () => {
	const list = [
		match({ id: "d", miles: null }),
		match({ id: "c", miles: 2 }),
		match({ id: "b", miles: 1 }),
		match({ id: "a", miles: 2 }),
		match({ id: "x", miles: 0, missed: 1 }),
	];
	expect(found(list, NEAR_E17).map(({ id }) => id)).toEqual(["b", "a", "c", "d"]);
});

test("the soonest come first, those without a lesson last", () => {
	const list = [
		match({ id: "a", next: null }),
		match({ id: "b", next: "2026-03-02T10:00:00.000Z" }),
		match({ id: "c", next: "2026-03-01T10:00:00.000Z" }),
	];
	expect(found(list, NO_SEARCH).map(({ id }) => id)).toEqual(["c", "b", "a"]);
});

test("the best match comes first, and of equals the nearest", () => {
	const search: Search = { ...NO_SEARCH, q: "work", words: ["work"], sort: "best" };
	const list = [
		match({ id: "a", weight: 1, miles: 1 }),
		match({ id: "b", weight: 5, miles: 3 }),
		match({ id: "c", weight: 5, miles: 2 }),
	];
	expect(found(list, search).map(({ id }) => id)).toEqual(["c", "b", "a"]);
});

test("leaving out a filter counts the classes that miss it alone", () => {
	const list = [
		match({ missed: bitOf("women") }),
		match({ missed: bitOf("women") }),
		match({ missed: bitOf("women") | bitOf("free") }),
		match({ missed: bitOf("free") }),
	];
	expect(countWithout(list, "women")).toBe(2);
	expect(countWithout(list, "free")).toBe(1);
	expect(countWithout(list, "level")).toBe(0);
});

test("Monday morning and Tuesday evening are neither a Monday evening, but near one", () => {
	const list = [match({ missed: NOT_TOGETHER }), match({ missed: bitOf("day") | bitOf("time") })];
	expect(found(list, NO_SEARCH)).toEqual([]);
	expect(countWithout(list, "day")).toBe(1);
	expect(countWithout(list, "time")).toBe(1);
	expect(countWithout(list, "level")).toBe(0);
});
