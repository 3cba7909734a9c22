import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { londonDate } from "#app/i18n/london-time.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Card } from "#app/ui/card.tsx";
import { type Fact, Facts } from "#app/ui/facts.tsx";
import { CHOICES, type MergePlan, type MergeSide, saidOf } from "./merge-plan.ts";
import { useChoiceWords } from "./merge-words.ts";

/** Side by side, so that somebody can see whether they are one person. */
export function MergeRecords({ plan: { kept, other } }: { plan: MergePlan }) {
	const { t } = useTranslation("learners");
	return (
		<ul className="grid">
			<Record side={kept} heading={t("merge.stays")} />
			<Record side={other} heading={t("merge.goes")} />
		</ul>
	);
}

function Record({ side, heading }: { side: MergeSide; heading: string }) {
	const { t } = useTranslation("learners");
	const { language } = usePage();
	const href = useHref();
	const { labelOf, shownAs } = useChoiceWords();
	const said = CHOICES.flatMap((choice): Fact[] => {
		const value = saidOf(side, choice);
		if (value === null) return [];
		return [{ term: labelOf(choice), value: <bdi>{shownAs(choice, value)}</bdi> }];
	});
	const since = formatDay(londonDate(new Date(side.created_at)), language, "short");
	return (
		<Card as="li" heading={<h2>{heading}</h2>}>
			<Facts items={[...said, { term: t("duplicates.since"), value: since }]} />
			<p className="card-foot">
				<a href={href(`/learners/${side.id}`)}>{t("merge.open")}</a>
			</p>
		</Card>
	);
}
