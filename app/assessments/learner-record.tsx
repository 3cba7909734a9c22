import { formatList, formatNumber } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { OwnChanges } from "#app/learners/own-changes.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { type Fact, Facts } from "#app/ui/facts.tsx";
import type { LearnerRecord as Kept } from "./learner.server.ts";

/** What only a coordinator keeps of her, and the way to change it. */
export function LearnerRecord({ id, record }: { id: string; record: Kept }) {
	const { t } = usePage();
	const href = useHref();
	const items = [...useReferences(record), ...useChildren(record)];
	return (
		<section className="stack">
			<h2>{t("learners:record.title")}</h2>
			{items.length > 0 && <Facts items={items} />}
			<p className="cluster">
				<ButtonLink kind="secondary" picto="paper" href={href(`/learners/${id}/own-page`)}>
					{t("my:staff.open")}
				</ButtonLink>
				<ButtonLink kind="secondary" picto="pen" href={href(`/manage/learners/${id}/details`)}>
					{t("learners:record.change")}
				</ButtonLink>
				<ButtonLink kind="quiet" href={href(`/learners/${id}/seen`)}>
					{t("audit:seen.link")}
				</ButtonLink>
			</p>
			<OwnChanges changes={record.changes} />
		</section>
	);
}

/** Whose reference it is, is said only to who coordinates for several. */
function useReferences({ references }: Kept): Fact[] {
	const { t } = usePage();
	return references.map(({ provider, reference }) => ({
		picto: "form",
		term:
			references.length > 1
				? t("learners:details.referenceOf", { provider })
				: t("learners:details.reference"),
		value: <bdi>{reference}</bdi>,
	}));
}

function useChildren({ crecheChildren: count, crecheAges }: Kept): Fact[] {
	const { t, language } = usePage();
	if (count === 0) return [];
	const numbers = crecheAges.map((age) => formatNumber(age, language));
	const ages = formatList(numbers, language);
	const value = t("learners:record.children", { count, ages });
	return [{ picto: "child", term: t("learners:creche.term"), value }];
}
