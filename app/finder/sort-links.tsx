import { useHref, usePage } from "#app/i18n/page.tsx";
import { hrefOf } from "./finder-address.ts";
import { type Search, SORTS, sortOf } from "./finder-search.ts";

/** The orders this search can have. */
export function SortLinks({ search }: { search: Search }) {
	const { t } = usePage();
	const href = useHref();
	const possible = SORTS.filter((sort) => sortOf({ ...search, sort }) === sort);
	if (possible.length < 2) return null;
	return (
		<nav className="sort" aria-labelledby="sort">
			<span id="sort">{t("finder:results.sort")}</span>
			<ul>
				{possible.map((sort) => (
					<li key={sort}>
						<a
							href={href(hrefOf(search, { sort }))}
							aria-current={sort === sortOf(search) ? "true" : undefined}
						>
							{t(`finder:results.${sort}`)}
						</a>
					</li>
				))}
			</ul>
		</nav>
	);
}
