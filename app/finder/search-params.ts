import { LEVELS } from "#app/assessments/levels.ts";
import { wordsOf } from "#app/i18n/fold.ts";
import { findArea } from "./areas.ts";
import {
	CHILDCARE,
	DAYS,
	FACTS,
	type Ignored,
	KINDS,
	type Search,
	SORTS,
	type Sort,
	TIMES,
} from "./finder-search.ts";
import { tidyCode } from "./join-code.ts";
import { findPlace, type Place } from "./places/place.ts";

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
		code: readCode(one("code"), ignored),
		level: many("level", LEVELS),
		day: many("day", DAYS),
		time: many("time", TIMES),
		kind: many("kind", KINDS),
		childcare: many("childcare", CHILDCARE),
		facts: FACTS.filter((fact) => many(fact, ["yes"]).length > 0),
		sort: readSort(one("sort"), ignored),
		page: readPage(one("page"), ignored),
	};
	return { search, ignored };
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
	const area = value === "" ? null : findArea(value);
	if (value !== "" && area === null) ignored.push({ name: "area", value });
	return area;
}

/** As on the poster, however it was typed: `kaffee 24` is KAFFEE24. */
function readCode(value: string, ignored: Ignored[]): string | null {
	const code = tidyCode(value);
	if (value !== "" && code === null) ignored.push({ name: "code", value });
	return code;
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
