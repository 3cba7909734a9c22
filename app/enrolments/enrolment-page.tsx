import { useTranslation } from "react-i18next";
import { DeskFrame } from "#app/courses/desk-frame.tsx";
import { useHref } from "#app/i18n/page.tsx";
import { Bdi, Both } from "#app/ui/both.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Status } from "#app/ui/status.tsx";
import type { Change } from "./changes.ts";
import type { EnrolmentView } from "./enrolment.server.ts";
import { useEnrolmentFacts } from "./enrolment-facts.tsx";
import { AwayStatus, EnrolmentStatus } from "./enrolment-status.tsx";
import { History } from "./history-list.tsx";
import { OtherQueues } from "./queue-words.tsx";

type EnrolmentPageProps = { enrolment: EnrolmentView; done: Change | null };

/** One learner in one class: how it stands, how it came to be so, and what may be done now. */
export function EnrolmentPage({ enrolment, done }: EnrolmentPageProps) {
	const { t } = useTranslation("places");
	const href = useHref();
	const { request, others } = enrolment;
	const { course, learner } = request;
	return (
		<DeskFrame back={{ href: href(`/manage/classes/${course.id}`), label: t("ending.back") }}>
			{done && (
				<p role="status">
					<Status tone="good">{t(`changes.${done}.done`)}</Status>
				</p>
			)}
			<div className="split">
				<h1>
					<a href={href(`/learners/${learner.id}`)}>
						<Bdi>{learner.name}</Bdi>
					</a>
				</h1>
				<span className="cluster">
					{request.away && <AwayStatus away={request.away} />}
					<EnrolmentStatus state={request.state} />
				</span>
			</div>
			<p className="lead">
				<Both own={course.title} english={course.englishTitle} />
			</p>
			<Moves enrolment={enrolment} />
			<section className="stack part">
				<h2>{t("page.title")}</h2>
				<Facts items={useEnrolmentFacts(enrolment)} />
				{others.length > 0 && <OtherQueues requests={others} />}
			</section>
			<History steps={enrolment.history} />
		</DeskFrame>
	);
}

function Moves({ enrolment: { request, changes } }: { enrolment: EnrolmentView }) {
	const { t } = useTranslation(["places", "manage"]);
	const href = useHref();
	return (
		<section className="stack part">
			<h2>{t("page.now")}</h2>
			{changes.length === 0 && <p className="soft">{t("page.nothing")}</p>}
			<div className="cluster">
				{changes.map((change, index) => (
					<ButtonLink
						key={change}
						href={href(`/manage/enrolments/${request.id}/${change}`)}
						kind={index === 0 ? "primary" : "secondary"}
					>
						{t(`changes.${change}.title`)}
					</ButtonLink>
				))}
				{request.mayClose && (
					<ButtonLink href={href(`/manage/requests/${request.id}/closure?from=list`)} kind="quiet">
						{t("manage:answer.close")}
					</ButtonLink>
				)}
			</div>
		</section>
	);
}
