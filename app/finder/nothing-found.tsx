import { formatList } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Card } from "#app/ui/card.tsx";

import { activeGroups, type Group, hrefOf, NO_SEARCH, withoutGroup } from "./finder-address.ts";
import type { Search } from "./finder-search.ts";
import type { Nothing } from "./found.ts";
import { chosen } from "./labels.ts";

type NothingFoundProps = { search: Search; nothing: Nothing };

/** A search never ends in nothing: what to leave out, and how many classes that gives. */
export function NothingFound({ search, nothing: { instead } }: NothingFoundProps) {
	const { t } = usePage();
	const href = useHref();
	if (activeGroups(search).length === 0) return <p>{t("finder:nothing.empty")}</p>;
	return (
		<Card tone="warm" heading={<h2>{t("finder:nothing.title")}</h2>}>
			<p>{t(instead.length > 0 ? "finder:nothing.help" : "finder:nothing.hard")}</p>
			<ul className="link-list">
				{instead.map(({ group, count }) => (
					<li key={group}>
						<a href={href(hrefOf(withoutGroup(search, group)))}>
							<Without {...{ search, group, count }} />
						</a>
					</li>
				))}
				<li>
					<a href={href(hrefOf({ ...NO_SEARCH, near: search.near }))}>
						{t("finder:results.removeAll")}
					</a>
				</li>
			</ul>
		</Card>
	);
}

type WithoutProps = { search: Search; group: Group; count: number };

function Without({ search, group, count }: WithoutProps) {
	const { t, language } = usePage();
	const labels = chosen(t, search, group, language).map(({ label }) => label);
	return <>{t("finder:nothing.without", { count, filter: formatList(labels, language) })}</>;
}
