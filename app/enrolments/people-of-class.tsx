import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Bdi } from "#app/ui/both.tsx";
import { EnrolmentStatus } from "./enrolment-status.tsx";
import { RequestCard } from "./request-card.tsx";
import type { RequestView } from "./request-view.ts";
import type { loadPeople } from "./requests.server.ts";

export type People = Awaited<ReturnType<typeof loadPeople>>;

export function PeopleOfClass({ people: { asking, inClass, before } }: { people: People }) {
	const { t } = useTranslation("manage");
	return (
		<>
			<section className="stack part">
				<h2>{t("class.asking")}</h2>
				{asking.length === 0 && <p className="soft">{t("class.nobodyAsks")}</p>}
				<ol className="stack">
					{asking.map((request) => (
						<RequestCard key={request.id} request={request} from="class" />
					))}
				</ol>
			</section>
			<section className="stack part">
				<h2>{t("class.inClass")}</h2>
				{inClass.length === 0 && <p className="soft">{t("class.nobodyIn")}</p>}
				<Names requests={inClass} />
			</section>
			{before.length > 0 && (
				<details className="fold part">
					<summary>{t("class.before")}</summary>
					<Names requests={before} />
				</details>
			)}
		</>
	);
}

function Names({ requests }: { requests: readonly RequestView[] }) {
	const { t } = useTranslation("manage");
	const { language } = usePage();
	const href = useHref();
	return (
		<ul className="rows">
			{requests.map(({ id, learner, state, enrolledOn }) => (
				<li key={id} className="split">
					<a href={href(`/learners/${learner.id}`)}>
						<Bdi>{learner.name}</Bdi>
					</a>
					<span className="cluster small">
						{enrolledOn && t("class.enrolledOn", { day: formatDay(enrolledOn, language, "short") })}
						<EnrolmentStatus state={state} />
					</span>
				</li>
			))}
		</ul>
	);
}
