import { LEVELS, type Level } from "#app/assessments/levels.ts";
import { wordsOf } from "#app/i18n/fold.ts";
import type { CourseTable } from "#db/tables/courses.ts";
import { BOROUGHS, INTEGRATION_AREAS } from "./places/boroughs.ts";
import { findPlace, type Place } from "./places/place.ts";

export const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export const TIMES = ["morning", "afternoon", "evening"] as const;
export const KINDS = ["community", "workplace", "conversation-club", "family", "activity"] as const;
export const CHILDCARE = ["welcome", "creche"] as const;
export const FACTS = [
	"places",
	"free",
	"women",
	"step-free",
	"school-hours",
	"no-papers",
	"drop-in",
	"shift-friendly",
	"online",
] as const;
export const SORTS = ["nearest", "soonest", "best"] as const;
export const MILES = [1, 2, 3, 5, 10] as const;

export type Day = (typeof DAYS)[number];
export type PartOfDay = (typeof TIMES)[number];
export type Kind = CourseTable["kind"];
export type Childcare = (typeof CHILDCARE)[number];
export type Fact = (typeof FACTS)[number];
export type Sort = (typeof SORTS)[number];

export type Search = {
	/** As typed, to show it again; `words` is what is looked for. */
	q: string;
	words: readonly string[];
	/** As typed; `place` is null when nobody knows such a place. */
	near: string;
	place: Place | null;
	/** Miles from the place. */
	within: number | null;
	/** GSS code of a borough or an Integration Area. */
	area: string | null;
	level: readonly Level[];
	day: readonly Day[];
	time: readonly PartOfDay[];
	kind: readonly Kind[];
	childcare: readonly Childcare[];
	facts: readonly Fact[];
	sort: Sort | null;
	page: number;
};

/** What was asked for and cannot be done: the page says so and goes on without it. */
export type Ignored = { name: string; value: string };

const LONGEST = 80;
const MOST_WORDS = 8;
const FARTHEST = 500;

/** Reads any address: what is unknown or malformed is ignored and named, never an error. */
export function readSearch(params: URLSearchParams, language: string) {
	const ignored: Ignored[] = [];
	const one = (name: string) => readOne(params, name, ignored);
	const many = <T extends string>(name: string, known: readonly T[]) =>
		readMany(params, name, known, ignored);
	const near = one("near");
	const place = near === "" ? null : findPlace(near);
	if (near !== "" && !place) ignored.push({ name: "near", value: near });
	const q = one("q");
	const words = wordsOf(q, language).slice(0, MOST_WORDS);
	if (q !== "" && words.length === 0) ignored.push({ name: "q", value: q });
	const search: Search = {
		q: words.length > 0 ? q : "",
		words,
		near,
		place,
		within: readWithin(one("within"), near, place, ignored),
		area: readArea(one("area"), ignored),
		level: many("level", LEVELS),
		day: many("day", DAYS),
		time: many("time", TIMES),
		kind: many("kind", KINDS),
		childcare: many("childcare", CHILDCARE),
		facts: FACTS.filter((fact) => many(fact, ["yes"]).length > 0),
		sort: readSort(one("sort"), ignored),
		page: readPage(one("page"), ignored),
	};
	// Classes of one employer come with issue 3's codes; until then a code finds nothing of its own.
	for (const value of valuesOf(params, "code")) ignored.push({ name: "code", value });
	return { search, ignored };
}

/** The order asked for where it is possible, else the one that says most. */
export function sortOf({ sort, place, words }: Search): Sort {
	const possible = { nearest: place !== null, best: words.length > 0, soonest: true };
	if (sort && possible[sort]) return sort;
	if (place) return "nearest";
	return words.length > 0 ? "best" : "soonest";
}

export function areaName(gss: string): string {
	return AREAS.find((area) => area.gss === gss)?.name ?? gss;
}

/** What stands in the address: `waltham-forest`. */
export function areaSlug(gss: string): string {
	return slugOf(areaName(gss));
}

export const AREAS = [
	...BOROUGHS,
	...INTEGRATION_AREAS.filter(({ gss }) => BOROUGHS.every((borough) => borough.gss !== gss)),
];

function slugOf(name: string): string {
	return name.toLowerCase().replaceAll(" ", "-");
}

function valuesOf(params: URLSearchParams, name: string): string[] {
	const values = params
		.getAll(name)
		// biome-ignore lint/suspicious/noControlCharactersInRegex: databases and pages refuse them
		.map((value) => value.toWellFormed().replace(/[\u0000-\u001F\u007F]/g, " "))
		.map((value) => value.trim().slice(0, LONGEST).toWellFormed());
	return [...new Set(values)].filter((value) => value !== "");
}

function readOne(params: URLSearchParams, name: string, ignored: Ignored[]): string {
	const [first = "", ...others] = valuesOf(params, name);
	for (const value of others) ignored.push({ name, value });
	return first;
}

/** In the order of the known ones, so that one search has one address. */
function readMany<T extends string>(
	params: URLSearchParams,
	name: string,
	known: readonly T[],
	ignored: Ignored[],
): T[] {
	const values = valuesOf(params, name);
	for (const value of values) {
		if (!known.some((each) => each === value.toLowerCase())) ignored.push({ name, value });
	}
	return known.filter((each) => values.some((value) => value.toLowerCase() === each));
}

function readWithin(value: string, near: string, place: Place | null, ignored: Ignored[]) {
	const miles = Number(value);
	const isDistance = /^\d{1,3}(\.\d{1,2})?$/.test(value) && miles > 0 && miles <= FARTHEST;
	if (isDistance && place) return miles;
	// A place nobody knows has been named already.
	if (value !== "" && !(isDistance && near !== "")) ignored.push({ name: "within", value });
	return null;
}

function readArea(value: string, ignored: Ignored[]): string | null {
	if (value === "") return null;
	const found = AREAS.find(
		({ gss, name }) => gss === value.toUpperCase() || slugOf(name) === value.toLowerCase(),
	);
	const place = found ? null : findPlace(value.replaceAll("-", " "));
	const area = found?.gss ?? (place?.kind === "borough" ? place.area : undefined);
	if (area === undefined) ignored.push({ name: "area", value });
	return area ?? null;
}

function readSort(value: string, ignored: Ignored[]): Sort | null {
	const sort = SORTS.find((each) => each === value);
	if (value !== "" && !sort) ignored.push({ name: "sort", value });
	return sort ?? null;
}

function readPage(value: string, ignored: Ignored[]): number {
	if (/^[1-9]\d{0,5}$/.test(value)) return Number(value);
	if (value !== "") ignored.push({ name: "page", value });
	return 1;
}
