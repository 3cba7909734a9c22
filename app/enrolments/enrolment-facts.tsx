import { useTranslation } from "react-i18next";
import { formatDay, formatInstant } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import type { Fact } from "#app/ui/facts.tsx";
import { useOutcomeWords, useReasonWords } from "./ending-words.ts";
import type { EnrolmentView } from "./enrolment.server.ts";
import { QueuePlace } from "./queue-words.tsx";
import { LearnerContact, ReadsLanguage } from "./request-words.tsx";

/** What is known of it; what is not so is left out. */
export function useEnrolmentFacts(enrolment: EnrolmentView): Fact[] {
	const asking = useAskingFacts(enrolment);
	const days = useDayFacts(enrolment);
	const ending = useEndingFacts(enrolment);
	return [...asking, ...days, ...ending];
}

function useAskingFacts({ request }: EnrolmentView): Fact[] {
	const { t } = useTranslation(["places", "manage"]);
	const { language } = usePage();
	const { place, priority, offeredUntil, askedOn, learner } = request;
	const facts: (Fact | false | null)[] = [
		(place !== null || priority !== null) && {
			picto: "sign",
			term: t("page.queue"),
			value: <QueuePlace request={request} />,
		},
		offeredUntil !== null && {
			picto: "clock",
			term: t("page.offered"),
			value: formatInstant(offeredUntil, language),
		},
		{ picto: "form", term: t("manage:waiting.asked"), value: formatDay(askedOn, language) },
		{
			picto: "phone",
			term: t("manage:waiting.contact"),
			value: <LearnerContact learner={learner} id={request.id} />,
		},
		{
			picto: "language",
			term: t("manage:waiting.language"),
			value: <ReadsLanguage tag={learner.language} />,
		},
		{
			picto: "info",
			term: t("manage:waiting.reference"),
			value: <bdi dir="ltr">{request.reference}</bdi>,
		},
	];
	return facts.filter((fact) => fact !== false && fact !== null);
}

function useDayFacts({ request, facts, away }: EnrolmentView): Fact[] {
	const { t } = useTranslation("places");
	const { language } = usePage();
	const day = (term: string, value: string | null): Fact[] =>
		value === null ? [] : [{ picto: "calendar", term, value: formatDay(value, language) }];
	const onBreak: Fact[] = away
		? [{ picto: "away", term: t("page.away"), value: <AwayDays away={away} /> }]
		: [];
	return [
		...day(t("page.enrolled"), request.enrolledOn),
		...day(t("page.started"), facts.startedOn),
		...day(t("page.lastAttended"), facts.lastAttended),
		...day(t("page.planned"), facts.plannedEnd),
		...onBreak,
		...day(t("page.ended"), facts.endedOn),
	];
}

function AwayDays({ away }: { away: NonNullable<EnrolmentView["away"]> }) {
	const { t } = useTranslation("places");
	const { language } = usePage();
	return t("page.awayValue", {
		from: formatDay(away.from, language, "short"),
		to: formatDay(away.until, language, "short"),
	});
}

function useEndingFacts({ facts, cameFrom, wentTo }: EnrolmentView): Fact[] {
	const { t } = useTranslation("places");
	const { language } = usePage();
	const [outcomeWords, reasonWords] = [useOutcomeWords(), useReasonWords()];
	const { reason, outcome, achievedOn } = facts;
	const found: (Fact | null | false)[] = [
		reason !== null && { picto: "info", term: t("page.reason"), value: reasonWords(reason) },
		outcome !== null && { picto: "star", term: t("page.outcome"), value: outcomeWords(outcome) },
		achievedOn !== null && {
			picto: "star",
			term: t("page.achieved"),
			value: formatDay(achievedOn, language),
		},
		cameFrom && { picto: "arrow", term: t("page.from"), value: <Linked enrolment={cameFrom} /> },
		wentTo && { picto: "arrow", term: t("page.to"), value: <Linked enrolment={wentTo} /> },
	];
	return found.filter((fact) => fact !== null && fact !== false);
}

function Linked({ enrolment }: { enrolment: { id: string; title: string } }) {
	const href = useHref();
	return (
		<a href={href(`/manage/enrolments/${enrolment.id}`)}>
			<bdi>{enrolment.title}</bdi>
		</a>
	);
}
