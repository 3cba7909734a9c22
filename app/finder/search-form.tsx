import { LEVELS } from "#app/assessments/levels.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { HiddenField } from "#app/ui/fields.tsx";
import { Kept } from "#app/ui/kept.tsx";
import { type Chosen, DAYS, type Search, TIMES } from "./finder-search.ts";
import type { Facets } from "./found.ts";
import { dayName } from "./labels.ts";
import { NeedFields } from "./need-fields.tsx";
import { PlaceFields } from "./place-fields.tsx";

export type FacetFields = { search: Chosen; facets: Omit<Facets, "area"> };

type SearchFormProps = { search: Search; facets: Facets; action?: string };

/** Every filter in one plain form; what it sends is the address of the search. */
export function SearchForm({ search, facets, action = "/classes" }: SearchFormProps) {
	const { t } = usePage();
	const href = useHref();
	const { area, ...counts } = facets;
	return (
		<form id="search" className="filters stack" method="get" action={href(action)}>
			<PlaceFields search={search} area={area} />
			<Kept
				className="stack"
				name="filters"
				of={{ search: chosenIn(search), facets: counts } satisfies FacetFields}
			>
				{(fields) => (
					<>
						<TimeFields {...fields} />
						<NeedFields {...fields} />
					</>
				)}
			</Kept>
			{search.sort && <HiddenField name="sort" value={search.sort} />}
			<div className="filters-submit">
				<Button picto="search">{t("finder:form.submit")}</Button>
			</div>
		</form>
	);
}

/** What was ticked; what was typed stays out of what is kept. */
function chosenIn({ level, day, time, childcare, facts, kind }: Search): Chosen {
	return { level, day, time, childcare, facts, kind };
}

function TimeFields({ search, facets }: FacetFields) {
	const { t, english, language } = usePage();
	const countOf = (count: number) => formatNumber(count, language);
	return (
		<>
			<Choices
				type="checkbox"
				name="level"
				legend={t("finder:form.level")}
				selected={search.level}
				options={LEVELS.map((value) => ({
					value,
					label: t(`levels.${value}`),
					english: english(`levels.${value}`),
					count: countOf(facets.level[value]),
				}))}
			/>
			<Choices
				type="checkbox"
				name="day"
				legend={t("finder:form.day")}
				selected={search.day}
				options={DAYS.map((value) => ({
					value,
					label: dayName(value, language),
					english: dayName(value, "en"),
					count: countOf(facets.day[value]),
				}))}
			/>
			<Choices
				type="checkbox"
				name="time"
				legend={t("finder:form.time")}
				selected={search.time}
				options={TIMES.map((value) => ({
					value,
					label: t(`finder:times.${value}`),
					hint: t(`finder:timesHint.${value}`),
					count: countOf(facets.time[value]),
				}))}
			/>
		</>
	);
}
