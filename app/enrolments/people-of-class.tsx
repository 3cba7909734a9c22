import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Bdi } from "#app/ui/both.tsx";
import { Button } from "#app/ui/button.tsx";
import { AwayStatus, EnrolmentStatus } from "./enrolment-status.tsx";
import { RequestCard } from "./request-card.tsx";
import type { RequestView } from "./request-view.ts";
import type { loadPeople } from "./requests.server.ts";

export type People = Awaited<ReturnType<typeof loadPeople>>;

export function PeopleOfClass({ people }: { people: People }) {
	const { t } = useTranslation(["manage", "places"]);
	const href = useHref();
	const { courseId, asking, inClass, before } = people;
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
				<OffersPart people={people} />
			</section>
			<section className="stack part">
				<h2>{t("class.inClass")}</h2>
				{inClass.length === 0 && <p className="soft">{t("class.nobodyIn")}</p>}
				<Names requests={inClass} />
				{inClass.some(({ state }) => state === "active" || state === "enrolled") && (
					<p>
						<a className="target" href={href(`/manage/classes/${courseId}/completion`)}>
							{t("places:ending.title")}
						</a>
					</p>
				)}
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

function OffersPart({ people: { courseId, offersByItself } }: { people: People }) {
	const { t } = useTranslation("places");
	const href = useHref();
	return (
		<form method="post" action={href(`/manage/classes/${courseId}/offers`)} className="stack-s">
			<h3>{t("offers.title")}</h3>
			<p>{t(offersByItself ? "offers.on" : "offers.off")}</p>
			<p className="small soft">{t("offers.help")}</p>
			<Button kind="secondary" name="by-itself" value={offersByItself ? "no" : "yes"}>
				{t(offersByItself ? "offers.turnOff" : "offers.turnOn")}
			</Button>
		</form>
	);
}

function Names({ requests }: { requests: readonly RequestView[] }) {
	const { t } = useTranslation("manage");
	const { language } = usePage();
	const href = useHref();
	return (
		<ul className="rows">
			{requests.map(({ id, learner, state, enrolledOn, away }) => (
				<li key={id} className="split">
					<a href={href(`/manage/enrolments/${id}`)}>
						<Bdi>{learner.name}</Bdi>
					</a>
					<span className="cluster small">
						{enrolledOn && t("class.enrolledOn", { day: formatDay(enrolledOn, language, "short") })}
						{away && <AwayStatus away={away} />}
						<EnrolmentStatus state={state} />
					</span>
				</li>
			))}
		</ul>
	);
}
