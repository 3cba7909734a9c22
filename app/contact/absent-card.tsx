import { useTranslation } from "react-i18next";
import { mailtoLink, telLink } from "#app/enrolments/contact-links.ts";
import { isolate } from "#app/i18n/bidi.ts";
import { formatDay, formatList, languageName } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Bdi, Both } from "#app/ui/both.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { type Fact, Facts } from "#app/ui/facts.tsx";
import type { AbsentLearner } from "./absences.server.ts";
import { ResultButtons } from "./result-buttons.tsx";

type AbsentCardProps = {
	learner: AbsentLearner;
	formKey: string;
	from: "today" | "desk";
	heading: "h2" | "h3";
};

export function AbsentCard({ learner, formKey, from, heading: Heading }: AbsentCardProps) {
	const { t } = useTranslation("contact");
	const href = useHref();
	const { name, learnerId, enrolmentId, mayLeaveMessage } = learner;
	const attempted = { learnerId, enrolmentId, name, formKey, from };
	return (
		<Card
			as="li"
			heading={
				<Heading>
					<a href={href(`/learners/${learnerId}`)}>
						<Bdi>{name}</Bdi>
					</a>
				</Heading>
			}
		>
			<Facts layout="brief" items={useAbsentFacts(learner)} />
			<div className="cluster">
				<Call learner={learner} />
				{mayLeaveMessage && learner.phone && (
					<ButtonLink
						kind="quiet"
						picto="message"
						href={href(`/learners/${learnerId}/contacts?for=${enrolmentId}`)}
					>
						<span aria-hidden="true">{t("ready.link")}</span>
						<span className="visually-hidden">{t("ready.linkFor", { name })}</span>
					</ButtonLink>
				)}
			</div>
			<ResultButtons attempted={attempted} mayLeave={mayLeaveMessage} />
		</Card>
	);
}

function Call({ learner: { phone } }: { learner: AbsentLearner }) {
	const { t } = useTranslation("contact");
	if (phone === null) return <p className="soft">{t("absences.noNumber")}</p>;
	return (
		<ButtonLink picto="phone" href={telLink(phone)}>
			<bdi dir="ltr">{phone}</bdi>
		</ButtonLink>
	);
}

function useAbsentFacts(learner: AbsentLearner): Fact[] {
	const { t } = useTranslation(["contact", "assessments", "manage"]);
	const { language, direction } = usePage();
	const { sayName, last, email } = learner;
	const title = learner.ownTitle || (learner.englishTitle ?? "");
	const days = learner.days.map((day) => formatDay(day, language, "weekday"));
	const facts: (Fact | false | null)[] = [
		!!sayName && {
			picto: "ear",
			term: t("assessments:learner.sayName"),
			value: <Bdi>{sayName}</Bdi>,
		},
		{
			picto: "book",
			term: t("manage:waiting.class"),
			value: <Both own={title} english={learner.englishTitle ?? title} />,
		},
		{
			picto: "away",
			term: t("absences.dates"),
			value: formatList(days, language),
		},
		{
			picto: "language",
			term: t("manage:waiting.language"),
			value: languageName(learner.language, language),
		},
		{
			picto: "message",
			term: t("assessments:learner.message"),
			value: t(
				learner.mayLeaveMessage ? "manage:waiting.mayLeaveMessage" : "manage:waiting.noMessage",
			),
		},
		email !== null && {
			picto: "mail",
			term: t("assessments:learner.email"),
			value: (
				<a href={mailtoLink(email)}>
					<bdi dir="ltr">{email}</bdi>
				</a>
			),
		},
		!!last && {
			picto: "check",
			term: t("absences.last"),
			value: t("absences.lastLine", {
				day: formatDay(last.day, language, "short"),
				result: t(`result.${last.result}`),
				person: isolate(last.person, direction),
			}),
		},
	];
	return facts.filter((fact) => fact !== false && fact !== null);
}
