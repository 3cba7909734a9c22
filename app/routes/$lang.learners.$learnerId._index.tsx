import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { canUseDesk } from "#app/access/can.ts";
import { requirePerson } from "#app/access/require.ts";
import { openLearner } from "#app/assessments/learner.server.ts";
import { LearnerPage } from "#app/assessments/learner-page.tsx";
import { nameIn } from "#app/assessments/page-title.ts";
import { useHref } from "#app/i18n/page.tsx";
import { CertificateLinks } from "#app/plans/certificate-links.tsx";
import { findOpenPlan } from "#app/plans/plan.server.ts";
import { PlanPart } from "#app/plans/plan-part.tsx";
import type { Handle } from "#app/root.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import { Status } from "#app/ui/status.tsx";

export const handle: Handle = {
	title: (t, data) => nameIn(data) ?? t("assessments:learners.title"),
};

export async function loader({ context, params, request }: LoaderFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, language, now } = context;
	return {
		...(await openLearner(db, person, params.learnerId!, language, now)),
		planned: await findOpenPlan(db, person, params.learnerId!),
		saved: new URL(request.url).searchParams.get("saved"),
		isCoordinator: canUseDesk(person),
	};
}

const SAVED = {
	assessment: "assessments:learner.saved",
	details: "learners:details.saved",
	sharing: "assessments:sharing.saved",
} as const;

function isSaved(saved: string | null): saved is keyof typeof SAVED {
	return saved !== null && Object.hasOwn(SAVED, saved);
}

export default function Learner() {
	const { saved, isCoordinator, planned, ...learner } = useLoaderData<typeof loader>();
	const { t } = useTranslation(["assessments", "learners"]);
	const href = useHref();
	const back = isCoordinator
		? { href: href("/manage/learners"), label: t("learner.back") }
		: { href: href("/today"), label: t("learner.backToToday") };
	return (
		<PageFrame wide back={back}>
			{isSaved(saved) && (
				<p role="status">
					<Status tone="good">{t(SAVED[saved])}</Status>
				</p>
			)}
			<LearnerPage learner={learner}>
				<CertificateLinks learnerId={learner.id} own={learner.language} classes={learner.classes} />
				{planned && <PlanPart learnerId={learner.id} name={learner.name} plan={planned.plan} />}
			</LearnerPage>
		</PageFrame>
	);
}
