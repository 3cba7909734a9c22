import { areaSlug } from "./areas.ts";
import { FACTS, type Search } from "./finder-search.ts";

/** What can be dropped alone; within one the values are alternatives, between them all must hold. */
export const GROUPS = [
	"q",
	"within",
	"area",
	"code",
	"level",
	"day",
	"time",
	"kind",
	"childcare",
	...FACTS,
] as const;

export type Group = (typeof GROUPS)[number];

export const NO_SEARCH: Search = {
	q: "",
	words: [],
	near: "",
	place: null,
	within: null,
	area: null,
	code: null,
	level: [],
	day: [],
	time: [],
	kind: [],
	childcare: [],
	facts: [],
	sort: null,
	page: 1,
};

/** The address of a search, without the language; any change begins at its first page. */
export function hrefOf(search: Search, change: Partial<Search> = {}): string {
	const query = paramsOf({ ...search, page: 1, ...change }).toString();
	return query === "" ? "/classes" : `/classes?${query}`;
}

export function paramsOf(search: Search): URLSearchParams {
	const params = new URLSearchParams();
	if (search.q !== "") params.set("q", search.q);
	if (search.near !== "") params.set("near", search.near);
	if (search.within !== null) params.set("within", String(search.within));
	if (search.area !== null) params.set("area", areaSlug(search.area));
	if (search.code !== null) params.set("code", search.code);
	for (const name of ["level", "day", "time", "kind", "childcare"] as const) {
		for (const value of search[name]) params.append(name, value);
	}
	for (const fact of search.facts) params.set(fact, "yes");
	if (search.sort !== null) params.set("sort", search.sort);
	if (search.page > 1) params.set("page", String(search.page));
	return params;
}

export function activeGroups(search: Search): Group[] {
	return GROUPS.filter((group) => isActive(search, group));
}

export function withoutGroup(search: Search, group: Group): Search {
	switch (group) {
		case "q":
			return { ...search, q: "", words: [] };
		case "within":
		case "area":
		case "code":
			return { ...search, [group]: null };
		case "level":
		case "day":
		case "time":
		case "kind":
		case "childcare":
			return { ...search, [group]: [] };
		default:
			return { ...search, facts: search.facts.filter((fact) => fact !== group) };
	}
}

function isActive(search: Search, group: Group): boolean {
	switch (group) {
		case "q":
			return search.words.length > 0;
		case "within":
		case "area":
		case "code":
			return search[group] !== null;
		case "level":
		case "day":
		case "time":
		case "kind":
		case "childcare":
			return search[group].length > 0;
		default:
			return search.facts.includes(group);
	}
}
