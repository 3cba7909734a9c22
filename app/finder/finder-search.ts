import type { Level } from "#app/assessments/levels.ts";
import type { CourseTable } from "#db/tables/courses.ts";
import type { Place } from "./places/place.ts";

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
	/** A workplace's, from the employer's poster; opens its private classes. */
	code: string | null;
	sort: Sort | null;
	page: number;
};

/** The ticked part of a search: fixed words only. */
export type Chosen = Pick<Search, "level" | "day" | "time" | "childcare" | "facts" | "kind">;

/** What was asked for and cannot be done: the page says so and goes on without it. */
export type Ignored = { name: string; value: string };

/** The order asked for where it is possible, else the one that says most. */
export function sortOf({ sort, place, words }: Search): Sort {
	const possible = { nearest: place !== null, best: words.length > 0, soonest: true };
	if (sort && possible[sort]) return sort;
	if (place) return "nearest";
	return words.length > 0 ? "best" : "soonest";
}
