import { useTranslation } from "react-i18next";
import { useHref } from "#app/i18n/page.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { metOf, type Plan } from "./plan.ts";
import { AgreedStatus } from "./plan-page.tsx";
import { Words } from "./words.tsx";

type PlanPartProps = { learnerId: string; name: string; plan: Plan | null };

/** On the learner's page: what she wants, how far she has come, and the way to the plan. */
export function PlanPart({ learnerId, name, plan }: PlanPartProps) {
	const { t } = useTranslation("plans");
	const href = useHref();
	return (
		<section className="stack">
			<h2>{t("title")}</h2>
			{plan ? <Short plan={plan} /> : <p>{t("begin.none", { name })}</p>}
			<ButtonLink href={href(`/learners/${learnerId}/plan`)} kind="secondary" picto="star">
				{plan ? t("part.open") : t("begin.title")}
			</ButtonLink>
		</section>
	);
}

function Short({ plan }: { plan: Plan }) {
	const { t } = useTranslation("plans");
	const { met, of } = metOf(plan);
	const goal = plan.aims.find(({ dropped }) => !dropped);
	return (
		<>
			{goal && (
				<p className="lead">
					<Words of={goal} />
				</p>
			)}
			<p className="cluster">
				<AgreedStatus plan={plan} />
				{of > 0 && <span>{t("progress.met", { met, count: of })}</span>}
			</p>
		</>
	);
}
