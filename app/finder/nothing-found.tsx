import type { ReactNode } from "react";
import { formatList } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Card } from "#app/ui/card.tsx";
import { activeGroups, type Group, hrefOf, NO_SEARCH, withoutGroup } from "./finder-address.ts";
import type { Search } from "./finder-search.ts";
import type { Nothing } from "./found.ts";
import { chosen } from "./labels.ts";
import { CodeNotice } from "./search-notices.tsx";

type NothingFoundProps = { search: Search; nothing: Nothing };

/** A search never ends in nothing: what to leave out, and how many classes that gives. */
export function NothingFound({ search, nothing }: NothingFoundProps) {
	const { t } = usePage();
	if (activeGroups(search).length === 0) return <p>{t("finder:nothing.empty")}</p>;
	return (
		<>
			{search.code !== null && <CodeNotice code={search.code} />}
			<Card tone="warm" heading={<h2>{t("finder:nothing.title")}</h2>}>
				<p>{t(nothing.instead.length > 0 ? "finder:nothing.help" : "finder:nothing.hard")}</p>
				<ul className="link-list">
					<Waiting search={search} count={nothing.withoutPlaces} />
					<OtherLevels search={search} levels={nothing.levels} />
					<Without search={search} nothing={nothing} />
					<Way to={{ ...NO_SEARCH, near: search.near }}>{t("finder:results.removeAll")}</Way>
				</ul>
				<p className="small soft">{t("finder:nothing.counted")}</p>
			</Card>
		</>
	);
}

function Way({ to, children }: { to: Search; children: ReactNode }) {
	const href = useHref();
	return (
		<li>
			<a href={href(hrefOf(to))}>{children}</a>
		</li>
	);
}

/** All that she asked for is there, only no place now. */
function Waiting({ search, count }: { search: Search; count: number }) {
	const { t } = usePage();
	if (count === 0) return null;
	return <Way to={withoutGroup(search, "places")}>{t("finder:nothing.waiting", { count })}</Way>;
}

function OtherLevels({ search, levels }: { search: Search } & Pick<Nothing, "levels">) {
	const { t } = usePage();
	return levels.map(({ level, count }) => (
		<Way key={level} to={{ ...search, level: [level] }}>
			{t("finder:results.with", { name: t(`levels.${level}`), count })}
		</Way>
	));
}

function Without({ search, nothing }: NothingFoundProps) {
	const { t, language } = usePage();
	const words = (group: Group) =>
		formatList(
			chosen(t, search, group, language).map(({ label }) => label),
			language,
		);
	// Without free places is the way to the waiting lists, which has been said.
	return nothing.instead
		.filter(({ group }) => group !== "places" || nothing.withoutPlaces === 0)
		.map(({ group, count }) => (
			<Way key={group} to={withoutGroup(search, group)}>
				{t("finder:nothing.without", { count, filter: words(group) })}
			</Way>
		));
}
