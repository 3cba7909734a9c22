import { formatNumber } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { Checkbox, Choices } from "#app/ui/choices.tsx";
import { CHILDCARE, FACTS, KINDS } from "./finder-search.ts";
import type { FacetFields } from "./search-form.tsx";

/** The filters that are facts of a class, not a place, a level or a time. */
export function NeedFields({ search, facets }: FacetFields) {
	const { t, language } = usePage();
	const countOf = (count: number) => formatNumber(count, language);
	return (
		<>
			<Choices
				type="checkbox"
				name="childcare"
				legend={t("finder:form.childcare")}
				selected={search.childcare}
				options={CHILDCARE.map((value) => ({
					value,
					label: t(`childcare.${value}`),
					count: countOf(facets.childcare[value]),
				}))}
			/>
			<fieldset className="choices">
				<legend className="legend legend-m">{t("finder:form.facts")}</legend>
				<div className="choices-stack">
					{FACTS.map((fact) => (
						<Checkbox
							key={fact}
							name={fact}
							value="yes"
							label={t(`finder:facts.${fact}`)}
							count={countOf(facets.facts[fact])}
							checked={search.facts.includes(fact)}
						/>
					))}
				</div>
			</fieldset>
			<Choices
				type="checkbox"
				name="kind"
				legend={t("finder:form.kind")}
				selected={search.kind}
				options={KINDS.map((value) => ({
					value,
					label: t(`kinds.${value}`),
					count: countOf(facets.kind[value]),
				}))}
			/>
		</>
	);
}
