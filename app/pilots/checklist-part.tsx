import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { Status } from "#app/ui/status.tsx";
import { type Checklist, missingOf, STEPS } from "./checklist.ts";

/** What is set up, and what is missing before a report can be signed. */
export function ChecklistPart({ slug, checklist }: { slug: string; checklist: Checklist }) {
	const { t } = useTranslation("pilots");
	const href = useHref();
	const missing = missingOf(checklist).length;
	return (
		<section className="stack part">
			<h2>{t("steps.title")}</h2>
			<p>{missing === 0 ? t("steps.ready") : t("steps.missing", { count: missing })}</p>
			<ol className="rows">
				{STEPS.map((step) => (
					<li key={step} className="split">
						<span>
							<a className="target" href={href(`/pilots/${slug}/${step}`)}>
								{t(`steps.${step}.title`)}
							</a>
							<span className="task-more soft">{t(`steps.${step}.help`)}</span>
						</span>
						<Status tone={checklist[step] ? "good" : "wait"}>
							{t(checklist[step] ? "steps.done" : "steps.open")}
						</Status>
					</li>
				))}
			</ol>
		</section>
	);
}
