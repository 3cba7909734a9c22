import { formatNumber } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { SelectField, TextField } from "#app/ui/fields.tsx";
import { Kept } from "#app/ui/kept.tsx";
import { areasIn } from "./area-names.ts";
import { areaSlug } from "./areas.ts";
import { MILES, type Search } from "./finder-search.ts";
import type { Facets } from "./found.ts";

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
			<Kept name="area" className="field" of={{ chosen: search.area, counts: area }}>
				{(fields) => <AreaField {...fields} />}
			</Kept>
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

type AreaFieldProps = { chosen: string | null; counts: Facets["area"] };

/** With the English name, as it stands on signs. */
function AreaField({ chosen, counts }: AreaFieldProps) {
	const { t, language } = usePage();
	return (
		<SelectField
			name="area"
			label={t("finder:form.area")}
			empty={t("finder:form.anyArea")}
			value={chosen === null ? "" : areaSlug(chosen)}
			options={areasIn(language).map(({ gss, own, name }) => ({
				value: areaSlug(gss),
				label: `${own === name ? name : `${own} · ${name}`} (${formatNumber(counts[gss] ?? 0, language)})`,
				...(own === name ? { lang: "en" } : {}),
			}))}
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
