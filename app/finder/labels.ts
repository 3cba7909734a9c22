import { isolate } from "#app/i18n/bidi.ts";
import { formatMoney, weekdayName } from "#app/i18n/format.ts";
import { directionOf, type LanguageTag } from "#app/i18n/languages.ts";
import type { Translate } from "#app/i18n/namespaces.ts";
import type { PictoName } from "#app/ui/picto.tsx";
import { areaIn } from "./area-names.ts";
import type { Tag } from "./class-card.ts";
import type { Group } from "./finder-address.ts";
import { DAYS, type Day, type Search } from "./finder-search.ts";
import type { Places } from "./places-free.ts";
import { placeName } from "./words/place-name.ts";

export const TAG_PICTOS: Record<Tag, PictoName> = {
	welcome: "child",
	creche: "child",
	women: "woman",
	"step-free": "step-free",
	"school-hours": "school",
	"no-papers": "shield",
	"drop-in": "coffee",
	"shift-friendly": "shift",
	online: "online",
};

export function tagName(t: Translate, tag: Tag): string {
	return tag === "welcome" || tag === "creche" ? t(`childcare.${tag}`) : t(`finder:facts.${tag}`);
}

export function dayName(day: Day, language: string): string {
	return weekdayName(DAYS.indexOf(day) + 1, language);
}

/** Always "about": most classes stand where their postcode's middle is. */
export function distance(t: Translate, miles: number): string {
	const count = Math.round(miles);
	return count < 1 ? t("finder:card.nearby") : t("finder:card.miles", { count });
}

export function cost(t: Translate, pence: number | null, language: LanguageTag): string {
	if (pence === null) return t("finder:card.askCost");
	return pence === 0 ? t("finder:card.free") : formatMoney(pence, language);
}

export function placesText(t: Translate, { state, count }: Places): string {
	switch (state) {
		case "free":
			return t("finder:places.free", { count });
		case "waiting":
			return t("finder:places.waiting", { count });
		default:
			return t(`finder:places.${state}`);
	}
}

export function ageText(t: Translate, age: number | null): string {
	if (age === null) return t("finder:places.never");
	return age === 0 ? t("finder:places.today") : t("finder:places.checked", { count: age });
}

type Where = Pick<Search, "place" | "area">;

/** Plain text: a name keeps its direction in the browser's tab too. */
export function resultsTitle(t: Translate, { place, area }: Where, language: LanguageTag): string {
	const inText = (name: string) => isolate(name, directionOf(language));
	if (place) {
		return t("finder:results.titleNear", { place: inText(placeName(place.name, language)) });
	}
	return area
		? t("finder:results.titleArea", { place: inText(areaIn(area, language)) })
		: t("finder:results.title");
}

/** For other search machines: each place has a page of its own. */
export function resultsAbout(t: Translate, where: Where, language: LanguageTag): string {
	if (!where.place && !where.area) return t("finder:home.description");
	return t("finder:results.about", { title: resultsTitle(t, where, language) });
}

/** What was chosen in one group, value by value. */
export function chosen(
	t: Translate,
	search: Search,
	group: Group,
	language: LanguageTag,
): { value: string; label: string }[] {
	switch (group) {
		case "q":
			return [{ value: search.q, label: t("finder:filters.q", { words: search.q }) }];
		case "within": {
			const count = search.within ?? 0;
			return [{ value: String(count), label: t("finder:filters.within", { count }) }];
		}
		case "area":
			return [{ value: search.area ?? "", label: areaIn(search.area ?? "", language) }];
		case "code":
			return [
				{ value: search.code ?? "", label: t("finder:filters.code", { code: search.code ?? "" }) },
			];
		case "level":
			return search.level.map((value) => ({ value, label: t(`levels.${value}`) }));
		case "day":
			return search.day.map((value) => ({ value, label: dayName(value, language) }));
		case "time":
			return search.time.map((value) => ({ value, label: t(`finder:times.${value}`) }));
		case "kind":
			return search.kind.map((value) => ({ value, label: t(`kinds.${value}`) }));
		case "childcare":
			return search.childcare.map((value) => ({ value, label: t(`childcare.${value}`) }));
		default:
			return [{ value: "yes", label: t(`finder:facts.${group}`) }];
	}
}
