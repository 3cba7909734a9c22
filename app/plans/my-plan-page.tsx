import type { FailedForm } from "#app/http/page-data.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Card } from "#app/ui/card.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { MyAgreement } from "./my-agreement.tsx";
import { MyEnd } from "./my-end.tsx";
import type { MyPlan } from "./my-plan.server.ts";
import { MyAimForm } from "./my-plan-forms.tsx";
import { MyTargets } from "./my-targets.tsx";
import { Say } from "./my-words.tsx";
import type { Plan } from "./plan.ts";
import { StartLevels } from "./start-levels.tsx";
import { Words } from "./words.tsx";

export type MyPlanPageProps = {
	my: MyPlan;
	token: string;
	/** Which of her forms came back. */
	failed?: FailedForm | undefined;
};

/** Her plan in her language: what she wants, what was agreed, how far she has come. */
export function MyPlanPage({ my, token, failed }: MyPlanPageProps) {
	const { t } = usePage();
	const href = useHref();
	const errors = useErrorTexts(failed?.errors ?? {});
	const { plan } = my;
	return (
		<PageFrame back={{ href: href(`/my/${token}`), label: t("my:title") }} demo={my.isExample}>
			<ErrorSummary errors={errors} />
			<h1>
				<Say of="plans:my.title" />
			</h1>
			{plan ? (
				<ThePlan {...{ my, plan, token, failed, errors }} />
			) : (
				<p>
					<Say of="plans:my.none" />
				</p>
			)}
		</PageFrame>
	);
}

type ThePlanProps = MyPlanPageProps & { plan: Plan; errors: Record<string, string> };

function ThePlan({ my, plan, token, failed, errors }: ThePlanProps) {
	const of = { my, plan, token, typed: failed?.typed, errors };
	return (
		<>
			<section className="stack">
				<h2>
					<Say of="plans:my.aims" />
				</h2>
				<ul className="stack">
					{plan.aims
						.filter(({ dropped }) => !dropped)
						.map((aim) => (
							<Card as="li" key={aim.id}>
								<p className="lead">
									<Words of={aim} />
								</p>
							</Card>
						))}
				</ul>
				<MyAimForm {...of} />
			</section>
			<Start my={my} plan={plan} />
			<MyTargets plan={plan} today={my.today} />
			<Next plan={plan} />
			<MyEnd {...of} />
			<MyAgreement {...of} />
		</>
	);
}

function Start({ my, plan }: { my: MyPlan; plan: Plan }) {
	const hasStart = my.history.some(({ kind }) => kind === "initial");
	return (
		<>
			{hasStart && (
				<section className="stack">
					<h2>
						<Say of="plans:my.start" />
					</h2>
					<StartLevels history={my.history} />
				</section>
			)}
			{plan.support !== null && (
				<section className="stack">
					<h2>
						<Say of="plans:my.support" />
					</h2>
					<p>
						<bdi>{plan.support}</bdi>
					</p>
				</section>
			)}
		</>
	);
}

function Next({ plan: { nextStep } }: { plan: Plan }) {
	if (nextStep === null) return null;
	return (
		<section className="stack">
			<h2>
				<Say of="plans:my.next" />
			</h2>
			<p className="lead">
				<bdi>{nextStep}</bdi>
			</p>
		</section>
	);
}
