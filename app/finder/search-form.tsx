import { LEVELS } from "#app/assessments/levels.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Button } from "#app/ui/button.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { HiddenField, SelectField, TextField } from "#app/ui/fields.tsx";
import { Kept } from "#app/ui/kept.tsx";
import { AREAS, areaSlug } from "./areas.ts";
import { type Chosen, DAYS, MILES, type Search, TIMES } from "./finder-search.ts";
import { dayName } from "./labels.ts";
import { NeedFields } from "./need-fields.tsx";

/** Every filter in one plain form; what it sends is the address of the search. */
export function SearchForm({ search }: { search: Search }) {
	const { t } = usePage();
	const href = useHref();
	return (
		<form id="search" className="filters stack" method="get" action={href("/classes")}>
			<PlaceFields search={search} />
			<Kept className="stack" name="filters" of={chosenIn(search)}>
				{(chosen) => (
					<>
						<TimeFields search={chosen} />
						<NeedFields search={chosen} />
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

type Fields = { search: Search };

function PlaceFields({ search }: Fields) {
	const { t } = usePage();
	const miles = [...new Set([...MILES, ...(search.within === null ? [] : [search.within])])];
	return (
		<>
			<TextField
				name="near"
				label={t("finder:form.near")}
				hint={t("finder:form.nearHint")}
				value={search.near}
				autoComplete="postal-code"
			/>
			<SelectField
				name="within"
				label={t("finder:form.within")}
				empty={t("finder:form.anyDistance")}
				value={search.within === null ? "" : String(search.within)}
				options={miles
					.sort((one, other) => one - other)
					.map((count) => ({ value: String(count), label: t("finder:form.miles", { count }) }))}
			/>
			<SelectField
				name="area"
				label={t("finder:form.area")}
				empty={t("finder:form.anyArea")}
				value={search.area === null ? "" : areaSlug(search.area)}
				options={AREAS.map(({ gss, name }) => ({ value: areaSlug(gss), label: name, lang: "en" }))}
			/>
			<TextField
				name="q"
				type="search"
				label={t("finder:form.words")}
				hint={t("finder:form.wordsHint")}
				value={search.q}
			/>
		</>
	);
}

function TimeFields({ search }: { search: Chosen }) {
	const { t, english, language } = usePage();
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
				}))}
			/>
		</>
	);
}
