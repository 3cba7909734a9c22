import type { Translate } from "#app/i18n/namespaces.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Chips } from "#app/ui/chips.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { hrefOf } from "./finder-address.ts";
import type { Ignored, Search } from "./finder-search.ts";
import type { Found } from "./found.ts";
import { resultsTitle } from "./labels.ts";
import { NothingFound } from "./nothing-found.tsx";
import { ResultCard } from "./result-card.tsx";
import { useSearchChips } from "./search-chips.ts";
import { SearchForm } from "./search-form.tsx";
import { SortLinks } from "./sort-links.tsx";

type ResultsProps = { search: Search; ignored: Ignored[]; found: Found };

export function Results({ search, ignored, found }: ResultsProps) {
	const { t } = usePage();
	const href = useHref();
	const demo = found.cards.some(({ isExample }) => isExample);
	return (
		<PageFrame wide demo={demo} switcher={{ formId: "search", method: "get" }}>
			<h1>{resultsTitle(t, search)}</h1>
			<IgnoredNotice ignored={ignored} />
			<div className="with-sidebar">
				<details className="fold fold-narrow">
					<summary>{t("finder:form.title")}</summary>
					<SearchForm search={search} />
				</details>
				<div className="stack">
					<p className="results-count lead">{t("finder:results.count", { count: found.total })}</p>
					<Chips label={t("finder:results.chosen")} items={useSearchChips(search)} />
					{found.nothing ? (
						<NothingFound search={search} nothing={found.nothing} />
					) : (
						<>
							<SortLinks search={search} />
							<ul className="grid">
								{found.cards.map((card) => (
									<ResultCard key={card.slug} card={card} />
								))}
							</ul>
							<Pagination
								page={found.page}
								pages={found.pages}
								hrefOf={(page) => href(hrefOf(search, { page }))}
							/>
						</>
					)}
				</div>
			</div>
		</PageFrame>
	);
}

function IgnoredNotice({ ignored }: { ignored: readonly Ignored[] }) {
	const { t } = usePage();
	if (ignored.length === 0) return null;
	return (
		<Notice tone="info" heading={t("finder:ignored.title")}>
			<ul className="stack-s">
				{ignored.map(({ name, value }) => (
					<li key={`${name} ${value}`}>{ignoredText(t, name, value)}</li>
				))}
			</ul>
		</Notice>
	);
}

function ignoredText(t: Translate, name: string, value: string): string {
	if (name === "near") return t("finder:ignored.near", { value });
	// A distance that can be read was refused for want of a place to measure from.
	if (name === "within" && Number(value) > 0) return t("finder:ignored.within");
	return t("finder:ignored.other", { value });
}
