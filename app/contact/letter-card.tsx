import { useTranslation } from "react-i18next";
import { formatInstant, languageName } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Bdi, Both } from "#app/ui/both.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { type Fact, Facts } from "#app/ui/facts.tsx";
import { Status } from "#app/ui/status.tsx";
import type { ListedLetter } from "./letter-list.server.ts";

const TONES = { waiting: "wait", sent: "good", failed: "warn" } as const;

/** What became of one letter; never what it says. */
export function LetterCard({ letter }: { letter: ListedLetter }) {
	const { t } = useTranslation("contact");
	const href = useHref();
	const { id, kind, state, learner, recipient, mayTryAgain } = letter;
	return (
		<Card
			as="li"
			tone={state === "failed" ? "warm" : "plain"}
			heading={
				<div className="split">
					<h2>{t(`kind.${kind}`)}</h2>
					<Status tone={TONES[state]}>{t(`outbox.${state}`)}</Status>
				</div>
			}
		>
			<Facts items={useLetterFacts(letter)} />
			{mayTryAgain && (
				<form method="post" action={href(`/manage/messages/${id}/sending`)} className="card-foot">
					<Button kind="secondary" picto="mail">
						<span aria-hidden="true">{t("outbox.again")}</span>
						<span className="visually-hidden">
							{t("outbox.againFor", {
								what: t(`kind.${kind}`),
								name: learner ? learner.name : recipient,
							})}
						</span>
					</Button>
				</form>
			)}
			{kind === "confirmation" && state === "failed" && (
				<p className="card-foot">
					<a href={href("/manage/quality")}>{t("outbox.asked")}</a>
				</p>
			)}
		</Card>
	);
}

function useLetterFacts(letter: ListedLetter): Fact[] {
	const { t } = useTranslation(["contact", "manage"]);
	const { language } = usePage();
	const { state, englishTitle, ownTitle, writtenAt, endedAt, tries } = letter;
	const facts: (Fact | false | null)[] = [
		{ picto: "people", term: t("outbox.to"), value: <To letter={letter} /> },
		!!englishTitle && {
			picto: "book",
			term: t("manage:waiting.class"),
			value: <Both own={ownTitle || englishTitle} english={englishTitle} block />,
		},
		{
			picto: "language",
			term: t("outbox.language"),
			value: languageName(letter.language, language),
		},
		{ picto: "pen", term: t("outbox.written"), value: formatInstant(writtenAt, language) },
		endedAt !== null && {
			picto: "mail",
			term: t(state === "sent" ? "outbox.sentAt" : "outbox.failedAt"),
			value: formatInstant(endedAt, language),
		},
		state !== "sent" &&
			letter.problem !== null && {
				picto: "warning",
				term: t("outbox.why"),
				value: (
					<>
						{t(`outbox.problem.${letter.problem}`)}{" "}
						{state === "waiting" && t("outbox.tries", { count: tries })}
					</>
				),
			},
	];
	return facts.filter((fact) => fact !== false && fact !== null);
}

function To({ letter: { learner, recipient } }: { letter: ListedLetter }) {
	const href = useHref();
	return (
		<span className="cell-lines">
			{learner && (
				<a href={href(`/learners/${learner.id}`)}>
					<Bdi>{learner.name}</Bdi>
				</a>
			)}
			<bdi dir="ltr" className="small">
				{recipient}
			</bdi>
		</span>
	);
}
