import { usePage } from "#app/i18n/page.tsx";
import { Checkbox, Choices } from "#app/ui/choices.tsx";
import { CHILDCARE, type Chosen, FACTS, KINDS } from "./finder-search.ts";

/** The filters that are facts of a class, not a place, a level or a time. */
export function NeedFields({ search }: { search: Chosen }) {
	const { t } = usePage();
	return (
		<>
			<Choices
				type="checkbox"
				name="childcare"
				legend={t("finder:form.childcare")}
				selected={search.childcare}
				options={CHILDCARE.map((value) => ({ value, label: t(`childcare.${value}`) }))}
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
				options={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
			/>
		</>
	);
}
