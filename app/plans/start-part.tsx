import { useTranslation } from "react-i18next";
import type { SkillHistory } from "#app/assessments/skill-history.ts";
import { useHref } from "#app/i18n/page.tsx";
import { AddLink } from "./change-links.tsx";
import type { Shown } from "./plan-page.tsx";
import { StartLevels } from "./start-levels.tsx";

/** Stage 2: what the initial assessment found, and what helps her. */
export function StartPart({ history, ...shown }: Shown & { history: SkillHistory }) {
	const { t } = useTranslation("plans");
	const href = useHref();
	const hasStart = history.some(({ kind }) => kind === "initial");
	return (
		<section className="stack">
			<h2>{t("stage.start")}</h2>
			{hasStart ? (
				<StartLevels history={history} />
			) : (
				<p>
					{t("start.none")}{" "}
					<a className="target" href={href(`/learners/${shown.learnerId}/assessments`)}>
						{t("start.assess")}
					</a>
				</p>
			)}
			<h3>{t("start.support")}</h3>
			<p className="note">
				<bdi>{shown.plan.support ?? t("start.supportNone")}</bdi>
			</p>
			<AddLink {...shown} to="support">
				{t("start.supportChange")}
			</AddLink>
		</section>
	);
}
