import { useTranslation } from "react-i18next";
import { Facts } from "#app/ui/facts.tsx";
import { PUBLIC_RULES } from "./csv-about.ts";
import type { ReportView } from "./report-view.ts";
import { MARKS } from "./small-numbers.ts";

/** How the public figures are made, and the signs that stand in place of numbers. */
export function Marks({ audience }: Pick<ReportView, "audience">) {
	const { t } = useTranslation("evaluation");
	if (audience !== "public") return null;
	const shown = MARKS.filter((mark) => mark !== "[x]");
	return (
		<section className="stack">
			<h2>{t("report.methods")}</h2>
			<ul className="bullets">
				{PUBLIC_RULES.map((rule) => (
					<li key={rule}>{t(`public.${rule}`)}</li>
				))}
			</ul>
			<h3>{t("mark.title")}</h3>
			<Facts items={shown.map((mark) => ({ term: <bdi>{mark}</bdi>, value: t(`mark.${mark}`) }))} />
		</section>
	);
}
