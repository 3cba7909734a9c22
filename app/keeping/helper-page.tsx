import { activeGroups } from "#app/finder/finder-address.ts";
import type { Ignored, Search } from "#app/finder/finder-search.ts";
import type { Found } from "#app/finder/found.ts";
import { SearchForm } from "#app/finder/search-form.tsx";
import { IgnoredNotice } from "#app/finder/search-notices.tsx";
import { languages } from "#app/i18n/languages.ts";
import { usePage } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { HelperResults } from "./helper-results.tsx";
import type { Choice } from "./sheet-address.ts";

export type HelperPageProps = {
	search: Search;
	ignored: Ignored[];
	found: Found;
	choice: Choice;
};

/** One form: a new search keeps the classes that were chosen before. */
export function HelperPage({ search, ignored, found, choice }: HelperPageProps) {
	const { t, english } = usePage();
	const demo = found.cards.some(({ isExample }) => isExample);
	return (
		<PageFrame wide demo={demo} switcher={{ formId: "search", method: "get" }}>
			<h1>
				<Both own={t("frame.helpers")} english={english("frame.helpers")} block />
			</h1>
			<p className="lead">{t("keeping:helper.intro")}</p>
			<ForWhom choice={choice} />
			<IgnoredNotice ignored={ignored} />
			<div className="with-sidebar">
				<details className="fold fold-narrow" open={!isSearch(search)}>
					<summary>{t("finder:form.title")}</summary>
					<SearchForm search={search} facets={found.facets} action="/helper" />
				</details>
				<HelperResults found={found} choice={choice} />
			</div>
		</PageFrame>
	);
}

function isSearch(search: Search): boolean {
	return search.near !== "" || activeGroups(search).length > 0;
}

/** Of the form too, wherever it stands: with the filters it would be folded away on a phone. */
function ForWhom({ choice }: Pick<HelperPageProps, "choice">) {
	const { t } = usePage();
	return (
		<div className="field field-medium">
			<label className="label" htmlFor="for">
				{t("keeping:helper.language")}
			</label>
			<select id="for" name="for" form="search" className="input" defaultValue={choice.language}>
				{languages.map(({ tag, name }) => (
					<option key={tag} value={tag} lang={tag}>
						{name}
					</option>
				))}
			</select>
		</div>
	);
}
