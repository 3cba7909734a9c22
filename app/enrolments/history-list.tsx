import { useTranslation } from "react-i18next";
import { formatInstant } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import type { Because, Step } from "./history.ts";

/** What happened, the latest first. */
export function History({ steps }: { steps: readonly Step[] }) {
	const { t } = useTranslation("places");
	return (
		<section className="stack part">
			<h2>{t("page.history")}</h2>
			<ol className="rows" reversed>
				{steps.toReversed().map((step) => (
					<HistoryLine key={step.id} step={step} />
				))}
			</ol>
		</section>
	);
}

function HistoryLine({ step: { at, what, because, who } }: { step: Step }) {
	const { t } = useTranslation("places");
	const { language } = usePage();
	const reason = useBecause()(because);
	return (
		<li className="split">
			<span>{t(`history.${what}`, { reason })}</span>
			<span className="small soft">
				{formatInstant(at, language)} · <Who who={who} />
			</span>
		</li>
	);
}

function Who({ who }: { who: Step["who"] }) {
	const { t } = useTranslation("places");
	if (who === "herself") return t("page.herself");
	return who === "time" ? t("page.byItself") : t("page.by", { name: who });
}

function useBecause(): (because: Because) => string {
	const { t } = useTranslation(["places", "manage"]);
	return (because) => {
		if (because === null) return "";
		if (because.list === "elsewhere") return t("history.placed-elsewhere");
		if (because.list === "closing") return t(`manage:closing.${because.key}`);
		if (because.list === "reason") return t(`reason.${because.key}`);
		if (because.list === "priority") return t(`priority.${because.key}`);
		return t(`outcome.${because.key}`);
	};
}
