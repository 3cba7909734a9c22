import { useTranslation } from "react-i18next";
import { telLink } from "#app/enrolments/contact-links.ts";
import { formatInstant, languageName } from "#app/i18n/format.ts";
import { directionOf, isLanguage } from "#app/i18n/languages.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Bdi } from "#app/ui/both.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { type Fact, Facts } from "#app/ui/facts.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Status } from "#app/ui/status.tsx";
import type { LinkAsk } from "./link-asks.server.ts";

type Props = { asks: readonly LinkAsk[]; isDone: boolean };

/** Who lost her link: sent from somebody's own telephone, and done in one tap. */
export function LinkAsksPage({ asks, isDone }: Props) {
	const { t } = useTranslation("links");
	return (
		<>
			{isDone && (
				<p role="status">
					<Status tone="good">{t("asks.saved")}</Status>
				</p>
			)}
			<h1>{t("asks.title")}</h1>
			{asks.length === 0 ? (
				<Notice tone="good">
					<p>{t("asks.none")}</p>
				</Notice>
			) : (
				<p className="lead">{t("asks.intro")}</p>
			)}
			<ul className="grid">
				{asks.map((ask) => (
					<AskCard key={ask.id} ask={ask} />
				))}
			</ul>
		</>
	);
}

function AskCard({ ask }: { ask: LinkAsk }) {
	const { t } = useTranslation("links");
	const href = useHref();
	const heading = (
		<h2>
			<a href={href(`/learners/${ask.learnerId}`)}>
				<Bdi>{ask.name}</Bdi>
			</a>
		</h2>
	);
	return (
		<Card as="li" heading={heading}>
			<Facts layout="brief" items={useAskFacts(ask)} />
			{ask.isUnproven && <p>{t("asks.unproven")}</p>}
			<HowToReach ask={ask} />
			<form method="post" action={href(`/manage/links/${ask.id}/completion`)}>
				<Button kind="secondary" picto="check">
					<span aria-hidden="true">{t("asks.done")}</span>
					<span className="visually-hidden">{t("asks.doneFor", { name: ask.name })}</span>
				</Button>
			</form>
		</Card>
	);
}

function HowToReach({ ask: { phone, message, ways, language, mayWrite } }: { ask: LinkAsk }) {
	const { t } = useTranslation(["links", "contact"]);
	const lang = isLanguage(language) ? language : "en";
	return (
		<>
			{message === null && mayWrite && <p>{t("asks.noPage")}</p>}
			{!mayWrite && <p>{t("asks.ringOnly")}</p>}
			{mayWrite && message !== null && (
				<p className="ready-text" lang={lang} dir={directionOf(lang)}>
					{message}
				</p>
			)}
			<div className="cluster">
				{ways && (
					<>
						<ButtonLink href={ways.sms} picto="message">
							{t("contact:ready.text")}
						</ButtonLink>
						<ButtonLink href={ways.whatsapp} kind="secondary">
							{t("contact:ready.whatsapp")}
						</ButtonLink>
					</>
				)}
				{phone !== null && (
					<ButtonLink kind="secondary" picto="phone" href={telLink(phone)}>
						<bdi dir="ltr">{phone}</bdi>
					</ButtonLink>
				)}
			</div>
		</>
	);
}

function useAskFacts(ask: LinkAsk): Fact[] {
	const { t } = useTranslation(["links", "assessments", "manage"]);
	const { language } = usePage();
	const facts: (Fact | false)[] = [
		!!ask.sayName && {
			picto: "ear",
			term: t("assessments:learner.sayName"),
			value: <Bdi>{ask.sayName}</Bdi>,
		},
		{ picto: "clock", term: t("asks.asked"), value: formatInstant(ask.askedAt, language) },
		{
			picto: "language",
			term: t("manage:waiting.language"),
			value: languageName(ask.language, language),
		},
		{ picto: "home", term: t("asks.provider"), value: <Bdi>{ask.provider}</Bdi> },
		ask.email !== null && {
			picto: "mail",
			term: t("assessments:learner.email"),
			value: <bdi dir="ltr">{ask.email}</bdi>,
		},
	];
	return facts.filter((fact) => fact !== false);
}
