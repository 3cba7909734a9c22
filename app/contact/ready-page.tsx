import { useTranslation } from "react-i18next";
import { ClassTitle } from "#app/assessments/learner-classes.tsx";
import { directionOf } from "#app/i18n/languages.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Status } from "#app/ui/status.tsx";
import type { ReadyMessage, ReadyPageData } from "./ready.server.ts";
import { ReminderConsent } from "./reminder-consent.tsx";
import { ResultButtons, SentButton } from "./result-buttons.tsx";
import { TriesTable } from "./tries-table.tsx";

/** Messages that somebody sends from her own telephone, and what was tried before. */
export function ReadyPage({ ready, isDone }: { ready: ReadyPageData; isDone: boolean }) {
	const { t } = useTranslation("contact");
	const { name, title } = ready;
	return (
		<>
			{isDone && (
				<p role="status">
					<Status tone="good">{t("attempts.saved")}</Status>
				</p>
			)}
			<h1>{t("ready.title", { name })}</h1>
			{title && (
				<p className="lead">
					<ClassTitle title={title} />
				</p>
			)}
			<Messages ready={ready} />
			<section className="stack part">
				<h2>{t("attempts.title", { name })}</h2>
				<ResultButtons attempted={attemptedOf(ready)} mayLeave={ready.mayWrite} />
				<TriesTable tries={ready.tries} name={name} />
			</section>
			<ReminderConsent ready={ready} />
		</>
	);
}

function Messages({ ready }: { ready: ReadyPageData }) {
	const { t } = useTranslation("contact");
	const { name, messages, mayWrite } = ready;
	const hasNumber = messages.some(({ ways }) => ways !== null);
	if (!mayWrite) return <Warning>{t("ready.noMessages", { name })}</Warning>;
	return (
		<section className="stack">
			<h2>{t("ready.heading")}</h2>
			{hasNumber ? (
				<p>
					{t("ready.who", { name })} {t("ready.whatsappKnows")}
				</p>
			) : (
				<Warning>{t("ready.noNumber")}</Warning>
			)}
			<ul className="grid">
				{messages.map((message) => (
					<MessageCard key={message.kind} message={message} ready={ready} />
				))}
			</ul>
		</section>
	);
}

function Warning({ children }: { children: string }) {
	return (
		<Notice tone="warn">
			<p>{children}</p>
		</Notice>
	);
}

type MessageCardProps = { message: ReadyMessage; ready: ReadyPageData };

function MessageCard({ message: { kind, own, english, ways }, ready }: MessageCardProps) {
	const { t } = useTranslation("contact");
	const { language } = ready;
	return (
		<Card as="li" heading={<h3>{t(`ready.kind.${kind}`)}</h3>}>
			<p className="ready-text" lang={language} dir={directionOf(language)}>
				{own}
			</p>
			{english !== null && (
				<details className="fold">
					<summary>{t("ready.english")}</summary>
					<p className="ready-text small" lang="en" dir="ltr">
						{english}
					</p>
				</details>
			)}
			{ways && (
				<>
					<p className="cluster">
						<ButtonLink href={ways.sms} picto="message">
							{t("ready.text")}
						</ButtonLink>
						<ButtonLink href={ways.whatsapp} kind="secondary">
							{t("ready.whatsapp")}
						</ButtonLink>
					</p>
					<div className="cluster">
						<SentButton attempted={attemptedOf(ready, kind)} way="text" />
						<SentButton attempted={attemptedOf(ready, kind)} way="whatsapp" />
					</div>
				</>
			)}
		</Card>
	);
}

function attemptedOf({ id, enrolmentId, name, formKey }: ReadyPageData, kind = "") {
	return { learnerId: id, enrolmentId, name, formKey: formKey + kind, from: "learner" as const };
}
