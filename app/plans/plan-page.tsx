import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Status } from "#app/ui/status.tsx";
import { AimsPart } from "./aims-part.tsx";
import { EndPart } from "./end-part.tsx";
import type { PlanPage as PlanPageData } from "./plan.server.ts";
import { agreedOf, type Plan } from "./plan.ts";
import { ProgressPart } from "./progress-part.tsx";
import { StartPart } from "./start-part.tsx";
import { TargetsPart } from "./targets-part.tsx";

/** A plan as its pages show it, and whether this page may change it. */
export type Shown = { learnerId: string; name: string; plan: Plan; today: string };

type PlanViewProps = { page: PlanPageData; plan: Plan };

/** The five stages and the next step, one below the other. */
export function PlanView({ page, plan }: PlanViewProps) {
	const shown = { learnerId: page.id, name: page.name, plan, today: page.today };
	return (
		<>
			<Head plan={plan} name={page.name} />
			<AimsPart {...shown} />
			<StartPart {...shown} history={page.history} />
			<TargetsPart {...shown} />
			<ProgressPart {...shown} />
			<EndPart {...shown} />
		</>
	);
}

function Head({ plan, name }: { plan: Plan; name: string }) {
	const { t } = useTranslation("plans");
	const { language } = usePage();
	const day = formatDay(plan.begunOn, language, "short");
	return (
		<div className="stack-s">
			<p>
				<AgreedStatus plan={plan} />
			</p>
			<p className="small soft">
				<bdi>{plan.provider}</bdi> · {t("begunOn", { day })}
			</p>
			{agreedOf(plan) !== "agreed" && plan.ending === null && (
				<p className="small soft">{t("agreed.help", { name })}</p>
			)}
		</div>
	);
}

export function AgreedStatus({ plan }: { plan: Plan }) {
	const { t } = useTranslation("plans");
	const { language } = usePage();
	const day = plan.agreement ? formatDay(plan.agreement.on, language, "short") : "";
	const words = {
		agreed: <Status tone="good">{t("agreed.agreed", { day })}</Status>,
		changed: <Status tone="warn">{t("agreed.changed", { day })}</Status>,
		never: <Status tone="wait">{t("agreed.never")}</Status>,
	};
	return words[agreedOf(plan)];
}

/** Those that ended can be read; from each of them a way leads back to the open one. */
export function PastPlans({ page, shown }: { page: PlanPageData; shown: Plan | null }) {
	const { t } = useTranslation("plans");
	const { language } = usePage();
	const href = useHref();
	const others = page.past.filter(({ id }) => id !== shown?.id);
	const isPast = shown !== null && shown.ending !== null;
	if (others.length === 0 && !isPast) return null;
	const day = (value: string | undefined) => (value ? formatDay(value, language, "short") : "");
	const address = href(`/learners/${page.id}/plan`);
	return (
		<section className="stack part">
			<h2>{t("past.title")}</h2>
			<ul>
				{isPast && (
					<li>
						<a className="target" href={address}>
							{t("past.current")}
						</a>
					</li>
				)}
				{others.map(({ id, begunOn, ending }) => (
					<li key={id}>
						<a className="target" href={`${address}?past=${id}`}>
							{t("past.fromTo", { from: day(begunOn), to: day(ending?.endedOn) })}
						</a>
					</li>
				))}
			</ul>
		</section>
	);
}
