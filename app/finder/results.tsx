import { useHref, usePage } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";
import { Chips } from "#app/ui/chips.tsx";
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
import { IgnoredNotice } from "./search-notices.tsx";
import { SortLinks } from "./sort-links.tsx";

type ResultsProps = { search: Search; ignored: Ignored[]; found: Found };

export function Results({ search, ignored, found }: ResultsProps) {
	const { t, english, language } = usePage();
	const demo = found.cards.some(({ isExample }) => isExample);
	return (
		<PageFrame wide demo={demo} switcher={{ formId: "search", method: "get" }}>
			<h1>
				<Both
					own={resultsTitle(t, search, language)}
					english={resultsTitle(english, search, "en")}
					block
				/>
			</h1>
			<IgnoredNotice ignored={ignored} />
			<div className="with-sidebar">
				<details className="fold fold-narrow">
					<summary>{t("finder:form.title")}</summary>
					<SearchForm search={search} facets={found.facets} />
				</details>
				<div className="stack">
					<p className="results-count lead">{t("finder:results.count", { count: found.total })}</p>
					<Chips label={t("finder:results.chosen")} items={useSearchChips(search)} />
					{found.nothing ? (
						<NothingFound search={search} nothing={found.nothing} />
					) : (
						<ClassList search={search} found={found} />
					)}
				</div>
			</div>
		</PageFrame>
	);
}

function ClassList({ search, found }: { search: Search; found: Found }) {
	const href = useHref();
	return (
		<>
			<SortLinks search={search} />
			<ul className="grid">
				{found.cards.map((card) => (
					<ResultCard key={card.slug} card={card} code={search.code} />
				))}
			</ul>
			<Pagination
				page={found.page}
				pages={found.pages}
				hrefOf={(page) => href(hrefOf(search, { page }))}
			/>
		</>
	);
}
