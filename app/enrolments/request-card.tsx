import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Bdi, Both } from "#app/ui/both.tsx";
import { Card } from "#app/ui/card.tsx";
import { type Fact, Facts } from "#app/ui/facts.tsx";
import { Status } from "#app/ui/status.tsx";
import { EnrolmentStatus } from "./enrolment-status.tsx";
import { OtherQueues, QueuePlace } from "./queue-words.tsx";
import { RequestAnswers } from "./request-answers.tsx";
import type { RequestView } from "./request-view.ts";
import { LearnerContact, LevelsSaid, ReadsLanguage } from "./request-words.tsx";

type RequestCardProps = {
	request: RequestView;
	/** What else she waits for. */
	others?: readonly RequestView[];
	/** Where the buttons come back to. */
	from: "list" | "class";
};

/** One person in the queue: who, since when, for what, how to reach her, and the three answers. */
export function RequestCard({ request, others = [], from }: RequestCardProps) {
	const { t } = useTranslation("places");
	const href = useHref();
	return (
		<Card
			as="li"
			heading={
				<div className="split">
					<h3>
						<a href={href(`/learners/${request.learner.id}`)}>
							<Bdi>{request.learner.name}</Bdi>
						</a>
					</h3>
					<EnrolmentStatus state={request.state} />
				</div>
			}
		>
			<div className="request">
				<Facts layout="brief" items={useRequestFacts(request, from)} />
			</div>
			{others.length > 0 && <OtherQueues requests={others} />}
			<p>
				<a className="target" href={href(`/manage/enrolments/${request.id}`)}>
					{t("page.open")}
				</a>
			</p>
			<RequestAnswers request={request} from={from} />
		</Card>
	);
}

function useRequestFacts(request: RequestView, from: RequestCardProps["from"]): Fact[] {
	const { t } = useTranslation(["manage", "places"]);
	const facts: (Fact | false)[] = [
		from === "list" && {
			picto: "book",
			term: t("waiting.class"),
			value: <CourseLine course={request.course} />,
		},
		request.place !== null && {
			picto: "sign",
			term: t("places:page.queue"),
			value: <QueuePlace request={request} />,
		},
		{ picto: "clock", term: t("waiting.asked"), value: <Asked request={request} /> },
		{
			picto: "phone",
			term: t("waiting.contact"),
			value: <LearnerContact learner={request.learner} id={request.id} />,
		},
		{
			picto: "language",
			term: t("waiting.language"),
			value: <ReadsLanguage tag={request.learner.language} />,
		},
		{ picto: "level", term: t("waiting.levels"), value: <LevelsSaid request={request} /> },
		request.message !== null && {
			picto: "message",
			term: t("waiting.message"),
			value: <Bdi>{request.message}</Bdi>,
		},
		{
			picto: "info",
			term: t("waiting.reference"),
			value: <bdi dir="ltr">{request.reference}</bdi>,
		},
	];
	return facts.filter((fact) => fact !== false);
}

function CourseLine({ course }: Pick<RequestView, "course">) {
	const href = useHref();
	const { free } = course;
	return (
		<span className="cluster">
			<a href={href(`/manage/classes/${course.id}`)}>
				<Both own={course.title} english={course.englishTitle} block />
			</a>
			<Status tone={toneOf(free)}>
				<FreePlaces free={free} />
			</Status>
		</span>
	);
}

function toneOf(free: number | null) {
	if (free === null) return "ask";
	return free === 0 ? "full" : "good";
}

function FreePlaces({ free }: { free: number | null }) {
	const { t } = useTranslation("manage");
	if (free === null) return t("waiting.noLimit");
	return free === 0 ? t("waiting.full") : t("waiting.free", { count: free });
}

function Asked({ request: { askedOn, daysAgo } }: { request: RequestView }) {
	const { t } = useTranslation("manage");
	const { language } = usePage();
	const day = formatDay(askedOn, language, "weekday");
	return daysAgo === 0
		? t("waiting.today", { day })
		: t("waiting.daysAgo", { count: daysAgo, day });
}
