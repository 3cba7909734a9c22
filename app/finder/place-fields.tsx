import { formatNumber } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { SelectField, TextField } from "#app/ui/fields.tsx";
import { AREAS, areaSlug } from "./areas.ts";
import { MILES, type Search } from "./finder-search.ts";
import type { Facets } from "./found.ts";
import { areaIn } from "./labels.ts";

/** Where, and in which words. */
export function PlaceFields({ search, area }: { search: Search; area: Facets["area"] }) {
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
			<AreaField chosen={search.area} area={area} />
			<TextField
				name="q"
				type="search"
				label={t("finder:form.words")}
				hint={t("finder:form.wordsHint")}
				value={search.q}
			/>
			<CodeField code={search.code} />
		</>
	);
}

/** In the order of the reader's alphabet, with the English name, as it stands on signs. */
function AreaField({ chosen, area }: { chosen: string | null; area: Facets["area"] }) {
	const { t, language } = usePage();
	const options = AREAS.map(({ gss, name }) => {
		const own = areaIn(gss, language);
		const names = own === name ? name : `${own} · ${name}`;
		const count = formatNumber(area[gss] ?? 0, language);
		return {
			value: areaSlug(gss),
			label: `${names} (${count})`,
			...(own === name ? { lang: "en" } : {}),
		};
	});
	return (
		<SelectField
			name="area"
			label={t("finder:form.area")}
			empty={t("finder:form.anyArea")}
			value={chosen === null ? "" : areaSlug(chosen)}
			options={options.sort((one, other) => one.label.localeCompare(other.label, language))}
		/>
	);
}

/** Folded away: only who works where the poster hangs has one. */
function CodeField({ code }: { code: string | null }) {
	const { t } = usePage();
	return (
		<details className="fold" open={code !== null}>
			<summary>{t("finder:form.code")}</summary>
			<TextField
				name="code"
				label={t("finder:form.code")}
				hint={t("finder:form.codeHint")}
				value={code ?? ""}
				autoComplete="off"
				dir="ltr"
			/>
		</details>
	);
}
