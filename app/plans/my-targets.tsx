import { formatDay } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";
import { Card } from "#app/ui/card.tsx";
import { Status } from "#app/ui/status.tsx";
import { Say } from "./my-words.tsx";
import { metOf, type Plan, stateOf, type Target } from "./plan.ts";
import { useAboutName } from "./target-fields.tsx";
import { TONES } from "./targets-part.tsx";
import { Words } from "./words.tsx";

/** Her targets with the last review of each, and what came besides. */
export function MyTargets({ plan, today }: { plan: Plan; today: string }) {
	const { met, of } = metOf(plan);
	return (
		<section className="stack">
			<h2>
				<Say of="plans:my.targets" />
			</h2>
			{of > 0 && (
				<p>
					<Say of="plans:my.met" with={{ met, count: of }} />
				</p>
			)}
			<ol className="stack">
				{plan.targets
					.filter(({ dropped }) => !dropped)
					.map((target) => (
						<MyTarget key={target.id} target={target} today={today} />
					))}
			</ol>
			<Outcomes plan={plan} />
		</section>
	);
}

function MyTarget({ target, today }: { target: Target; today: string }) {
	const { language, english, t } = usePage();
	const aboutName = useAboutName();
	const state = stateOf(target, today);
	const shown = state === "due" ? (target.reviews[0]?.result ?? "ahead") : state;
	const [last] = target.reviews;
	return (
		<Card as="li">
			<p className="small soft">
				<Both own={aboutName(target.about)} english={aboutName(target.about, english)} />
			</p>
			<p className="lead">
				<Words of={target} />
			</p>
			<p>
				<Status tone={TONES[shown]}>
					<Both own={t(`plans:result.${shown}`)} english={english(`plans:result.${shown}`)} />
				</Status>
			</p>
			{last?.evidence && (
				<p>
					<bdi>{last.evidence}</bdi>
				</p>
			)}
			{shown !== "met" && (
				<p className="small">
					<Both
						own={t("plans:my.review", { day: formatDay(target.reviewOn, language, "weekday") })}
						english={english("plans:my.review", {
							day: formatDay(target.reviewOn, "en", "weekday"),
						})}
						block
					/>
				</p>
			)}
		</Card>
	);
}

function Outcomes({ plan: { outcomes } }: { plan: Plan }) {
	if (outcomes.length === 0) return null;
	return (
		<>
			<h3>
				<Say of="plans:my.good" />
			</h3>
			<ul className="bullets">
				{outcomes.map((outcome) => (
					<li key={outcome.id}>
						<Words of={outcome} />
					</li>
				))}
			</ul>
		</>
	);
}
