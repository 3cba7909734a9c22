import { formatList, formatNumber } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Facts } from "#app/ui/facts.tsx";
import type { CrecheAsked } from "./learner.server.ts";

/** What only a coordinator keeps of her, and the way to change it. */
export function LearnerRecord({ id, asked }: { id: string; asked: CrecheAsked }) {
	const { t, language } = usePage();
	const href = useHref();
	const { crecheChildren: count, crecheAges } = asked;
	const ages = formatList(
		crecheAges.map((age) => formatNumber(age, language)),
		language,
	);
	return (
		<section className="stack">
			<h2>{t("learners:record.title")}</h2>
			{count > 0 && (
				<Facts
					items={[
						{
							picto: "child",
							term: t("learners:creche.term"),
							value: t("learners:record.children", { count, ages }),
						},
					]}
				/>
			)}
			<p>
				<ButtonLink kind="secondary" picto="pen" href={href(`/manage/learners/${id}/details`)}>
					{t("learners:record.change")}
				</ButtonLink>
			</p>
		</section>
	);
}
