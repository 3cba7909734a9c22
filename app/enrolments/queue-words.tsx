import { useTranslation } from "react-i18next";
import { formatNumber } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";
import { Status } from "#app/ui/status.tsx";
import type { RequestView } from "./request-view.ts";

/** Her number in the queue of the class, and why she goes first if she does. */
export function QueuePlace({ request: { place, priority } }: { request: RequestView }) {
	const { t } = useTranslation("places");
	const { language } = usePage();
	return (
		<span className="cluster">
			{place !== null && t("page.place", { place: formatNumber(place, language) })}
			{priority && (
				<Status tone="warn" picto="star">
					{t(`priority.${priority}`)}
				</Status>
			)}
		</span>
	);
}

/** One person waits in several queues; each leads to her enrolment there. */
export function OtherQueues({ requests }: { requests: readonly RequestView[] }) {
	const { t } = useTranslation("places");
	const href = useHref();
	return (
		<div className="stack-s">
			<p className="small soft">{t("list.also")}</p>
			<ul className="rows">
				{requests.map((request) => (
					<li key={request.id} className="split">
						<a href={href(`/manage/enrolments/${request.id}`)}>
							<Both own={request.course.title} english={request.course.englishTitle} />
						</a>
						<QueuePlace request={request} />
					</li>
				))}
			</ul>
		</div>
	);
}
