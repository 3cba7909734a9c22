import { useHref, usePage } from "#app/i18n/page.tsx";
import { activeGroups, type Group, hrefOf, withoutGroup } from "./finder-address.ts";
import type { Search } from "./finder-search.ts";
import { chosen } from "./labels.ts";

/** One chip a value, each a link to the same search without it. */
export function useSearchChips(search: Search) {
	const { t, language } = usePage();
	const href = useHref();
	const chip = (label: string, without: Search) => ({
		label,
		href: href(hrefOf(without)),
		removeLabel: t("finder:results.remove", { filter: label }),
	});
	const near = { ...search, near: "", place: null, within: null };
	return [
		...(search.place ? [chip(t("finder:filters.near", { place: search.place.name }), near)] : []),
		...activeGroups(search).flatMap((group) =>
			chosen(t, search, group, language).map(({ value, label }) =>
				chip(label, withoutValue(search, group, value)),
			),
		),
	];
}

function withoutValue(search: Search, group: Group, value: string): Search {
	switch (group) {
		case "level":
		case "day":
		case "time":
		case "kind":
		case "childcare":
			return { ...search, [group]: search[group].filter((each) => each !== value) };
		default:
			return withoutGroup(search, group);
	}
}
